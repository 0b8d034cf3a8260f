"""What the command line offers is what the stages know."""

from __future__ import annotations

from thidua import report
from thidua.report import status as status_report
from thidua.verbs import check, status


def test_formats_of_findings() -> None:
    assert report.FORMATS == check.FORMATS


def test_formats_of_a_status() -> None:
    assert tuple(status_report.FORMATS) == status.FORMATS
