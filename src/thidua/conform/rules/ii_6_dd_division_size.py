"""Phần, Chương, Mục and Tiểu mục with their number are in 13–14 pt.

Why: Mục II.6.đ.

Fails: 12 pt.

Passes: 14 pt.

Fix: select it and set its size to 13 or 14 pt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import Range, sized
from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.6.đ-division-size"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH
PERMITTED = Range(13, 14, "pt")


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each one with text in another size."""
    parts = found.of(Component.DIVISION, least=0.9)
    yield from sized(parts, found.permitted(CODE, PERMITTED))
