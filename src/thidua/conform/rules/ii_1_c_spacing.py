"""Quốc hiệu and Tiêu ngữ are single-spaced.

Why: Mục II.1.c: "hai dòng chữ … được trình bày cách nhau dòng đơn". A fixed height counts as single
when it is about that of a line of the size.

Fails: 1.5 lines; 6 pt between the two.

Passes: single spacing, no gap before or after.

Fix: select both lines, Line Spacing 1.0, Spacing Before and After 0 pt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import amount
from thidua.conform.found import Component
from thidua.conform.rule import DOCX, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found, Part
    from thidua.conform.view import View

CODE = "II.1.c-spacing"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.1.c"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = DOCX


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the lines of the two that stand further apart, or closer."""
    for part in found.of(Component.NATION, Component.MOTTO):
        spacing = part.paragraph.spacing
        if spacing is None or not part.piece.alone:
            continue
        lines = spacing.multiple or _lines(part, spacing.height_pt)
        if abs(lines - 1.0) > _OFF:
            yield Departure(amount(lines, ""), "1", part)
    for part in found.of(Component.NATION):
        gap = part.paragraph.after_pt or 0.0
        if part.piece.alone and gap > _GAP:
            yield Departure(amount(gap, "pt"), amount(0, "pt"), part, message="II.1.c-spacing-gap")


_OFF = 0.1
"""In lines."""
_GAP = 1.0
"""In pt: less cannot be seen."""
_SINGLE = 1.15
"""The height of a single-spaced line of Times New Roman, in em."""


def _lines(part: Part, height: float | None) -> float:
    sizes = [run.size_pt for run in part.runs if run.size_pt]
    return height / (max(sizes) * _SINGLE) if height and sizes else 1.0
