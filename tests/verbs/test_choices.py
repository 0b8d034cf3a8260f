"""What the command line offers is what the stages know."""

from __future__ import annotations

from thidua import pipeline, report
from thidua.report import status as status_report
from thidua.verbs import build, check, status


def test_kinds_of_document() -> None:
    assert tuple(pipeline.COMPOSERS) == build.KINDS


def test_formats_of_findings() -> None:
    assert report.FORMATS == check.FORMATS


def test_formats_of_a_status() -> None:
    assert tuple(status_report.FORMATS) == status.FORMATS
