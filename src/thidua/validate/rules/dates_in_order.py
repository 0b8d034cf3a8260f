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

from collections.abc import Iterator
from datetime import date

from thidua.model.finding import Finding, Level, Place
from thidua.model.source import Node, Source
from thidua.validate.days import in_its_year, readable, span
from thidua.validate.one_date import together

ID = "dates-in-order"
LEVEL = Level.ERROR
CLAUSE = ""


def check(source: Source) -> Iterator[Finding]:
    """Yield dates that come before what they should follow, or lie outside the year."""
    root, year = source.root, source.root.get("year")
    outside: list[Finding] = []
    if year is not None and type(year.value) is int and 1 < year.value <= date.max.year:
        outside = list(_outside(root, year.value))
        yield from together(outside, year.place, str(year.value), of=len(_dates(root)))
        yield from _directive_outside(root, year.value)
    told = {one.place for one in outside}
    yield from (one for one in _ends_before_start(root) if not told & _frame(root))
    directive = root.get("directive", "date")
    if directive is not None and in_its_year(root):
        said = readable(root.text("directive", "date"))
        cited = len(root.each("documents"))
        yield from together(_cited_later(root), directive.place, said, of=cited)


def _frame(root: Node) -> set[Place]:
    """Return where the campaign says when it begins and ends."""
    return {node.place for node in (root.get("start"), root.get("end")) if node is not None}


def _ends_before_start(root: Node) -> Iterator[Finding]:
    start, end = span(root.text("start")), span(root.text("end"))
    node = root.get("end")
    if start and end and node and end[1] < start[0]:
        facts = {"start": readable(root.text("start")), "end": readable(root.text("end"))}
        yield Finding(node.place, ID, LEVEL, "end-before-start", facts)


def _outside(root: Node, year: int) -> Iterator[Finding]:
    """Yield the dates of the campaign itself that are not in its year."""
    for node in _dates(root):
        text = node.value
        days = span(text) if isinstance(text, str) else None
        if days and days[0].year != year:
            facts: dict[str, str | int] = {"date": readable(str(text)), "year": year}
            yield Finding(node.place, ID, LEVEL, "outside-year", facts)


def _dates(root: Node) -> list[Node]:
    """Return the dates of the campaign itself."""
    entries = (*root.each("obligations"), *root.each("milestones"))
    dates = (root.get("start"), root.get("end"), *(entry.get("due") for entry in entries))
    return [node for node in dates if node is not None]


def _directive_outside(root: Node, year: int) -> Iterator[Finding]:
    node = root.get("directive", "date")
    if node and not in_its_year(root):
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
