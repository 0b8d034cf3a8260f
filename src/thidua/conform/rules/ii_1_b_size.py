"""The Tiêu ngữ is set in 13 to 14 pt.

Why: Mục II.1.b and row 1 of the table in Mục V.

Fails: 12 pt.

Passes: 13 pt, 13.5 pt, 14 pt.

Fix: select the line and set its size to 13 or 14; V-sizes says which goes with which.
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

CODE = "II.1.b-size"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.1.b; Mục V.1"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH
PERMITTED = Range(13, 14, "pt")


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each Tiêu ngữ in another size."""
    yield from sized(found.of(Component.MOTTO), found.permitted(CODE, PERMITTED))
