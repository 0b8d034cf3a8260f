"""A campaign is filed under one year, or one school year, that it has a day of; or under neither.

Why: documents call it by ``year`` ("năm 2026") or ``school_year`` ("năm học 2026-2027"), and by its
name where there is neither. With both, or with a year that it has no day of, nobody knows which
campaign is meant.

Fails::

    year: 2026
    school_year: "2026-2027"
    start: "2026-09-05"
    end: "2027-05-31"

Passes::

    school_year: "2026-2027"
    start: "2026-09-05"
    end: "2027-05-31"

Fix: delete the key that is not meant, or correct the year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.model.finding import Finding, Level
from thidua.model.source import Source
from thidua.validate.days import period, readable

ID = "campaign-time"
LEVEL = Level.ERROR
CLAUSE = ""


def check(source: Source) -> Iterator[Finding]:
    """Yield that it is filed twice, or under years that are none of its own."""
    root = source.root
    year, school_year = root.get("year"), root.get("school_year")
    if year is not None and school_year is not None:
        yield Finding(school_year.place, ID, LEVEL, "year-and-school-year")
        return
    node = year or school_year
    first = last = year.value if year is not None and type(year.value) is int else 0
    if school_year is not None:
        found = re.fullmatch(r"([0-9]{4})-([0-9]{4})", root.text("school_year"))
        first, last = (int(found[1]), int(found[2])) if found else (0, 0)
        if found and last != first + 1:
            facts = {"school_year": root.text("school_year")}
            yield Finding(school_year.place, ID, LEVEL, "school-year-of-one", facts)
            return
    days = period(root)
    if days and first and node and not (days[0].year <= last and days[1].year >= first):
        start, end = (readable(day.isoformat()) for day in days)
        told = {"start": start, "end": end, "filed": str(node.value)}
        yield Finding(node.place, ID, LEVEL, "filed-elsewhere", told)
