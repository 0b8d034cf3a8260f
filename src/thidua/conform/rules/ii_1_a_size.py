"""The Quốc hiệu is set in 12 to 13 pt.

Why: Mục II.1.a and row 1 of the table in Mục V.

Fails: 14 pt.

Passes: 12 pt, 12.5 pt, 13 pt.

Fix: select the line and set its size to 12 or 13; V-sizes says which goes with which.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import Range, sized
from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

CODE = "II.1.a-size"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.1.a; Mục V.1"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH
PERMITTED = Range(12, 13, "pt")


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each Quốc hiệu in another size."""
    yield from sized(found.of(Component.NATION), found.permitted(CODE, PERMITTED))
