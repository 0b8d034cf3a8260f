"""Turn of the year: a text as it reads when nothing but the year has moved on.

The one definition that starts next year's file and by which a comparison knows a change of the year
from a real one.

What moves: the campaign's year in words and dates ("năm 2023", "15/11/2023", "ngày 15 tháng 11 năm
2023", "năm học 2022-2023"), the year before where the text looks back, the year after where it
plans, and the count of an anniversary ("kỷ niệm 75 năm").

What stays: what a year belongs to otherwise, that is numbers, dates and titles of cited documents,
laws, periods, horizons, quantities, ids in double brackets.
"""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

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

_DAY_IN_WORDS = rf"ngày\s+[0-9]{{1,2}}\s+{MONTH_IN_WORDS}"
_ISO = r"(?<![0-9-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9-])"

_KINDS = (
    "Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư|Kết luận|Công văn|Luật|Pháp lệnh|Hiến pháp"
)
_DEADLINE = "trước|chậm nhất|muộn nhất|hết|đến|tới|vào|từ|trong|xong"
_NAMED = rf"\b(?-i:{_KINDS})(?:\s+(?!(?:{_DEADLINE})\b)[^\s.,;:]+){{0,8}}?"
_NUMBERED = r"\bsố:?\s+(?=\S{0,40}[0-9])\S{1,60}"
_END = rf"(?:hết\s+)?(?:ngày\s+|tháng\s+)?(?:{DAY}|{_DAY_IN_WORDS}|{MONTH_IN_WORDS}|{MONTH})"
_TO = r"[\s)]*(?:[-–]|(?:kéo dài\s+)?(?:cho\s+)?(?:đến|tới))[\s(]*"
_DATED = rf",?\s+(?:ngày\s+{DAY}|{_DAY_IN_WORDS})(?!{_TO}{_END})"
"""The date of a document; a day from which something lasts to another is none."""

_QUOTE = r"[“\"][^“”\"]{0,500}[”\"]"
_TITLE = rf"\s+(?:về|ban hành|quy định|phê duyệt)\b[^.,;“”\"]{{0,300}}(?:{_QUOTE})?|\s*{_QUOTE}"
_OF = rf"(?:(?:\s+của\s+[^.,;“”\"]{{1,120}}?)?(?:{_TITLE}))?"
_CITED = rf"(?:{_NAMED}|{_NUMBERED}){_DATED}{_OF}|{_NUMBERED}(?:\s+năm\s+{YEAR})?"
"""Chỉ thị số 02/CT-UBND ngày 11/01/2023 của UBND tỉnh về việc phát động … năm 2023."""

_ADDRESS = r"(?<!\S)\S{0,80}(?:://|@|www\.)\S*"
_SEASON = rf"\b(?:năm học|niên học|niên vụ|vụ\s+[^\W\d]+(?:\s+[^\W\d]+)?)\s+{YEAR}\s*[-–/]\s*{YEAR}"
_SPAN = rf"(?P<same>[0-9]{{1,2}}/[0-9]{{1,2}})/{YEAR}\s*[-–]\s*(?P=same)/{YEAR}"
"""11/6/1948 - 11/6/2023: an event and its anniversary."""

_EVENT = "ngày|thành lập|giải phóng|truyền thống|ra đời|hình thành|tái lập"
_ANNIVERSARY = (
    r"\bkỷ niệm\s+(?:lần thứ\s+)?[0-9]{1,4}(?![0-9/.-])"
    rf"|(?<![0-9])[0-9]{{1,4}}(?=\s+năm\s+(?:{_EVENT})\b)"
)
_UNITS = "đồng|người|triệu|tỷ|nghìn|lượt|hộ|ha|km|tấn|hồ sơ|đơn vị|tập thể|cá nhân|%"
_QUANTITY = rf"(?<!năm )(?:[0-9][.,])?{YEAR}(?:[.,][0-9]+)*(?=\s*(?:{_UNITS})(?![^\W\d]))"

_STAYS = rf"\[\[[^\[\]]*\]\]|{_ADDRESS}|{_CITED}|{LAW}"
_BELONGS = rf"{HORIZON}|{SYMBOL}|{_QUANTITY}|[0-9][.,][0-9]{{4}}|[0-9]{{4}}[.,][0-9]"
_GRAMMAR = (
    ("stays", _STAYS),
    ("season", _SEASON),
    ("span", _SPAN),
    ("period", PERIOD),
    ("anniversary", _ANNIVERSARY),
    ("date", rf"{DAY}|{_DAY_IN_WORDS}|{MONTH_IN_WORDS}|{_ISO}|{MONTH}"),
    ("belongs", _BELONGS),
    ("year", YEAR),
)
_PLACES = re.compile("|".join(f"(?P<{kind}>{words})" for kind, words in _GRAMMAR), re.IGNORECASE)

_YEAR = re.compile(r"[0-9]{4}")
_COUNT = re.compile(r"[0-9]+")
_LEAP_DAY = re.compile(r"\b29(?=\D+0?2\D)|(?<=-02-)29")
_MONTHS = 12

_AHEAD = re.compile(
    r"\b(?:phương hướng|nhiệm vụ|kế hoạch|chỉ tiêu|dự toán|chương trình)(?:\s+[^\s.;]+){0,6}\s+$",
    re.IGNORECASE,
)
"""Words by which a text plans for the year after, close before it."""

_EVENTS = re.compile(r"đại hội|chào mừng|kỷ niệm|bầu cử", re.IGNORECASE)
"""What has a year of its own."""

_DUE = re.compile(
    r"\b(?:trước|chậm nhất|muộn nhất|hết|đến)(?:\s+[^\s.;,]+){0,3}\s+$", re.IGNORECASE
)
"""Words by which a date is a deadline."""

_UNTIL = re.compile(rf"{_TO}{_END}", re.IGNORECASE)
"""Words between the beginning and the end of a time."""

_SINCE = re.compile(
    rf"(?:{DAY}|{MONTH_IN_WORDS}|{MONTH}){_TO}(?:hết\s+)?(?:ngày\s+|tháng\s+)?$", re.IGNORECASE
)
"""The beginning of a time, right before its end."""

_END_OF_TIME = re.compile(r"(?:đến|tới|từ|kể từ|giai đoạn|thời kỳ)\s", re.IGNORECASE)
"""Words before a year that begins or ends a time."""

_JOINED = re.compile(r"[\s)]*(?:[-–]|(?:cho\s+)?(?:đến|tới))[^.;:,]{0,40}", re.IGNORECASE)
"""What stands between the years of the two ends of a time."""

_EXCERPT = 20

_NEARBY = 200
"""As many characters before a place say what it is about."""


def rolled(text: str, *, old: int, new: int, years: int = 1) -> str:
    """Return ``text``, written for the year ``old``, as it reads in the year ``new``.

    Of a campaign of several ``years`` they are the first; all of its years move, and the two ends
    of a time together.

    Everything else stays as it is, to the letter; with ``new`` the same as ``old``, all of it does.
    """
    return _PLACES.sub(_Turn(text, old, new, years).replaced, text)


def halves(text: str, *, old: int, new: int, years: int = 1) -> Iterator[str]:
    """Yield the times in a text of which one end moves and the other stays, as they read before.

    An event and its anniversary (11/6/1948 - 11/6/2023) are none: the event is not of the campaign.
    """
    moved = rolled(text, old=old, new=new, years=years)
    before, after = (list(_YEAR.finditer(one)) for one in (text, moved))
    if len(before) != len(after):
        return
    by = [int(late[0]) - int(early[0]) for early, late in zip(before, after, strict=True)]
    for (first, last), (moves, follows) in zip(pairwise(before), pairwise(by), strict=True):
        between = text[first.end() : last.start()]
        near = all(old - 1 <= int(one[0]) <= old + years for one in (first, last))
        if moves != follows and near and _JOINED.fullmatch(between):
            yield text[max(0, first.start() - _EXCERPT) : last.end()]


class _Turn:
    """One text on its way from one year to another."""

    def __init__(self, text: str, old: int, new: int, years: int) -> None:
        self._text, self._by = text, new - old
        self._old, self._last_year = old, old + years - 1
        self._kinds: Mapping[str, Callable[[re.Match[str]], str]] = {
            "season": self._season,
            "span": self._span,
            "period": self._period,
            "anniversary": self._anniversary,
            "date": self._date,
            "belongs": self._belongs,
            "year": self._bare,
        }

    def replaced(self, found: re.Match[str]) -> str:
        """Return what stands in the new year where ``found`` stood in the old one."""
        move = self._kinds.get(found.lastgroup or "")
        return move(found) if move else found[0]

    def _season(self, found: re.Match[str]) -> str:
        """Move both years of a school year that touches the campaign's."""
        years = map(int, _YEAR.findall(found[0]))
        return _YEAR.sub(self._later, found[0]) if any(map(self._own, years)) else found[0]

    def _span(self, found: re.Match[str]) -> str:
        """Move the anniversary, not the event."""
        return self._last(found[0]) if self._near(found[0]) else found[0]

    def _period(self, found: re.Match[str]) -> str:
        """Move the end of what counts the years of an anniversary: 50 năm (1973 - 2023)."""
        first, last = map(int, _YEAR.findall(found[0]))
        if self._is_own_time(first, last):
            return _YEAR.sub(self._later, found[0])
        counted = rf"kỷ niệm [^.;]*\b{last - first} năm\b[^.;()]*\($"
        moves = self._near(found[0]) and re.search(counted, self._before(found), re.IGNORECASE)
        return self._last(found[0]) if moves else found[0]

    def _belongs(self, found: re.Match[str]) -> str:
        """Move the years of a campaign of several, as a time of its own or one end of it."""
        years = [int(year) for year in _YEAR.findall(found[0])]
        own = len(years) == 2 and self._is_own_time(*years)  # noqa: PLR2004 - both ends
        ends = self._several and _END_OF_TIME.match(found[0]) and all(map(self._own, years))
        return _YEAR.sub(self._later, found[0]) if own or ends else found[0]

    @property
    def _several(self) -> bool:
        return self._last_year > self._old

    def _own(self, year: int) -> bool:
        return self._old <= year <= self._last_year

    def _is_own_time(self, first: int, last: int) -> bool:
        return self._several and (first, last) == (self._old, self._last_year)

    def _anniversary(self, found: re.Match[str]) -> str:
        """Count on from an event whose year stays the same."""

        def counted(number: re.Match[str]) -> str:
            years = int(number[0]) + self._by
            return str(years).zfill(len(number[0])) if years > 0 else number[0]

        return _COUNT.sub(counted, found[0])

    def _date(self, found: re.Match[str]) -> str:
        """Move a day or a month of the campaign, or one that begins or ends its time."""
        words, year = found[0], _year(found[0])
        if _is_symbol(words) or not self._moves(found, year):
            return words
        moved = self._last(words)
        return moved if isleap(_year(moved)) else _LEAP_DAY.sub("28", moved)

    def _bare(self, found: re.Match[str]) -> str:
        """Move the campaign's year, the one it looks back on and the one it plans for."""
        year, around = int(found[0]), clause(self._text, found.start())
        back = year == self._old - 1 and LOOKING_BACK.search(around)
        ahead = year == self._last_year + 1 and _AHEAD.search(self._before(found))
        moves = self._own(year) or back or (ahead and not _EVENTS.search(around))
        return self._last(found[0]) if moves else found[0]

    def _moves(self, found: re.Match[str], year: int) -> bool:
        """Tell whether a date moves: with its other end, where it begins or ends a time.

        A time moves that touches the campaign's year, or follows it as a deadline would; one of
        several years stays.
        """
        first, last = self._phase(found, year) or (year, year)
        if first != last or year != self._last_year + 1:
            short = 0 <= last - first <= max(1, self._last_year - self._old)
            return short and first <= self._last_year and last >= self._old
        return bool(_DUE.search(self._before(found)) or self._phase(found, year))

    def _phase(self, found: re.Match[str], year: int) -> tuple[int, int] | None:
        """Return the first and the last year of the time that ``found`` begins or ends, if any."""
        if until := _UNTIL.match(self._text, found.end()):
            return year, _year(until[0])
        since = _SINCE.search(self._before(found))
        return (int(_YEAR.findall(since[0])[0]), year) if since else None

    def _near(self, words: str) -> bool:
        return self._old - 1 <= _year(words) <= self._last_year + 1

    def _before(self, found: re.Match[str]) -> str:
        return self._text[max(0, found.start() - _NEARBY) : found.start()]

    def _last(self, words: str) -> str:
        """Move the last year of ``words``."""
        *_, last = _YEAR.finditer(words)
        return words[: last.start()] + self._later(last) + words[last.end() :]

    def _later(self, year: re.Match[str]) -> str:
        return f"{int(year[0]) + self._by:04}"


def _year(words: str) -> int:
    return int(_YEAR.findall(words)[-1])


def _is_symbol(words: str) -> bool:
    """Tell whether what looks like a month and a year is the number of a document: 45/2023."""
    numbers = _COUNT.findall(words)
    return len(numbers[-1]) > 2 and len(numbers) == 2 and int(numbers[0]) > _MONTHS  # noqa: PLR2004
