"""Over the agency's address there is a solid line across the text.

Why: Mục III.4: "kéo dài hết chiều ngang của vùng trình bày văn bản"; three millimetres less or more
pass. A warning: a line in a footer may be drawn in ways that cannot be told apart.

Fails: no line; a dashed line; a line of 60 mm.

Passes: a line from margin to margin.

Fix: give the first line of the address a top border.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import amount
from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "III.4-line"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.4"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the addresses without such a line."""
    lines = {one.above: one for one in view.strokes}
    for parts in found.groups(Component.ADDRESS):
        over = lines.get(parts[0].paragraph.index)
        width = view.section_of(parts[0].paragraph).text_mm
        if over is None:
            yield Departure("no-line", "solid-line", parts[0])
        elif over.solid is False:
            yield Departure("broken-line", "solid-line", parts[0])
        elif not _across(over.length_mm, width):
            found_mm, wanted = amount(over.length_mm or 0, "mm"), amount(width or 0, "mm")
            yield Departure(found_mm, wanted, parts[0], message="III.4-line-length")


_OFF = 3.0
"""In mm."""


def _across(length: float | None, width: float | None) -> bool:
    return length is None or width is None or abs(length - width) <= _OFF
