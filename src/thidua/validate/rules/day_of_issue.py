"""A document is issued on a day when the office works, and before what it asks for falls due.

Why: nobody signs, numbers and stamps on a Sunday, a public holiday or at Tết, so such a date is
nearly always mistyped; and what an order asks for by a day that has gone by cannot be done. Public
holidays are those of the Bộ luật Lao động 45/2019/QH14, Điều 112, and 24 November since the
Nghị quyết 28/2026/QH16, with the days off in lieu and those exchanged by announcement; what is
computed before it is announced is told as such. A warning: somebody may have signed on that day.

Fails::

    directive:
      date: "2024-02-11"
    obligations:
      - id: dang-ky
        due: "2024-01-31"

Passes::

    directive:
      date: "2024-01-15"
    obligations:
      - id: dang-ky
        due: "2024-01-31"

Fix: type the day that stands on the signed document; then correct the deadline it has overtaken.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from thidua.holidays import exchanged, holiday
from thidua.model.finding import Finding, Level
from thidua.model.source import Node, Source
from thidua.validate.days import full, in_its_time, readable
from thidua.validate.one_date import together
from thidua.validate.passages import papers

ID = "day-of-issue"
LEVEL = Level.WARNING
CLAUSE = "Bộ luật Lao động 45/2019/QH14, Điều 112"

_SUNDAY = 6


def check(source: Source) -> Iterator[Finding]:
    """Yield the days of issue that are days off, or that lie behind a deadline."""
    for paper in papers(source):
        node, text = paper.get("date"), paper.text("date")
        if node is not None and full(text):
            yield from _day_off(node, date.fromisoformat(text))
    node, text = source.root.get("directive", "date"), source.root.text("directive", "date")
    if node is not None and full(text) and in_its_time(source.root):
        yield from together(_overtaken(source, node, text), node.place, readable(text), of=0)


def _day_off(node: Node, day: date) -> Iterator[Finding]:
    facts: dict[str, str | int] = {"date": readable(day.isoformat())}
    if named := holiday(day):
        yield Finding(node.place, ID, LEVEL, "issued-on-holiday", facts | {"holiday": named})
    elif day.weekday() == _SUNDAY and not exchanged(day):
        yield Finding(node.place, ID, LEVEL, "issued-on-sunday", facts)


def _overtaken(source: Source, node: Node, issued: str) -> Iterator[Finding]:
    """Yield each deadline of the campaign that had gone by when it was ordered."""
    for entry in (*source.root.each("obligations"), *source.root.each("milestones")):
        due, text = entry.get("due"), entry.text("due")
        if due is not None and full(text) and text < issued:
            facts: dict[str, str | int] = {
                "due": readable(text),
                "date": readable(issued),
                "line": node.place.line,
            }
            yield Finding(due.place, ID, LEVEL, "issued-after-deadline", facts)
