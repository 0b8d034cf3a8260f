"""Dates stand in their order and inside the campaign's year.

Why: a campaign is launched, pledged, reviewed and ended within one year; a date of another year is
nearly always one left over from the file it was copied from. The directive itself may be dated late
in the year before (from 1 October), and cannot cite a document younger than itself.

Fails::

    year: 2023
    start: "2023-12-31"
    end: "2023-01-01"
    milestones:
      - id: so-ket
        due: "2022-06-30"

Passes::

    year: 2023
    start: "2023-01-01"
    end: "2023-12-31"
    milestones:
      - id: so-ket
        due: "2023-06-30"

Fix: type the date of the campaign's own year.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from thidua.model.finding import Finding, Level
from thidua.validate.days import readable, span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.model.source import Node, Source

ID = "dates-in-order"
LEVEL = Level.ERROR
CLAUSE = ""

_LATE = (10, 1)
"""Month and day from which a directive may be dated in the year before its campaign."""


def check(source: Source) -> Iterator[Finding]:
    """Yield dates that come before what they should follow, or lie outside the year."""
    root = source.root
    yield from _ends_before_start(root)
    year = root.get("year")
    if year is not None and type(year.value) is int and 1 < year.value <= date.max.year:
        yield from _outside(root, year.value)
        yield from _directive_outside(root, year.value)
    yield from _cited_later(root)


def _ends_before_start(root: Node) -> Iterator[Finding]:
    start, end = span(root.text("start")), span(root.text("end"))
    node = root.get("end")
    if start and end and node and end[1] < start[0]:
        facts = {"start": readable(root.text("start")), "end": readable(root.text("end"))}
        yield Finding(node.place, ID, LEVEL, "end-before-start", facts)


def _outside(root: Node, year: int) -> Iterator[Finding]:
    """Yield the dates of the campaign itself that are not in its year."""
    entries = (*root.each("obligations"), *root.each("milestones"))
    dates = (root.get("start"), root.get("end"), *(entry.get("due") for entry in entries))
    for node in dates:
        text = node.value if node is not None else None
        days = span(text) if isinstance(text, str) else None
        if node is not None and days and days[0].year != year:
            facts: dict[str, str | int] = {"date": readable(str(text)), "year": year}
            yield Finding(node.place, ID, LEVEL, "outside-year", facts)


def _directive_outside(root: Node, year: int) -> Iterator[Finding]:
    node, days = root.get("directive", "date"), span(root.text("directive", "date"))
    if node and days and not (days[1] >= date(year - 1, *_LATE) and days[0] <= date(year, 12, 31)):
        text = root.text("directive", "date")
        facts: dict[str, str | int] = {"date": readable(text), "year": year}
        yield Finding(node.place, ID, LEVEL, "directive-outside-year", facts)


def _cited_later(root: Node) -> Iterator[Finding]:
    directive = span(root.text("directive", "date"))
    for document in root.each("documents"):
        node, days = document.get("date"), span(document.text("date"))
        if node and days and directive and days[0] > directive[1]:
            facts = {
                "date": readable(document.text("date")),
                "directive": readable(root.text("directive", "date")),
            }
            yield Finding(node.place, ID, LEVEL, "cited-later", facts)
