"""A typed "(Kèm theo …)" names the number and the day of its document.

Why: Decree 30/2020, Phụ lục I, Phần I, Mục III.1.c: what is attached says which document it belongs
to. The program puts the line together; a typed one replaces it, and is held against the document. A
warning: what was issued with a slip is printed with it.

Fails::

    directive:
      number: 5
      symbol: QĐ-STD
      date: "2024-01-16"
      attachments:
        - id: danh-sach
          note: (Kèm theo Quyết định số 50/QĐ-STD ngày 16/01/2024)

Passes::

    directive:
      number: 5
      symbol: QĐ-STD
      date: "2024-01-16"
      attachments:
        - id: danh-sach
          note: (Kèm theo Quyết định số 05/QĐ-STD ngày 16/01/2024)

Fix: correct the number or the day, or delete the key, so that the program puts the line together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.model.finding import Finding, Level
from thidua.model.source import Node, Source
from thidua.validate.days import full
from thidua.validate.passages import papers, text_of, within

ID = "note-of-attachment"
LEVEL = Level.WARNING
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.1.c"

_NUMBER = re.compile(r"\bsố:?\s{0,9}(?P<number>[0-9][^,;()]{0,80}?)(?=[\s,]{1,9}ngày\b|[,;)]|$)")
_DAY = re.compile(
    r"\bngày\s{1,9}(?P<day>[0-9]{1,2})(?:\s{1,9}tháng\s{1,9}|[/.-])(?P<month>[0-9]{1,2})"
    r"(?:\s{1,9}năm\s{1,9}|[/.-])(?P<year>[0-9]{4})"
)
_BLANK = re.compile(r"\s+")


def check(source: Source) -> Iterator[Finding]:
    """Yield each number and each day in a note that is not that of its document."""
    for document in papers(source):
        listed = document.get("list")
        for attachment in (*document.each("attachments"), *((listed,) if listed else ())):
            note = attachment.get("note")
            if note is not None:
                yield from _number(source, document, note)
                yield from _day(source, document, note)


def _number(source: Source, document: Node, note: Node) -> Iterator[Finding]:
    told = _NUMBER.search(text_of(note))
    issued = _issued(document)
    if told is None or not issued:
        return
    typed = told["number"] if "/" in issued else told["number"].partition("/")[0]
    if _alike(typed) == _alike(issued):
        return
    place = within(source, note, told.start("number"))
    facts: dict[str, str | int] = {"number": told["number"], "issued": issued}
    yield Finding(place, ID, LEVEL, "note-number", facts)


def _issued(document: Node) -> str:
    """Return all that stands behind "Số:", the number alone where the program puts the symbol.

    Nothing while the number is open.
    """
    number = document.get("number")
    if document.text("reference") or number is None:
        return document.text("reference")
    typed = f"{number.value:02}" if isinstance(number.value, int) else number.value
    symbol = document.text("symbol")
    return f"{typed}/{symbol}" if symbol else str(typed)


def _alike(number: str) -> str:
    """Return a number without blanks and without zeros before it."""
    return _BLANK.sub("", number).lstrip("0").casefold()


def _day(source: Source, document: Node, note: Node) -> Iterator[Finding]:
    told = _DAY.search(text_of(note))
    date = document.text("date")
    if told is None or not full(date):
        return
    year, month, day = (int(told[part]) for part in ("year", "month", "day"))
    if f"{year:04}-{month:02}-{day:02}" != date:
        place = within(source, note, told.start())
        facts: dict[str, str | int] = {"day": f"{day}/{month}/{year}", "issued": _shown(date)}
        yield Finding(place, ID, LEVEL, "note-day", facts)


def _shown(date: str) -> str:
    year, month, day = map(int, date.split("-"))
    return f"{day}/{month}/{year}"
