"""The tên loại is in capitals.

Why: Mục II.5.b and row 5.a of the table in Mục V.

Fails: Quyết định.

Passes: QUYẾT ĐỊNH.

Fix: select the line and press Shift+F3 until it is in capitals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import capital
from thidua.conform.found import Component
from thidua.conform.headed import headed
from thidua.conform.rule import BOTH, Basis
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

CODE = "II.5.b-title-capitals"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.5.b; Mục V.5.a"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each tên loại that is not in capitals."""
    yield from capital(headed(found, Component.TITLE))
