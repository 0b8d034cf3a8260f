"""Công văn đăng ký danh hiệu thi đua, hình thức khen thưởng with its list: of a unit, and blank."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from thidua.catalogue.kinds import Scope
from thidua.compose.initiatives import initiative_name
from thidua.compose.listing import attached
from thidua.compose.paper import Paper, assemble
from thidua.compose.papers import composed, form, launch_paper, subject, unit_paper
from thidua.compose.sheets import sheet, sheet_kinds
from thidua.compose.times import time_values
from thidua.compose.unit_papers import form_paper, form_unit, pledged, registered
from thidua.compose.words import honour, words
from thidua.model.composed import Composed
from thidua.model.document import Document
from thidua.model.office import Unit
from thidua.model.sheet import Sheet, SheetGroup, SheetRow
from thidua.model.year import CollectiveRegistration, Pledge, Registration, Year

KIND = "registration"
SCOPE = Scope.UNIT
_OPEN = SheetRow((None,) * 6)
_OPEN_PEOPLE, _OPEN_COLLECTIVES = 20, 1


def compose(year: Year) -> Iterator[Composed]:
    """Yield the blank form, then the letter of every unit that has anything registered.

    The head of the unit signs it alone, the first of those who sign its pledge.

    Raises:
        OwnFileError: the wording template is wrong.
        KeyError: when a title or award is not in the catalogue; the checks tell so before.
    """
    blank = form_unit()
    if year.campaign.registration is None:
        paper = form_paper(KIND, year, blank)
        paper = replace(paper, signers=paper.signers[:1])
        yield form(*_document(year, blank, _open_rows(), None, paper))
    for unit, pledge in pledged(year):
        if pledge.people or pledge.collective:
            paper = unit_paper(KIND, year, unit, papers=pledge.papers, signers=pledge.signers[:1])
            rows = _rows(year, unit, pledge)
            yield composed(*_document(year, unit, rows, pledge, paper), unit=unit)


def _document(
    year: Year,
    unit: Unit,
    rows: Iterable[SheetRow | SheetGroup],
    pledge: Pledge | None,
    paper: Paper,
) -> tuple[Document, Sheet]:
    table = sheet(KIND, rows, wanted=paper.list, **time_values(year))
    about = subject(KIND, year)
    document = assemble(
        paper,
        "registration.md.j2",
        title=f"{paper.name} {about}",
        slots={},
        appendices=(attached(paper, table),),
        subject=about,
        launch=launch_paper(year.campaign),
        campaign=year.campaign,
        unit=unit,
        pledge=pledge,
        honoured=registered(unit, pledge).count if pledge else 0,
    )
    return document, table


def _open_rows() -> Iterator[SheetRow | SheetGroup]:
    groups = sheet_kinds()[KIND].groups
    yield SheetGroup(groups["people"])
    yield from (_OPEN,) * _OPEN_PEOPLE
    yield SheetGroup(groups["collective"])
    yield from (_OPEN,) * _OPEN_COLLECTIVES


def _rows(year: Year, unit: Unit, pledge: Pledge) -> Iterator[SheetRow | SheetGroup]:
    groups = sheet_kinds()[KIND].groups
    if pledge.people:
        yield SheetGroup(groups["people"])
        for one in pledge.people:
            yield SheetRow(
                (one.name, one.position, *_hopes(year, one), initiative_name(year, one.initiative))
            )
    if pledge.collective:
        yield SheetGroup(groups["collective"])
        yield SheetRow((unit.name, None, *_hopes(year, pledge.collective), None))


def _hopes(year: Year, one: Registration | CollectiveRegistration) -> tuple[str, str, str]:
    """Return the rating, the titles and the awards that somebody registers for, in words."""
    titles, awards = (
        "; ".join(honour(year.regime, award) for award in awards)
        for awards in (one.titles, one.awards)
    )
    return words().rating[one.rating], titles, awards
