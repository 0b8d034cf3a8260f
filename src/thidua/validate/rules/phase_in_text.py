"""A period in a text has both its ends in the same turn of the campaign.

Why: when a text is taken over from another year and only one of its two days is moved, a phase of
two months lasts fourteen or ends before it begins ("27/3/2026 đến 31/5/2027"). Told is a period
that touches the campaign's year and lasts between one and two years, or ends before its beginning.
Whole years, anniversaries and plans of several years are none of that. A warning, because only a
person can say which day is meant.

Fails::

    year: 2026
    directive:
      closing:
        - Đợt 1 từ ngày 27/3/2026 đến 31/5/2027.

Passes::

    year: 2026
    directive:
      closing:
        - Đợt 1 từ ngày 27/3/2026 đến 31/5/2026, đợt 2 từ 15/11/2026 đến 20/01/2027;
          nhiệm kỳ 01/01/2025 - 31/12/2026 (11/6/1948 - 11/6/2026).

Fix: correct the day that was left behind, or that ran ahead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from thidua.model.finding import Finding, Level
from thidua.model.source import Source
from thidua.validate.days import WrittenDay, readable, written_days
from thidua.validate.passages import text_of, within, wording

ID = "phase-in-text"
LEVEL = Level.WARNING
CLAUSE = ""

_BETWEEN = re.compile(r"[\s)]*(?:[-–]|(?:cho\s+)?(?:đến|tới))[\s(]*(?:hết\s+)?(?:ngày\s+)?")
_YEAR = 366


def check(source: Source) -> Iterator[Finding]:
    """Yield the periods of which one end seems to be of another year."""
    year = source.root.get("year")
    if year is None or type(year.value) is not int:
        return
    for node in wording(source):
        text = text_of(node)
        for first, last in pairwise(written_days(text, year.value)):
            if _BETWEEN.fullmatch(text, first.end, last.start) and _torn(first, last, year.value):
                facts: dict[str, str | int] = {
                    "start": readable(first.day.isoformat()),
                    "end": readable(last.day.isoformat()),
                    "days": (last.day - first.day).days + 1,
                }
                message = ID if first.day < last.day else "phase-backwards"
                yield Finding(within(source, node, first.start), ID, LEVEL, message, facts)


def _torn(first: WrittenDay, last: WrittenDay, year: int) -> bool:
    """Tell whether one end of a period was moved by a year and the other was not."""
    lasts = (last.day - first.day).days
    whole = (first.day.month, first.day.day) == (1, 1) and last.day == date(last.day.year, 12, 31)
    backwards = lasts < 0
    long = _YEAR <= lasts < 2 * _YEAR and not whole
    same = (first.day.month, first.day.day) == (last.day.month, last.day.day)
    return year in (first.day.year, last.day.year) and (backwards or (long and not same))
