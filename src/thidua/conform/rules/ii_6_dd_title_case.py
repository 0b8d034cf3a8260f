"""The title of a Phần, Chương, Mục or Tiểu mục is in capitals.

Why: Mục II.6.đ: "chữ in hoa".

Fails: Quy định chung.

Passes: QUY ĐỊNH CHUNG.

Fix: select it and press Shift+F3 until it is in capitals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import capital
from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.6.đ-title-case"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each one in small letters."""
    yield from capital(found.of(Component.DIVISION_TITLE))
