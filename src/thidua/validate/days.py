"""Dates that may be known only in part: ``2023``, ``2023-01``, ``2023-01-11``."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from thidua.model.source import Node

BEFORE = timedelta(days=92)
"""How long before its campaign a directive may be dated: from 1 October for one from 1 January."""

_AFTER = timedelta(days=92)
"""How long after a campaign that is filed under no calendar year its review may fall due."""

_PARTIAL = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def span(text: str) -> tuple[date, date] | None:
    """Return the first and the last day that ``text`` may mean; None when it is no date."""
    match = _PARTIAL.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        first = date(year, month or 1, day or 1)
        last_month = month or 12
        return first, date(year, last_month, day or monthrange(year, last_month)[1])
    except ValueError:
        return None


def period(root: Node) -> tuple[date, date] | None:
    """Return the first and the last day of a campaign; None when they are no days, or no time."""
    start, end = span(root.text("start")), span(root.text("end"))
    return (start[0], end[1]) if start and end and start[0] <= end[1] else None


def window(root: Node) -> tuple[date, date] | None:
    """Return between which days what a campaign asks for may fall due; None when nobody can tell.

    That is the whole calendar year of one that is filed under it, and what it lasts beyond; of
    others, what they last and a quarter for the review.
    """
    node, days = root.get("year"), period(root)
    year = node.value if node is not None else None
    if type(year) is int and 1 < year < date.max.year:
        calendar = date(year, 1, 1), date(year, 12, 31)
        touched = days if days and days[0] <= calendar[1] and days[1] >= calendar[0] else calendar
        return min(calendar[0], touched[0]), max(calendar[1], touched[1])
    if days is None or days[1] > date.max - _AFTER or days[0] < date.min + BEFORE:
        return None
    return days[0], days[1] + _AFTER


def own_years(root: Node) -> range | None:
    """Return the years that a campaign may call its own; None when nobody can tell."""
    node, days = root.get("year"), period(root)
    year = node.value if node is not None else None
    if type(year) is int:
        touches = days and days[0].year <= year <= days[1].year
        first, last = (days[0].year, days[1].year) if days and touches else (year, year)
        return range(min(first, year), max(last, year) + 1)
    school_year = re.fullmatch(r"([0-9]{4})-([0-9]{4})", root.text("school_year"))
    named = [int(one) for one in school_year.groups()] if school_year else []
    named += [days[0].year, days[1].year] if days else []
    return range(min(named), max(named) + 1) if named else None


def in_its_time(root: Node) -> bool:
    """Tell whether a directive is dated within its campaign or in the quarter before.

    What cannot be told is taken for right.
    """
    days, allowed = span(root.text("directive", "date")), window(root)
    if days is None or allowed is None:
        return True
    return days[1] >= allowed[0] - BEFORE and days[0] <= allowed[1]


def full(text: str) -> bool:
    """Tell whether ``text`` names one day that exists."""
    days = span(text)
    return days is not None and days[0] == days[1]


def readable(text: str) -> str:
    """Return the date the way messages write it, day first; a partial one without what it lacks."""
    return "/".join(reversed(text.split("-")))


_DAY = re.compile(
    r"(?<![0-9/.-])(?P<day>[0-9]{1,2})\s?(?:[/.-]|\stháng\s)\s?(?P<month>[0-9]{1,2})"
    r"(?:\s?(?:[/.-]|,?\snăm\s)\s?(?P<year>[0-9]{4}))?(?![0-9/-]|[.,][0-9])"
)
_NAMED = re.compile(r"ngày\s+$", re.IGNORECASE)


class WrittenDay(Struct, frozen=True):
    """A day, and where its words begin and end in the text."""

    day: date
    start: int
    end: int


def written_days(text: str, year: int) -> Iterator[WrittenDay]:
    """Yield the days in ``text``; without a year of its own one is of ``year``, behind "ngày"."""
    for found in _DAY.finditer(text):
        if not found["year"] and not _NAMED.search(text, max(0, found.start() - 6), found.start()):
            continue
        try:
            day = date(int(found["year"] or year), int(found["month"]), int(found["day"]))
        except ValueError:
            continue
        yield WrittenDay(day, found.start(), found.end())
