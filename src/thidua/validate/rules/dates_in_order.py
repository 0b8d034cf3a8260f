"""Dates stand in their order and inside the campaign's time.

Why: what a campaign asks for falls due while it lasts (in its calendar year, if it is filed under
one; else until a quarter after its end, when it is reviewed); another date is nearly always one
left over from the file it was copied from. The directive itself may be dated in the quarter before,
and cannot cite a document younger than itself.

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

Fix: type the date of the campaign's own time.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from thidua.model.finding import Finding, Level
from thidua.model.source import Node, Source
from thidua.validate.days import BEFORE, in_its_time, readable, span, window
from thidua.validate.one_date import together

ID = "dates-in-order"
LEVEL = Level.ERROR
CLAUSE = ""


def check(source: Source) -> Iterator[Finding]:
    """Yield dates that come before what they should follow, or lie outside the campaign."""
    root, frame = source.root, list(_frame_outside(source.root))
    backwards = frame or list(_ends_before_start(root))
    yield from backwards
    anchor = root.get("year") or root.get("start")
    if anchor is not None and not (backwards and anchor is root.get("start")):
        outside = list(_outside(root))
        said = str(anchor.value) if root.get("year") else readable(root.text("start"))
        yield from together(outside, anchor.place, said, of=len(_dates(root)))
        yield from _directive_outside(root)
    directive = root.get("directive", "date")
    if directive is not None and in_its_time(root):
        said = readable(root.text("directive", "date"))
        cited = len(root.each("documents"))
        yield from together(_cited_later(root), directive.place, said, of=cited)


def _frame_outside(root: Node) -> Iterator[Finding]:
    """Yield the first or last day that is more than a year away from the one it is filed under."""
    year = root.get("year")
    if year is None or type(year.value) is not int or not 1 < year.value < date.max.year:
        return
    for key, first, last in (("start", -1, 0), ("end", 0, 1)):
        node, days = root.get(key), span(root.text(key))
        allowed = date(year.value + first, 1, 1), date(year.value + last, 12, 31)
        if node and days and not allowed[0] <= days[0] <= allowed[1]:
            facts = {"date": readable(root.text(key)), **_said(*allowed)}
            yield Finding(node.place, ID, LEVEL, "outside-campaign", facts)


def _ends_before_start(root: Node) -> Iterator[Finding]:
    start, end = span(root.text("start")), span(root.text("end"))
    node = root.get("end")
    if start and end and node and end[1] < start[0]:
        facts = {"start": readable(root.text("start")), "end": readable(root.text("end"))}
        yield Finding(node.place, ID, LEVEL, "end-before-start", facts)


def _outside(root: Node) -> Iterator[Finding]:
    """Yield the dates of the campaign itself that are not in its time."""
    allowed = window(root)
    for node in _dates(root):
        text = node.value
        days = span(text) if isinstance(text, str) else None
        if days and allowed and not allowed[0] <= days[0] <= allowed[1]:
            facts = {"date": readable(str(text)), **_said(*allowed)}
            yield Finding(node.place, ID, LEVEL, "outside-campaign", facts)


def _said(first: date, last: date) -> dict[str, str]:
    return {"start": readable(first.isoformat()), "end": readable(last.isoformat())}


def _dates(root: Node) -> list[Node]:
    """Return the dates of what the campaign asks for."""
    entries = (*root.each("obligations"), *root.each("milestones"))
    dates = (entry.get("due") for entry in entries)
    return [node for node in dates if node is not None]


def _directive_outside(root: Node) -> Iterator[Finding]:
    node, allowed = root.get("directive", "date"), window(root)
    if node and allowed and not in_its_time(root):
        text = root.text("directive", "date")
        facts = {"date": readable(text), **_said(allowed[0] - BEFORE, allowed[1])}
        yield Finding(node.place, ID, LEVEL, "directive-outside-campaign", facts)


def _cited_later(root: Node) -> Iterator[Finding]:
    """Tell what is cited before it was there; of what decisions alone rest on that is no matter."""
    directive = span(root.text("directive", "date"))
    of_decisions = {str(one.value) for one in root.each("competence")}
    of_decisions |= {one.text("id") for one in root.each("documents") if one.each("replaces")}
    of_decisions -= {one.text("document") for one in root.each("basis")}
    for document in root.each("documents"):
        if document.text("id") in of_decisions:
            continue
        node, days = document.get("date"), span(document.text("date"))
        if node and days and directive and days[0] > directive[1]:
            facts = {
                "date": readable(document.text("date")),
                "directive": readable(root.text("directive", "date")),
            }
            yield Finding(node.place, ID, LEVEL, "cited-later", facts)
