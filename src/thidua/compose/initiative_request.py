"""Đơn yêu cầu công nhận sáng kiến: of each initiative to be looked at; and the blank form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from thidua.catalogue.kinds import Scope
from thidua.compose.grid import grid
from thidua.compose.hands import hand
from thidua.compose.initiatives import NOBODY, Maker, council_of, makers, session_paper
from thidua.compose.numbers import partial_day
from thidua.compose.paper import Paper, assemble
from thidua.compose.papers import composed, form
from thidua.compose.sheets import sheet
from thidua.compose.unit_papers import form_paper, form_unit
from thidua.compose.words import words
from thidua.model.composed import Composed
from thidua.model.document import Document
from thidua.model.initiatives import Initiative
from thidua.model.sheet import Sheet, SheetRow
from thidua.model.year import Year

KIND = "initiative-request"
SCOPE = Scope.CAMPAIGN
_OPEN = SheetRow((None,) * 6)
_OPEN_AUTHORS = 4


def compose(year: Year) -> Iterator[Composed]:
    """Yield the blank form, then the application for each initiative of the campaign's sessions.

    Raises:
        OwnFileError: the wording template is wrong.
        KeyError: an author is nobody that is known; check the year first.
    """
    blank = replace(form_paper(KIND, year, form_unit()), private=True)
    yield form(_document(year, None, blank, council_of(None)))
    for session in year.initiatives.of_campaign(year.campaign.id):
        for name in session.initiatives:
            one = year.initiatives.find(name)
            if one is not None:
                paper = session_paper(KIND, year, session, of=one.id)
                paper = replace(paper, private=True)
                yield composed(_document(year, one, paper, council_of(session)), of=one.id)


def _document(year: Year, one: Initiative | None, paper: Paper, council: str) -> Document:
    by = tuple(makers(year, one)) if one else ()
    table = authors_sheet(by) if one else sheet("initiative-authors", (_OPEN,) * _OPEN_AUTHORS)
    name = by[0].name if len(by) == 1 else None
    return assemble(
        paper,
        "initiative-request.md.j2",
        title=f"{paper.name} {one.name}" if one else paper.name,
        slots={"authors": (grid(table),)},
        hands=(hand("applicant", name),),
        one=one or NOBODY,
        blank=one is None,
        council=council,
    )


def authors_sheet(listed: Iterable[Maker]) -> Sheet:
    """Return the table of the authors of an initiative."""
    return sheet("initiative-authors", map(_row, listed))


def _row(one: Maker) -> SheetRow:
    open_ = words().gaps.open("abbreviation")
    born = partial_day(one.born) if one.born else open_
    told = (one.name, born, one.unit or open_, one.position, one.qualification or open_)
    return SheetRow((*told, one.share / 100))
