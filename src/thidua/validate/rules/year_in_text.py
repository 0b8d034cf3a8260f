"""A year in the campaign's own words is the campaign's year.

Why: a directive is written over last year's, and a year left standing changes what is ordered; so
with the campaign's name, its obligations and its milestones.
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

Fix: type the campaign's year, or say what the other year belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.model.finding import Finding, Level
from thidua.model.source import Source
from thidua.validate.passages import around, text_of, within, wording
from thidua.year_context import (
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
    year = source.root.get("year")
    if year is None or type(year.value) is not int:
        return
    for node in wording(source):
        text = text_of(node)
        for start, found in _strays(text, year.value):
            facts: dict[str, str | int] = {
                "found": found,
                "year": year.value,
                "excerpt": around(text, start),
            }
            yield Finding(within(source, node, start), ID, LEVEL, "year-in-text", facts)


def _strays(text: str, year: int) -> Iterator[tuple[int, int]]:
    """Yield position and value of each year in ``text`` that nothing explains."""
    if all(int(found) == year for found in _YEAR.findall(text)):
        return
    explained = _ELSEWHERE.sub(lambda match: " " * len(match[0]), text)
    for match in _YEAR.finditer(explained):
        found = int(match[0])
        back = found == year - 1 and LOOKING_BACK.search(clause(text, match.start()))
        if found != year and not back:
            yield match.start(), found
