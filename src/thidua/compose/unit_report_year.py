"""Báo cáo kết quả phong trào thi đua năm of a unit."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.catalogue.kinds import Scope
from thidua.compose.unit_report import unit_reports
from thidua.model.composed import Composed
from thidua.model.year import Period, Year

KIND = "unit-report-year"
SCOPE = Scope.UNIT_REVIEW


def compose(year: Year) -> Iterator[Composed]:
    """Yield the report of every unit that has results for the period."""
    return unit_reports(KIND, year, Period.YEAR)
