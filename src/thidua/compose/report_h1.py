"""Báo cáo sơ kết phong trào thi đua 6 tháng đầu năm: where the targets of the year stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thidua.catalogue.kinds import Scope
from thidua.compose.figures import Figures, PartOf, figures
from thidua.compose.grid import grid
from thidua.compose.paper import assemble
from thidua.compose.papers import agency_paper, composed, subject
from thidua.compose.reports import appendix, spoken, targets_sheet
from thidua.compose.sheets import sheet
from thidua.compose.times import time_values
from thidua.model.campaign import Milestone
from thidua.model.composed import Composed
from thidua.model.sheet import Sheet, SheetRow
from thidua.model.year import Period, Year

KIND = "report-h1"
SCOPE = Scope.REVIEW
_HALF = 0.5


def compose(year: Year) -> Iterator[Composed]:
    """Yield the report once a unit has reported on the first half of the year.

    Raises:
        OwnFileError: the wording template is wrong.
    """
    counted = figures(year, Period.HALF)
    if not counted.reported.count:
        return
    paper = agency_paper(KIND, year)
    sheets = _units_sheet(year, counted), targets_sheet(year, Period.HALF, counted)
    document = assemble(
        paper,
        "report-h1.md.j2",
        title=f"{paper.name} {subject(KIND, year)}",
        slots={"units": (grid(sheets[0]),)},
        appendices=(appendix(paper, sheets[1].title, "", grid(sheets[1])),)
        if counted.outcomes
        else (),
        judged_later=_judged_later(counted),
        halfway=_halfway(counted),
        ahead=_ahead(year),
        **spoken(KIND, year, Period.HALF, counted),
    )
    yield composed(document, *sheets)


def _units_sheet(year: Year, counted: Figures) -> Sheet:
    rows = (
        SheetRow(
            (
                one.unit.name,
                one.targets.of,
                one.targets.count,
                one.targets.share,
                one.works.of,
                one.works.count,
            )
        )
        for one in counted.units
    )
    return sheet(KIND, rows, **time_values(year))


def _judged_later(counted: Figures) -> int:
    """Count the targets that ask for less: half a year's use says nothing of a year's."""
    return sum(one.target.lower_is_better for one in counted.outcomes)


def _halfway(counted: Figures) -> PartOf:
    """Count the targets with at least half of the year's promise, of those with a share."""
    shares = [one.share for one in counted.outcomes if one.share is not None]
    return PartOf(sum(share >= _HALF for share in shares), len(shares))


def _ahead(year: Year) -> Sequence[Milestone]:
    """Return the milestones of the second half of the year, by date."""
    half = year.campaign.middle
    later = [one for one in year.campaign.milestones if one.due > half]
    return sorted(later, key=lambda one: one.due)
