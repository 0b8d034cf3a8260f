"""The Quốc hiệu is bold and upright.

Why: Mục II.1.a: "kiểu chữ đứng, đậm".

Fails: regular weight, or italics.

Passes: bold, upright.

Fix: select the line, press Ctrl+B until it is bold and Ctrl+I until it is upright.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import emphasised
from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

CODE = "II.1.a-style"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.1.a; Mục V.1"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each Quốc hiệu that is not bold or not upright."""
    yield from emphasised(found.of(Component.NATION), bold=True, italic=False)
