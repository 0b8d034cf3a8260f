"""Phiếu bầu: the ballot paper of the council, one for all proposals, to be printed and marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from thidua.catalogue.kinds import Scope
from thidua.compose.council_papers import council_paper
from thidua.compose.grid import grid
from thidua.compose.honours import Nominee, nominees
from thidua.compose.nominations import grouped
from thidua.compose.occasions import about, told
from thidua.compose.paper import assemble
from thidua.compose.papers import composed
from thidua.compose.sheets import sheet
from thidua.model.awarding import Ballot, Occasion
from thidua.model.composed import Composed
from thidua.model.sheet import SheetGroup, SheetRow
from thidua.model.year import Year

KIND = "ballot"
SCOPE = Scope.CAMPAIGN


def compose(year: Year) -> Iterator[Composed]:
    """Yield one for each meeting of the council that does not vote by show of hands.

    Raises:
        OwnFileError: the wording template is wrong.
        KeyError: a proposal names something that is not there; check the year first.
    """
    council = year.campaign.council
    for awarding in year.awardings:
        meeting, listed = awarding.meeting, nominees(year, awarding)
        if meeting is None or council is None or not listed or meeting.ballot is Ballot.HANDS:
            continue
        known, apart = told(year, awarding, listed), isinstance(awarding, Occasion)
        paper = council_paper(KIND, year, awarding, council)
        options = sheet(KIND, _rows(listed), occasion=apart, **known)
        subject = about(KIND, awarding, known)
        document = assemble(
            paper,
            "ballot.md.j2",
            title=f"{paper.name} {subject}",
            slots={"options": (grid(options),)},
            subject=subject,
            campaign=year.campaign,
            council=council,
            meeting=meeting,
            proposed=len(listed),
            **known,
        )
        yield composed(document, occasion=awarding)


def _rows(listed: tuple[Nominee, ...]) -> Iterator[SheetRow | SheetGroup]:
    """Yield whom and what is voted on, and two boxes to mark; namesakes with their posts."""
    subjects = {(one.name, one.proposal.subject) for one in listed}
    named = Counter(name for name, _ in subjects)

    def row(one: Nominee) -> SheetRow:
        whom = (one.name, one.post) if named[one.name] > 1 else (one.name,)
        return SheetRow((", ".join(filter(None, whom)), one.rule.name, " ", " "))

    return grouped(listed, row)
