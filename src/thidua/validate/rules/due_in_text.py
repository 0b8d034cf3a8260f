"""A deadline that a text states is the one that the data have.

Why: the day is typed twice, in the sentence that people read and in ``due``, which reminders,
reports and plans go by. When one of them is moved, the other stays behind. Compared are the item
that an obligation or a milestone has as its ``source``, and the words of the obligation, milestone,
target or work itself; "trước ngày 01/4" is kept by 31/3 as well. Days of a cited
document or a feast, and those from which something begins, are left alone, and so is a ``due``
outside the campaign, which is told already. A warning: an item may have a deadline that nobody
tracks.

Fails::

    year: 2024
    directive:
      items:
        - id: dang-ky
          text: Các phòng gửi bản giao ước trước ngày 31/3/2024.
    obligations:
      - id: giao-uoc
        source: dang-ky
        due: "2024-04-15"

Passes::

    year: 2024
    directive:
      items:
        - id: dang-ky
          text: Các phòng gửi bản giao ước trước ngày 31/3/2024 theo Kế hoạch ngày 05/01/2024.
    obligations:
      - id: giao-uoc
        source: dang-ky
        due: "2024-03-31"

Fix: correct the day in the text or ``due``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from thidua.model.finding import Finding, Level
from thidua.model.source import Node, Source
from thidua.texts.item_ids import made_ids
from thidua.validate.days import WrittenDay, full, own_years, readable, written_days
from thidua.validate.passages import items, paragraphs, text_of, within

ID = "due-in-text"
LEVEL = Level.WARNING
CLAUSE = ""

_STATED = ("obligations", "milestones", "targets", "works")
_WORDS = ("heading", "lead", "title", "name")

_DEADLINE = re.compile(
    r"(?:\b(?P<before>trước)(?:\s+\S+){0,2}|\b(?:chậm nhất|muộn nhất|hạn)(?:[\s:]+[^\s.;,]+){0,5}"
    r"|\b(?:đến|hết|tới|vào|xong)(?:\s+(?:hết|ngày)){0,2}):?\s+$",
    re.IGNORECASE,
)
"""Words right before a day that make it a deadline."""

_PLAIN = re.compile(r"\bngày\s+$", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\b(?:số|kỷ niệm|chào mừng|căn cứ|theo|thực hiện|tại|của|ký|ban hành|thành lập|từ|kể từ|lễ"
    r"|sinh|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|kết luận|công văn|kế hoạch|luật)\b",
    re.IGNORECASE,
)
"""Words before a day that give it to a document, a feast or the beginning of a time."""

_REACH = 60


def check(source: Source) -> Iterator[Finding]:
    """Yield the deadlines in texts that agree with none in the data."""
    years = own_years(source.root)
    if years is None:
        return
    sourced: defaultdict[str, list[Node]] = defaultdict(list)
    for entries in _STATED:
        for entry in source.root.each(entries):
            if full(entry.text("due")) and int(entry.text("due")[:4]) in years:
                sourced[entry.text("source")].append(entry)
                yield from _compared(source, entry, [entry])
    sourced.pop("", None)
    made = made_ids(source.root)
    for item in items(source):
        name = item.text("id") or made.get(id(item), "")
        entries_of = sourced.pop(name, [])  # of two items with one id, the first
        yield from _compared(source, item, entries_of)


def _compared(source: Source, thing: Node, entries: list[Node]) -> Iterator[Finding]:
    """Yield what the words of ``thing`` state differently from all ``entries`` left over."""
    if not entries:
        return
    year = int(entries[0].text("due")[:4])
    stated = [
        (node, one, kept)
        for node in (*map(thing.get, _WORDS), *paragraphs(thing))
        if node is not None
        for one, kept in _deadlines(text_of(node), year)
    ]
    days = {day for _, _, kept in stated for day in kept}
    left = [entry for entry in entries if date.fromisoformat(entry.text("due")) not in days]
    dues = {date.fromisoformat(entry.text("due")) for entry in entries}
    for node, one, kept in stated:
        if left and dues.isdisjoint(kept):
            due = left[0].get("due")
            facts: dict[str, str | int] = {
                "date": readable(one.day.isoformat()),
                "due": readable(left[0].text("due")),
                "id": left[0].text("id"),
                "line": due.place.line if due is not None else 0,
            }
            yield Finding(within(source, node, one.start), ID, LEVEL, ID, facts)


def _deadlines(text: str, year: int) -> Iterator[tuple[WrittenDay, tuple[date, ...]]]:
    """Yield each day that is a deadline, with the days on which it is kept."""
    for one in written_days(text, year):
        before = text[max(0, one.start - _REACH) : one.start]
        words = _DEADLINE.search(before)
        if words or _is_appointed(before, text[one.start : one.end]):
            earlier = (one.day - timedelta(days=1),) if words and words["before"] else ()
            yield one, (one.day, *earlier)


def _is_appointed(before: str, typed: str) -> bool:
    """Tell whether a whole day behind "ngày" is nothing but the day of what the sentence says."""
    clause = re.split(r"[.;(]", before)[-1]
    whole = re.search(r"[0-9]{4}$", typed) is not None
    return whole and bool(_PLAIN.search(before)) and not _ELSEWHERE.search(clause)
