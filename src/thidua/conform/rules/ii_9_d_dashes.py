"""The dashes of the addressees stand in one line, under the colon of "Kính gửi".

Why: Mục II.9.d. The dashes must be exactly over each other; how far under the colon is not said,
and the official form has them nine millimetres to its left: up to ten millimetres each way pass.

Fails: addressees that are indented differently; dashes at the left margin.

Passes: all indented alike, below "Kính gửi:".

Fix: select the addressees and give them one left indent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import amount
from thidua.conform.edges import left_edge, together
from thidua.conform.measure import width_mm
from thidua.conform.recipients import addressed, alone, certain, dashed
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found, Part
    from thidua.conform.view import View

CODE = "II.9.d-dashes"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.d"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the addressees whose dashes stand elsewhere."""
    for listing in addressed(found):
        items = [item for item in certain(listing) if dashed(item)]
        if len(items) > 1:
            yield from _apart(items)
            yield from _off(listing.label, items[0])


_OVER = 1.0
"""In mm: more between two dashes can be seen."""
_UNDER = 10.0
"""In mm, each way from the colon."""


def _apart(items: list[Part]) -> Iterator[Departure]:
    first = left_edge(items[0])
    for item in items[1:]:
        edge = left_edge(item) if together(items[0], item) else None
        if first is not None and edge is not None and abs(edge - first) > _OVER:
            yield Departure(amount(abs(edge - first), "mm"), "left", item)


def _off(label: Part, item: Part) -> Iterator[Departure]:
    begin, dash = left_edge(label), left_edge(item)
    if begin is None or dash is None or not together(label, item):
        return
    colon = begin + _width(label)
    if not min(begin, colon - _UNDER) <= dash <= colon + _UNDER:
        off = amount(abs(dash - colon), "mm")
        yield Departure(off, "left", item, message="II.9.d-dashes-colon")


def _width(label: Part) -> float:
    """Return how wide "Kính gửi" is up to its colon."""
    lines = label.paragraph.lines
    if lines and alone(label):
        return lines[0].area.width
    text = "".join(run.text for run in label.runs)
    whole = width_mm(label.runs)
    return whole * (text.find(":") + 1) / len(text) if text and whole else 0.0
