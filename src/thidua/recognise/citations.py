"""Documents cited in a text: "Nghị định số 98/2023/NĐ-CP ngày … của Chính phủ quy định …" (II.6).

Only what is cited with a number can be told from any other words.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

_NUMBER = (
    r"\d{1,5}(?:/\d{4})?[/-] ?[A-ZĐ][\w&]*(?:[-/][\w&]+| ?[-–—] ?[A-ZĐ][A-ZĐ\d&]*\b){0,9}"
    r"(?:(?: [A-ZĐ&]{2,9}){1,2}(?=,? ngày\b))?"
)
"""As it was typed: with blanks and dashes between its groups, with a blank inside of the last."""
_HYPHEN = re.compile(r" ?[-–—] ?")
_CITED = re.compile(rf"\b[A-ZĐ]\w*(?: \w+){{0,3}} số:? ?(?P<number>{_NUMBER})")
_DATE = re.compile(
    r"[ ,(]*(?:ban hành |ký )?(?P<date>ngày\b[\s.…_]*\d{0,2}(?:[/.-]\d{1,2}[/.-]\d{4})?)"
)
_WRITTEN = re.compile(r"ngày (?P<day>\d{1,2}) tháng (?P<month>\d{1,2}) năm (?P<year>\d{2,4})")
_PROPER = re.compile(r"[ (][A-ZĐÂƯÔƠÊ]")
_ABOUT = re.compile(
    r"(?i)\b(?:về|quy định|hướng dẫn|ban hành|phê duyệt|sửa đổi|bổ sung|công bố|giao|thành lập"
    r"|họp|triển khai|thực hiện|tổ chức|phát động|khen|tặng|kiện toàn|điều chỉnh)\b|[“\"]"
)
_BREAK = re.compile(r"[;.] ")
_LAW = re.compile(
    r"\b(?:Bộ luật|Luật|Pháp lệnh) (?P<name>[^;.]{0,120}?)"
    r"số:? ?(?P<number>\d{1,4}[-/][\w/-]{0,40}(?:QH|PL)[\w-]*)"
)
_LAW_DAY = re.compile(
    r"\b(?:Bộ luật|Luật|Pháp lệnh) (?P<name>[^;.]{1,120}?)(?<!từ)(?<!vào)(?<!kể)(?<!trước)(?<!sau)"
    r"(?<!đến),? ngày \d{1,2}(?: tháng \d{1,2} năm |[/.-]\d{1,2}[/.-])\d{4}\b"
)
_LAWFUL = re.compile(r"\b(?:Luật|luật|Pháp lệnh)\b")
_OTHER = re.compile(r"\b(?:[Nn]ghị|[Tt]hông tư|[Qq]uyết định)\b")
_TOLD = re.compile(r"\b(?:hiệu lực|thi hành|thông qua|ban hành|công bố|được)\b|\bsố:? ?\d")
"""In no law's name: what stands before a day is told of the law then."""


class Citation(Struct, frozen=True):
    """A document cited with its number.

    ``text`` is the citation as far as its date; ``lacks`` is the first thing that a full citation
    has and this one has not: "date", "issuer" or "subject", else nothing. ``nested`` says that it
    may belong to the title of the document cited before it.
    """

    number: str
    date: str
    lacks: str
    nested: bool
    text: str


class WrittenDate(Struct, frozen=True):
    """A date in words, as it was typed."""

    day: str
    month: str
    year: str
    text: str


@lru_cache(maxsize=2048)
def citations(text: str) -> tuple[Citation, ...]:
    """Return the citations in a text (composed, white space collapsed); laws have no number."""
    matches = [match for match in _CITED.finditer(text) if not _LAWFUL.search(match[0])]
    last = 0
    found: list[Citation] = []
    for match, after in pairwise((*matches, None)):
        if match is not None:
            end = after.start() if after else len(text)
            nested = bool(found) and not _BREAK.search(text, last, match.start())
            found.append(_citation(match, text[match.end() : end], nested=nested))
            last = match.end()
    return tuple(found)


def laws(text: str) -> tuple[str, ...]:
    """Return the laws and ordinances that a text cites with their number."""
    return _named(_LAW, text)


def dated_laws(text: str) -> tuple[str, ...]:
    """Return the laws and ordinances that a text cites without a number but with their day."""
    return tuple(one for one in _named(_LAW_DAY, text) if not _TOLD.search(one))


def _named(pattern: re.Pattern[str], text: str) -> tuple[str, ...]:
    return tuple(match[0] for match in pattern.finditer(text) if not _OTHER.search(match["name"]))


def written_dates(text: str) -> tuple[WrittenDate, ...]:
    """Return the dates in words that a text has."""
    return tuple(
        WrittenDate(text=match[0], **match.groupdict()) for match in _WRITTEN.finditer(text)
    )


def _citation(match: re.Match[str], after: str, *, nested: bool) -> Citation:
    dated = _DATE.match(after)
    written = _WRITTEN.search(after) if dated else None
    date = written[0] if written and dated and written.start() == dated.start("date") else ""
    date = date or (dated["date"] if dated else "")
    rest = after[dated.end() + len(date) - len(dated["date"]) :] if dated else after
    stop = _BREAK.search(rest)
    rest = rest[: stop.start()] if stop else rest
    text = match[0] + (after[: dated.start("date")] + date if dated else "")
    number = _HYPHEN.sub("-", match["number"])
    return Citation(number, date, _lacks(date, rest), nested, text)


def _lacks(date: str, rest: str) -> str:
    if not date:
        return "date"
    if not _PROPER.search(rest):
        return "issuer"
    return "" if _ABOUT.search(rest) else "subject"
