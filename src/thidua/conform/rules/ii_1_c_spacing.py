"""Quốc hiệu and Tiêu ngữ are single-spaced.

Why: Mục II.1.c: "hai dòng chữ … được trình bày cách nhau dòng đơn". A fixed height counts as single
when it is about that of a line of the size.

Fails: 1.5 lines; 6 pt between the two.

Passes: single spacing, no gap before or after.

Fix: select both lines, Line Spacing 1.0, Spacing Before and After 0 pt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.leading import apart, single
from thidua.conform.rule import DOCX, Basis
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

CODE = "II.1.c-spacing"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.1.c"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = DOCX


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the lines of the two that stand further apart, or closer."""
    lines = found.of(Component.NATION, Component.MOTTO)
    yield from single(lines)
    yield from apart(lines, message="II.1.c-spacing-gap")
