"""Deadlines of the superior: by the year's end, the school year's end, days before an occasion."""

from __future__ import annotations

from datetime import date

import pytest

from dossiers import dossier
from thidua.model.status import Standing
from thidua.review.deadlines import deadline, submissions
from thidua.review.status import status

_REGULATION = """
      regulation:
        id: quy-dinh
        kind: Quyết định
        number: 12/2022/QĐ-UBND
        date: "2022-05-09"
        abstract: ban hành Quy định
        deadlines: {year_end: "12-10", school_year_end: "07-10", thematic_days: 10, clause: Điều 25}
"""
_YEAR = f"""
    campaign:
      start: "2023-01-01"{_REGULATION}
    selection:
      proposals: []
"""


@pytest.mark.parametrize(
    ("paper", "day", "standing", "days"),
    [
        ("", "2023-12-01", Standing.AHEAD, 9),
        ("", "2023-12-12", Standing.MISSING, 2),
        ('{kind: submission, date: "2023-12-09"}', "2023-12-31", Standing.ON_TIME, 0),
        ('{kind: submission, date: "2023-12-26"}', "2023-12-31", Standing.LATE, 16),
        ('{kind: submission, date: "2023-12-26"}', "2023-12-20", Standing.MISSING, 10),
        ('{kind: submission, date: "2023-12"}', "2023-12-20", Standing.MISSING, 10),
    ],
)
def test_a_submission_stands_by_its_day(
    paper: str, day: str, standing: Standing, days: int
) -> None:
    text = f"{_YEAR}      papers: [{paper}]\n" if paper else _YEAR
    (found,) = submissions(dossier(text).year, as_of=date.fromisoformat(day))
    assert (found.due, found.step.standing, found.step.days) == ("2023-12-10", standing, days)
    assert found.source == "Quyết định 12/2022/QĐ-UBND, Điều 25"
    table = status(dossier(text).year, as_of=date.fromisoformat(day))
    assert table.overdue is (standing is Standing.MISSING)


def test_a_selection_that_is_not_there_yet_has_its_deadline_too() -> None:
    year = dossier(f'campaign:\n      start: "2023-01-01"{_REGULATION}').year
    assert [one.due for one in submissions(year, as_of=date(2023, 6, 1))] == ["2023-12-10"]


def test_an_occasion_counts_back_from_its_day_unless_nobody_could_plan_it() -> None:
    text = f"""
    campaign:
      start: "2023-01-01"{_REGULATION}
    occasions:
      le: {{kind: anniversary, held_on: "2023-11-20"}}
      bao: {{kind: unplanned, held_on: "2023-11-20"}}
      dot: {{kind: phase}}
    """
    year = dossier(text).year
    days = {key: deadline(year.campaign, one) for key, one in year.occasions.items()}
    assert {key: one.day if one else None for key, one in days.items()} == {
        "le": "2023-11-10",
        "bao": None,
        "dot": None,
    }


def test_without_a_regulation_nothing_is_due() -> None:
    assert (
        list(submissions(dossier("selection: {proposals: []}").year, as_of=date(2023, 1, 1))) == []
    )
