"""Báo cáo sơ kết, tổng kết of the agency: one for each review that units have reported for."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.catalogue.kinds import Scope
from thidua.compose import report_final, report_interim
from thidua.model.composed import Composed
from thidua.model.reviews import ReviewKind
from thidua.model.year import Year
from thidua.review.reviews import reviews

KIND = "report"
SCOPE = Scope.REVIEW


def compose(year: Year) -> Iterator[Composed]:
    """Yield the report on each review, ``report-REVIEW``, once a unit has reported for it.

    Raises:
        OwnFileError: the wording template is wrong.
        KeyError: a proposal names something that is not there; check the year first.
    """
    for one in reviews(year.campaign):
        final = one.kind is ReviewKind.FINAL
        yield from (report_final if final else report_interim).reported(KIND, year, one)
