"""Occasion in words: what an awarding is for, whom it is for, and the frames of its documents."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace

from thidua.catalogue.kinds import paper_kinds
from thidua.compose.honours import Nominee
from thidua.compose.paper import Paper
from thidua.compose.papers import agency_paper
from thidua.compose.times import time_values
from thidua.compose.words import words
from thidua.model.awarding import Occasion
from thidua.model.campaign import PaperStatus
from thidua.model.year import Selection, Year


def awarding_paper(kind: str, year: Year, awarding: Selection | Occasion, *, of: str = "") -> Paper:
    """Return the frame of a document of the selection, or of an occasion.

    What the campaign's own ``papers`` state of all documents of a kind is the selection's; of an
    occasion they state what is ``for`` it.
    """
    if not isinstance(awarding, Occasion):
        return agency_paper(kind, year, awarding.papers, of=of)
    campaign = year.campaign
    ours = tuple(replace(one, for_=None) for one in campaign.papers if one.for_ == awarding.id)
    apart = replace(year, campaign=replace(campaign, papers=ours))
    return agency_paper(kind, apart, awarding.papers, of=of)


def issued_paper(kind: str, year: Year, awarding: Selection | Occasion) -> Paper | None:
    """Return the frame of another paper of an awarding, if it was issued."""
    paper = awarding_paper(kind, year, awarding)
    return paper if paper.status is PaperStatus.ISSUED else None


def told(year: Year, awarding: Selection | Occasion, listed: Iterable[Nominee]) -> dict[str, Any]:
    """Return what wordings name: the time, when, merit, awards, sought, groups, listed, voting.

    ``when`` is the time of the selection with a space before it; an occasion is of none.
    """
    nominees = tuple(listed)
    ballot = awarding.meeting.ballot if awarding.meeting else None
    groups = dict.fromkeys(words().subject[one.group].lower() for one in nominees)
    common = {
        **time_values(year),
        "awards": ", ".join(dict.fromkeys(one.rule.name for one in nominees)),
        "groups": ", ".join(groups),
        "voting": words().voting[ballot or "none"],
        "sought": words().sought[_mixed(year, nominees)],
        "granted": words().granted[_mixed(year, nominees)],
    }
    merit = merited(year, awarding)
    if isinstance(awarding, Occasion):
        head = f"{common['groups'][:1].upper()}{common['groups'][1:]}"
        return common | {"when": "", "merit": merit, "listed": head}
    return common | {"when": common["beside"], "merit": merit, "listed": words().listed}


def _mixed(year: Year, nominees: Iterable[Nominee]) -> str:
    """Return whether nominees are for titles, for awards, or for both."""
    titles = {rule.id for rule in year.regime.titles}
    found = {one.rule.id in titles for one in nominees}
    return {frozenset({True}): "titles", frozenset({False}): "awards"}.get(frozenset(found), "both")


def merited(year: Year, awarding: Selection | Occasion) -> str:
    """Return what an awarding commends: thành tích …, as its data or its kind have it."""
    said = words().merit
    if isinstance(awarding, Occasion):
        return awarding.merit or said[awarding.kind].format(name=awarding.name)
    return said["yearly"].format(name=year.campaign.name)


def about(kind: str, awarding: Selection | Occasion, known: dict[str, Any]) -> str:
    """Return the trích yếu of a document of an awarding."""
    described = paper_kinds()[kind]
    apart = isinstance(awarding, Occasion)
    return (described.occasion if apart else described.subject).format(**known)
