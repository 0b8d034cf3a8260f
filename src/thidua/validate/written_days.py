"""Days written in a text: 31/3/2024, ngày 31 tháng 3 năm 2024, ngày 31/3 of the campaign's year."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator

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
