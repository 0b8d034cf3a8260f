"""Dates that move with the year."""

from __future__ import annotations

from datetime import date

_FULL = len("2023-11-15")
_SATURDAY = 5
_FEBRUARY = 2
_OFF_THE_WEEKEND = 3
"""A due date on a weekend is put off, or brought forward, by so many days at most."""


def readable(text: str) -> str:
    """Return an ISO date, or the part of it that is known, as dd/mm/yyyy."""
    return "/".join(reversed(text.split("-")))


def moved(old: str, new: str, by: int) -> bool:
    """Tell whether a date is that of the old year, ``by`` years later.

    15/11/2023 becomes 15/11/2024, 2023 becomes 2024, the last day of February stays the last. A
    day that falls on a weekend in one of the two years may be up to three days away from it in that
    year, on a working day.
    """
    if not by or len(old) != len(new):
        return False
    if len(old) < _FULL:
        return new == f"{int(old[:4]) + by:04}{old[4:]}"
    try:
        before, after = date.fromisoformat(old), date.fromisoformat(new)
        return _stands_for(after, _shifted(before, by)) or _stands_for(before, _shifted(after, -by))
    except ValueError:
        return False


def begun(old: str, new: str, by: int) -> bool:
    """Tell whether the day of a yearly document is the same a year on, or not known so far.

    Nobody puts off the day of a document because of a weekend: another day is another day.
    """
    blank = len(new) < len(old) and int(new[:4]) - int(old[:4]) == by != 0
    return blank or (moved(old, new, by) and new[4:] == old[4:])


def _stands_for(day: date, expected: set[date]) -> bool:
    return day in expected or (
        day.weekday() < _SATURDAY
        and any(
            one.weekday() >= _SATURDAY and abs((day - one).days) <= _OFF_THE_WEEKEND
            for one in expected
        )
    )


def _shifted(day: date, by: int) -> set[date]:
    """Return the same day of another year; at the end of February there are two."""
    if day.month == _FEBRUARY and day.day in {28, 29}:
        ends = {date(day.year + by, 3, 1).toordinal() - 1, date(day.year + by, 2, 28).toordinal()}
        return {date.fromordinal(end) for end in ends}
    return {day.replace(year=day.year + by)}
