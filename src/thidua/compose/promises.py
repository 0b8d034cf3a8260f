"""Tables of a pledge: its targets, its models and works; empty rows for a form."""

from __future__ import annotations

from collections.abc import Iterable

from thidua.compose.grid import grid
from thidua.compose.paper import Paper, assemble
from thidua.compose.papers import launch_paper, subject
from thidua.compose.sheets import sheet
from thidua.compose.times import time_values
from thidua.compose.words import words
from thidua.model.document import Document
from thidua.model.items import Orientation
from thidua.model.office import Unit
from thidua.model.sheet import Sheet, SheetRow
from thidua.model.year import Pledge, Year

_OPEN_TARGETS = (SheetRow((None,) * 5),) * 8
_OPEN_WORKS = (SheetRow((None,) * 4),) * 5


def promised(
    year: Year, unit: Unit, pledge: Pledge | None, paper: Paper, **values: object
) -> tuple[Document, Sheet, Sheet]:
    """Return a document with the tables of a pledge, and these as data.

    Its wording is the template of the paper's kind; ``values`` are what that speaks of besides.

    Raises:
        OwnFileError: the wording template is wrong.
    """
    campaign = year.campaign
    sheets = targets(year, pledge), works(year, pledge)
    about = subject(paper.kind, year)
    document = assemble(
        paper,
        f"{paper.kind}.md.j2",
        title=f"{paper.name} {about}",
        slots={"targets": (grid(sheets[0]),), "works": (grid(sheets[1]),)},
        appendices=(),
        orientation=Orientation.PORTRAIT,
        subject=about,
        launch=launch_paper(campaign),
        campaign=campaign,
        unit=unit,
        pledge=pledge,
        **values,
    )
    return document, *sheets


def targets(year: Year, pledge: Pledge | None) -> Sheet:
    """Return the targets of a pledge, or open rows; one without a day is due at the end."""
    rows: Iterable[SheetRow] = _OPEN_TARGETS
    if pledge is not None:
        rows = (
            SheetRow(
                (one.text, one.unit, one.baseline, one.value, one.due or year.campaign.end),
                one.unit,
            )
            for one in pledge.targets
        )
    return sheet("targets", rows, **time_values(year))


def works(year: Year, pledge: Pledge | None) -> Sheet:
    """Return the models and works of a pledge, or open rows."""
    rows: Iterable[SheetRow] = _OPEN_WORKS
    if pledge is not None:
        kinds = words().work_kind
        rows = (
            SheetRow((one.name, kinds[one.kind], one.place, one.due or year.campaign.end))
            for one in pledge.works
        )
    return sheet("works", rows, **time_values(year))
