"""The trích yếu of a named type is set in 13 to 14 pt.

Why: Mục II.5.b and row 5.a of the table in Mục V.

Fails: 12 pt.

Passes: 13 pt, 14 pt.

Fix: select the lines and set their size to 13 or 14.
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

CODE = "II.5.b-abstract-size"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.5.b; Mục V.5.a"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH
PERMITTED = Range(13, 14, "pt")


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each line of a trích yếu in another size."""
    yield from sized(headed(found, Component.ABSTRACT), found.permitted(CODE, PERMITTED))
