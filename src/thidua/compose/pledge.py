"""Bản đăng ký giao ước thi đua: what a unit promises for the year; and the blank form of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.catalogue.kinds import Scope
from thidua.compose.grid import grid
from thidua.compose.paper import assemble
from thidua.compose.papers import composed, form, launch_paper, subject, unit_paper
from thidua.compose.promises import targets, works
from thidua.compose.unit_papers import form_paper, form_unit, pledged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.compose.paper import Paper
    from thidua.model.composed import Composed
    from thidua.model.document import Document
    from thidua.model.office import Unit
    from thidua.model.sheet import Sheet
    from thidua.model.year import Pledge, Year

KIND = "pledge"
SCOPE = Scope.UNIT


def compose(year: Year) -> Iterator[Composed]:
    """Yield the blank form, then the pledge of every unit that has one.

    Raises:
        jinja2.TemplateError: when the wording template is wrong.
    """
    blank = form_unit()
    yield form(*_document(year, blank, None, form_paper(KIND, year, blank)))
    for unit, pledge in pledged(year):
        paper = unit_paper(KIND, year, unit, papers=pledge.papers, signers=pledge.signers)
        yield composed(*_document(year, unit, pledge, paper), unit=unit)


def _document(
    year: Year, unit: Unit, pledge: Pledge | None, paper: Paper
) -> tuple[Document, Sheet, Sheet]:
    campaign = year.campaign
    sheets = targets(campaign, pledge), works(campaign, pledge)
    about = subject(KIND, year)
    document = assemble(
        paper,
        "pledge.md.j2",
        title=f"{paper.name} {about}",
        slots={"targets": (grid(sheets[0]),), "works": (grid(sheets[1]),)},
        subject=about,
        launch=launch_paper(campaign),
        campaign=campaign,
        unit=unit,
        pledge=pledge,
    )
    return document, *sheets
