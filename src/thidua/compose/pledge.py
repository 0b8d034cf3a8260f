"""Bản đăng ký giao ước thi đua: what a unit promises for the year; and the blank form of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.compose.grid import grid
from thidua.compose.paper import assemble
from thidua.compose.papers import launch_paper, paper_kinds, subject, unit_paper
from thidua.compose.promises import targets, works
from thidua.compose.unit_papers import form_paper, form_unit, pledged
from thidua.model.composed import Composed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.compose.paper import Paper
    from thidua.model.office import Unit
    from thidua.model.year import Pledge, Year

KIND = "pledge"


def compose(year: Year) -> Iterator[Composed]:
    """Yield the blank form, then the pledge of every unit that has one.

    Raises:
        jinja2.TemplateError: when the wording template is wrong.
    """
    blank = form_unit()
    yield _composed(f"forms/{KIND}", year, blank, None, form_paper(KIND, year, blank))
    for unit, pledge in pledged(year):
        paper = unit_paper(KIND, year, unit, papers=pledge.papers, signers=pledge.signers)
        yield _composed(f"units/{unit.id}/{KIND}", year, unit, pledge, paper)


def _composed(name: str, year: Year, unit: Unit, pledge: Pledge | None, paper: Paper) -> Composed:
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
    return Composed(name, document, paper_kinds()[KIND].public, sheets)
