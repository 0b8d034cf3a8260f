"""Number and symbol are set in 13 pt.

Why: Mục II.3.c and row 3 of the table in Mục V: one size and no range.

Fails: 14 pt; 12 pt.

Passes: 13 pt.

Fix: select the line and set its size to 13.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import Range, sized
from thidua.conform.found import Component
from thidua.conform.headed import headed
from thidua.conform.rule import BOTH, Basis
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

CODE = "II.3.c-size"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3.c; Mục V.3"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH
PERMITTED = Range(13, 13, "pt")


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each number in another size."""
    yield from sized(headed(found, Component.NUMBER), found.permitted(CODE, PERMITTED))
