"""A period in a text has both its ends in the same turn of the campaign.

Why: when a text is taken over from another year and only one of its two days is moved, a phase of
two months lasts fourteen or ends before it begins ("27/3/2026 đến 31/5/2027"). Told is a period
that touches the campaign's years and lasts up to a year longer than it (or than one year), or ends
before its beginning.
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
from thidua.validate.days import WrittenDay, own_years, period, readable, written_days
from thidua.validate.passages import text_of, within, wording

ID = "phase-in-text"
LEVEL = Level.WARNING
CLAUSE = ""

_BETWEEN = re.compile(r"[\s)]*(?:[-–]|(?:cho\s+)?(?:đến|tới))[\s(]*(?:hết\s+)?(?:ngày\s+)?")
_YEAR = 366


def check(source: Source) -> Iterator[Finding]:
    """Yield the periods of which one end seems to be of another year."""
    years, days = own_years(source.root), period(source.root)
    if years is None:
        return
    most = max(_YEAR, (days[1] - days[0]).days + 1) if days else _YEAR
    for node in wording(source):
        text = text_of(node)
        for first, last in pairwise(written_days(text, years[0])):
            between = _BETWEEN.fullmatch(text, first.end, last.start)
            if between and _torn(first, last, years, most):
                facts: dict[str, str | int] = {
                    "start": readable(first.day.isoformat()),
                    "end": readable(last.day.isoformat()),
                    "days": (last.day - first.day).days + 1,
                }
                message = ID if first.day < last.day else "phase-backwards"
                yield Finding(within(source, node, first.start), ID, LEVEL, message, facts)


def _torn(first: WrittenDay, last: WrittenDay, years: range, most: int) -> bool:
    """Tell whether one end of a period was moved by a year and the other was not."""
    lasts = (last.day - first.day).days
    whole = (first.day.month, first.day.day) == (1, 1) and last.day == date(last.day.year, 12, 31)
    backwards = lasts < 0
    long = most <= lasts < most + _YEAR and not whole
    same = (first.day.month, first.day.day) == (last.day.month, last.day.day)
    touches = first.day.year in years or last.day.year in years
    return touches and (backwards or (long and not same))
