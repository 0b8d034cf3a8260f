"""Căn cứ of what is submitted and decided: the law of the day, and what the agency may do."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter

from thidua.catalogue.acts import in_force, missing, rank
from thidua.compose.citations import Citations
from thidua.compose.paper import Paper
from thidua.compose.wording import line
from thidua.compose.words import words
from thidua.model.campaign import Campaign, CitedDocument
from thidua.model.year import Year


def acts(year: Year, paper: Paper, topic: str = "") -> tuple[str, ...]:
    """Return the acts in force on the day of a paper, by rank, as Căn cứ lines cite them.

    An act that the campaign's
    own documents describe is cited from there; among them are those that say what the agency may
    do, and those that stand for an act which has ended. Where none does, its place is left open.
    Acts of the ``topic`` of the paper are among them.
    """
    day = day_of(year, paper)
    return tuple(text for _, text in sorted(_ranked(year.campaign, day, topic), key=itemgetter(0)))


def day_of(year: Year, paper: Paper) -> str:
    """Return the day whose law a paper goes by; a draft without one is of the campaign's last."""
    return paper.date.first_day() if paper.date.day else year.campaign.end


def council_name(year: Year) -> str:
    """Return what the council is called."""
    council = year.campaign.council
    return council.name if council else words().council


def _ranked(campaign: Campaign, day: str, topic: str) -> Iterator[tuple[tuple[int, str], str]]:
    """Yield each ground behind its rank and day."""
    described = {one.number: one for one in campaign.documents if one.number}
    lawful = in_force(day, topic)
    known = {one.number for one in lawful}
    for act in lawful:
        text = line("parts/act.md.j2", act=act)
        own = described.get(act.number)
        yield (rank(act.kind, act.number), act.date), _cited(own) if own else text
    for own in campaign.documents:
        ours = own.id in campaign.competence or own.replaces
        if ours and own.number not in known and own.date <= day <= (own.until or day):
            yield (rank(own.kind, own.number or ""), own.date), _cited(own)
    above = campaign.regulation
    if above is not None and above.date <= day:
        yield (rank(above.kind, above.number or ""), above.date), _cited(above)
    for act in missing(campaign.documents, day):
        yield (rank(act.kind, act.number), day), line("parts/act-open.md.j2", act=act)


def _cited(document: CitedDocument) -> str:
    return Citations((document,)).cite(document.id, formal=True)
