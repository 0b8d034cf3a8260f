"""Phần, Chương, Mục and Tiểu mục with their number are centred.

Why: Mục II.6.đ: "canh giữa".

Fails: Chương I at the left.

Passes: Chương I in the middle of its line.

Fix: select it and press Ctrl+E; set its indents to 0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.centring import centred_on_page
from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.6.đ-division-align"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each one that is not in the middle."""
    yield from centred_on_page(
        view, found.of(Component.DIVISION, least=0.9), message="II.6.đ-division-align-off"
    )
