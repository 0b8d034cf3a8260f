"""The base salary that a decision reckons by: of its own day, of no other."""

from __future__ import annotations

import pytest

from dossiers import dossier, told
from thidua.compose.rewards import rewards, salary
from thidua.validate.years.base_salary_of_the_day import check

_YEAR = """
    campaign: {units: [{id: vp, headcount: {workers: 3}}]}
    pledges: {vp: {people: [{id: an}]}}
    selection:
      proposals: [{id: d1, unit: vp, subject: an, award: giay-khen}]
      meeting: {date: MET}
      decision: {accepted: [d1], base_salary: SALARY}
      papers: [{kind: commendation DAY}]
"""


def _year(salary: int, day: str = "", met: str = "2023-12-20") -> str:
    said = f', date: "{day}"' if day else ""
    text = _YEAR.replace("SALARY", str(salary)).replace(" DAY", said)
    return text.replace("MET", f'"{met}"')


@pytest.mark.parametrize(
    ("typed", "day", "found"),
    [
        (1_490_000, "2023-06-30", []),
        (1_490_000, "2023-07-01", ["7 error salary-of-another-day"]),
        (1_800_000, "2023-06-30", ["7 notice salary-of-another-day"]),
        (1_800_000, "2024-06-30", []),
        (1_800_000, "2024-07-01", ["7 error salary-of-another-day"]),
        (2_340_000, "2026-06-30", []),
        (2_340_000, "2026-07-01", ["7 error salary-of-another-day"]),
        (2_530_000, "2026-06-30", ["7 error salary-of-another-day"]),
        (2_530_001, "2026-07-01", ["7 error salary-of-no-day"]),
        (1_390_000, "2019-06-30", []),
        (0, "2019-06-30", ["7 error salary-missing"]),
        (0, "2024-01-05", []),
        (1_490_000, "", []),
        (1_490_000, "2024", []),
    ],
)
def test_only_the_base_salary_of_the_day_passes(typed: int, day: str, found: list[str]) -> None:
    assert told(check(dossier(_year(typed, day)))) == found


@pytest.mark.parametrize(
    ("day", "met", "amount"),
    [
        ("2023-06-30", "2023-06-20", 450_000),
        ("2023-07-01", "2023-06-20", 540_000),
        ("2024-07-01", "2023-12-20", 710_000),
        ("2026-07-01", "2023-12-20", 760_000),
        ("", "2023-06-20", 450_000),
        ("2024", "2023-12-20", 540_000),
        ("2019-01-01", "2019-01-01", 0),
    ],
)
def test_what_is_not_typed_is_that_of_the_day(day: str, met: str, amount: int) -> None:
    year = dossier(_year(0, day, met)).year
    (one,) = rewards(year, year.selection)
    assert one.amount == amount


def test_what_is_typed_is_reckoned_by() -> None:
    year = dossier(_year(2_000_000, "2024-01-05")).year
    assert year.selection is not None
    assert salary(year, year.selection) == 2_000_000
