"""Dates that moved with the year, and dates that did not."""

from __future__ import annotations

import pytest

from thidua.diff.facts.dates import begun, moved, readable


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2023-11-15", "2024-11-15"),
        ("2023", "2024"),
        ("2023-06", "2024-06"),
        ("2023-02-28", "2024-02-29"),
        ("2023-02-28", "2024-02-28"),
        ("2024-02-29", "2025-02-28"),
        ("2023-03-31", "2024-04-01"),  # 31/3/2024 is a Sunday
        ("2023-06-30", "2024-06-28"),  # 30/6/2024 is a Sunday
        ("2023-12-11", "2024-12-10"),  # 10/12/2023 was a Sunday
    ],
)
def test_a_date_moves_with_the_year(old: str, new: str) -> None:
    assert moved(old, new, int(new[:4]) - int(old[:4]))


@pytest.mark.parametrize(
    ("old", "new", "by"),
    [
        ("2023-11-15", "2024-11-16", 1),  # 15/11/2024 is a Friday
        ("2023-11-15", "2024-11-15", 0),
        ("2023-11-15", "2024-11-15", 2),
        ("2023-11-15", "2024-11", 1),
        ("2023-03-31", "2024-03-30", 1),  # from a Sunday to a Saturday
        ("2023-03-31", "2024-04-04", 1),
        ("2023-06", "2024-07", 1),
        ("2023-02-30", "2024-02-30", 1),  # no such day
        ("0001-01-01", "0001-01-01", -1),
    ],
)
def test_another_date_is_another_date(old: str, new: str, by: int) -> None:
    assert not moved(old, new, by)


def test_the_day_of_a_yearly_document_moved_with_the_year_or_is_blank_so_far() -> None:
    assert begun("2023-01-30", "2024-01-30", 1)
    assert begun("2023-01-30", "2024", 1)
    assert not begun("2023-01-30", "2024-02-11", 1)
    assert not begun("2023-01-30", "2024-01-29", 1)
    assert not begun("2023", "2024-02-11", 1)
    assert not begun("2023-01-30", "2023", 0)
    assert not begun("2023-01-30", "2023", 1)


def test_dates_are_shown_day_first() -> None:
    assert [readable(one) for one in ("2023-01-05", "2023-11", "2023", "")] == [
        "05/01/2023",
        "11/2023",
        "2023",
        "",
    ]
