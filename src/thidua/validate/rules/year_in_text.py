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
from typing import TYPE_CHECKING

from thidua.model.finding import Finding, Level
from thidua.validate.passages import around, text_of, within, wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.model.source import Source

ID = "year-in-text"
LEVEL = Level.WARNING
CLAUSE = ""

_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_DATE = r"(?:[0-9]{1,2}\s*[/.-]\s*)?[0-9]{1,2}\s*[/.-]\s*[0-9]{4}"
_DATE_IN_WORDS = r"tháng\s+\S+\s+năm\s+[0-9]{4}"
_SYMBOL = r"\S{0,40}[0-9]{4}/\S+|[^\W\d_]-?[0-9]{4}(?![0-9])"
_PERIOD = r"[0-9]{4}(?:\s*[-–]\s*|\s+đến\s+)(?:năm\s+)?[0-9]{4}"
_BELONGING = (
    "đến|tới|tầm nhìn|giai đoạn|nhiệm kỳ|thời kỳ|niên khóa|từ|kể từ|sau|trước|thành lập|kỷ niệm"
)
_HORIZON = rf"\b(?:{_BELONGING})\s+(?:năm\s+)?[0-9]{{4}}(?:\s*[-–]\s*[0-9]{{4}})?"
_LAW = r"\b(?:hiến pháp|luật|pháp lệnh)(?:\s+[^\s.;:]+){0,12}?\s+[0-9]{4}"
_BRACKETS = r"\([^()]*\)"
_ELSEWHERE = re.compile(
    f"{_BRACKETS}|{_PERIOD}|{_DATE}|{_DATE_IN_WORDS}|{_SYMBOL}|{_HORIZON}|{_LAW}", re.IGNORECASE
)
"""What a year may belong to, other than the campaign."""

_LOOKING_BACK = re.compile(
    r"trong năm|kết quả|thành tích|đạt được|tổng kết|so với|cùng kỳ|đã ", re.IGNORECASE
)
"""Words by which a sentence looks back on the year before."""


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
        back = found == year - 1 and _LOOKING_BACK.search(_sentence(text, match.start()))
        if found != year and not back:
            yield match.start(), found


def _sentence(text: str, at: int) -> str:
    """Return the sentence or clause around position ``at``."""
    start = max(text.rfind(mark, 0, at) for mark in ".;")
    ends = [end for mark in ".;" if (end := text.find(mark, at)) >= 0]
    return text[start + 1 : min(ends, default=len(text))]
