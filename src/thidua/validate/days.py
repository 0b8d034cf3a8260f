"""Dates that may be known only in part: ``2023``, ``2023-01``, ``2023-01-11``."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from thidua.model.source import Node

_LATE = (10, 1)
"""Month and day from which a directive may be dated in the year before its campaign."""

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


def in_its_year(root: Node) -> bool:
    """Tell whether a directive is dated in the year of its campaign or late in the year before.

    What cannot be told is taken for right.
    """
    node, days = root.get("year"), span(root.text("directive", "date"))
    year = node.value if node is not None else None
    if type(year) is not int or not days or not 1 < year <= date.max.year:
        return True
    return days[1] >= date(year - 1, *_LATE) and days[0] <= date(year, 12, 31)


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
