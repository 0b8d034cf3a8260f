"""The words "Nơi nhận" and the dashes of its list begin at the left margin.

Why: Mục II.9.d. Three millimetres pass: a cell of a table has an inner margin.

Fails: a list that is indented by 10 mm.

Passes: label and dashes at the left edge of their column.

Fix: select the list and set its indents to 0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import amount
from thidua.conform.edges import left_edge
from thidua.conform.recipients import certain, dashed, received
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found, Part
    from thidua.conform.view import View

CODE = "II.9.d-left"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.d; Mục V.8.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the lines that begin further to the right."""
    for listing in received(found):
        for part in (listing.label, *filter(dashed, certain(listing))):
            edge = _indent(view, part)
            if edge is not None and edge > _OFF:
                yield Departure(amount(edge, "mm"), amount(0, "mm"), part)


_OFF = 3.0
"""In mm."""


def _indent(view: View, part: Part) -> float | None:
    """Return how far from the margin a line begins; from the edge of its cell in a Word file."""
    edge = left_edge(part)
    if part.paragraph.area is None or edge is None:
        return edge
    if part.document:
        return None
    margin = view.section_of(part.paragraph).left_mm
    return None if margin is None else edge - margin
