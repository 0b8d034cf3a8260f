"""Tờ trình with its Danh sách đề nghị: what only a superior can decide or pass on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from thidua.catalogue.kinds import Scope
from thidua.compose.grounds import acts, council_name
from thidua.compose.honours import Nominee, dropped, upward
from thidua.compose.listing import attached
from thidua.compose.nominations import by_award, grouped, subjects
from thidua.compose.occasions import about, awarding_paper, issued_paper, told
from thidua.compose.paper import assemble
from thidua.compose.papers import composed
from thidua.compose.sheets import sheet
from thidua.compose.voting import voted_down
from thidua.compose.words import words
from thidua.model.awarding import Occasion
from thidua.model.composed import Composed
from thidua.model.sheet import SheetRow
from thidua.model.year import Selection, Year

KIND = "submission"
SCOPE = Scope.CAMPAIGN


def compose(year: Year) -> Iterator[Composed]:
    """Yield the submission of what only a superior can decide: in the selection, in each occasion.

    Raises:
        OwnFileError: the wording template is wrong.
        KeyError: a proposal names something that is not there; check the year first.
    """
    for awarding in year.awardings:
        if listed := upward(year, awarding):
            yield _composed(year, awarding, listed)


def _composed(year: Year, awarding: Selection | Occasion, listed: tuple[Nominee, ...]) -> Composed:
    paper, known = awarding_paper(KIND, year, awarding), told(year, awarding, listed)
    apart = isinstance(awarding, Occasion)
    names = sheet(KIND, grouped(listed, _row), occasion=apart, wanted=paper.list, **known)
    agency = year.campaign.agency
    document = assemble(
        paper,
        "submission.md.j2",
        title=f"{paper.name} {about(KIND, awarding, known)}",
        slots={},
        appendices=(attached(paper, names),),
        subject=about(KIND, awarding, known),
        occasion=apart,
        campaign=year.campaign,
        agency=agency,
        grounds=acts(year, paper),
        council=council_name(year),
        meeting=awarding.held,
        minutes=issued_paper("minutes", year, awarding),
        asked=_asked(year, awarding, listed),
        proposals=len(listed),
        several=_several(listed),
        left_out=voted_down(dropped(year, awarding)),
        confirmed=_confirmed(year),
        **known,
    )
    return composed(document, names, occasion=awarding)


def _asked(
    year: Year, awarding: Selection | Occasion, listed: tuple[Nominee, ...]
) -> list[dict[str, Any]]:
    """Return what the superior may decide itself, then what it hands on to the State's level."""
    parts = (
        (state, tuple(one for one in listed if one.rule.state_level is state))
        for state in (False, True)
    )
    return [
        {
            "handed_on": state,
            "by_award": by_award(part),
            "counts": subjects(part),
            **{key: told(year, awarding, part)[key] for key in ("awards", "sought")},
        }
        for state, part in parts
        if part
    ]


def _several(listed: tuple[Nominee, ...]) -> list[tuple[int, str]]:
    """Return how many of which group are proposed for more than one title or award."""
    times = Counter(one.proposal.subject for one in listed)
    return subjects(one for one in listed if times[one.proposal.subject] > 1)


def _confirmed(year: Year) -> tuple[str, ...]:
    """Return what the superior wants confirmed by others."""
    regulation = year.campaign.regulation
    return tuple(words().confirmed[one] for one in regulation.confirmations) if regulation else ()


def _row(one: Nominee) -> SheetRow:
    return SheetRow(
        (
            one.name,
            one.post,
            one.rule.name,
            one.rule.decided_by,
            " ".join(one.proposal.grounds),
            f"{one.vote.in_favour}/{one.members}" if one.vote else None,
            one.share,
        )
    )
