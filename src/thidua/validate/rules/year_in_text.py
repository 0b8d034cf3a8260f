"""A year in the campaign's own words is one of the campaign's years.

Why: a directive is written over last year's, and a year left standing changes what is ordered; so
with the campaign's name, its obligations and its milestones. A campaign of several years may name
each of them.
Years that belong to something else are no slip: dates, numbers and symbols of documents, periods
and horizons ("2021-2025", "đến năm 2030"), anniversaries, laws named by their year, and the year
before where the text looks back on it. A warning, because only a person can be sure.

Fails::

    year: 2023
    directive:
      closing:
        - Thi đua hoàn thành thắng lợi nhiệm vụ năm 2021.

Passes::

    year: 2023
    directive:
      closing:
        - Phát huy thành tích đạt được trong năm 2022, thi đua hoàn thành nhiệm vụ năm 2023
          và tầm nhìn 2045 theo Nghị quyết số 55/2022/QH15 ngày 16/6/2022, giai đoạn 2021-2025
          (11/6/1948 - 11/6/2023).
        - Thực hiện năm 2022, kế hoạch năm 2023.

Fix: type the campaign's year, or say what the other year belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.model.finding import Finding, Level
from thidua.model.source import Source
from thidua.texts.year_context import (
    DAY,
    HORIZON,
    LAW,
    LOOKING_BACK,
    MONTH,
    MONTH_IN_WORDS,
    PERIOD,
    SYMBOL,
    YEAR,
    clause,
)
from thidua.validate.days import own_years
from thidua.validate.passages import around, text_of, within, wording

ID = "year-in-text"
LEVEL = Level.WARNING
CLAUSE = ""

_YEAR = re.compile(YEAR)
_BRACKETS = r"\([^()]*\)"
_ELSEWHERE = re.compile(
    f"{_BRACKETS}|{PERIOD}|{DAY}|{MONTH}|{MONTH_IN_WORDS}|{SYMBOL}|{HORIZON}|{LAW}", re.IGNORECASE
)
"""What a year may belong to, other than the campaign; dates have a rule of their own."""


def check(source: Source) -> Iterator[Finding]:
    """Yield the years that belong neither to the campaign nor to anything else."""
    years = own_years(source.root)
    if years is None:
        return
    several = len(years) > 1
    said = f"{years[0]}-{years[-1]}" if several else str(years[0])
    message = "year-in-text-of-years" if several else ID
    for node in wording(source):
        text = text_of(node)
        for start, found in _strays(text, years):
            facts: dict[str, str | int] = {
                "found": found,
                "year": said,
                "excerpt": around(text, start),
            }
            yield Finding(within(source, node, start), ID, LEVEL, message, facts)


def _strays(text: str, years: range) -> Iterator[tuple[int, int]]:
    """Yield position and value of each year in ``text`` that nothing explains."""
    if all(int(found) in years for found in _YEAR.findall(text)):
        return
    explained = _ELSEWHERE.sub(lambda match: " " * len(match[0]), text)
    for match in _YEAR.finditer(explained):
        found = int(match[0])
        back = found == years[0] - 1 and LOOKING_BACK.search(clause(text, match.start()))
        if found not in years and not back:
            yield match.start(), found
