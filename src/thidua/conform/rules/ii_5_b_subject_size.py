"""The trích yếu of a công văn is set in 12 to 13 pt.

Why: Mục II.5.b and row 5.b of the table in Mục V.

Fails: 14 pt.

Passes: 12 pt, 13 pt.

Fix: select the lines and set their size to 12 or 13.
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

CODE = "II.5.b-subject-size"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.5.b; Mục V.5.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH
PERMITTED = Range(12, 13, "pt")


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each line of a letter's trích yếu in another size."""
    yield from sized(headed(found, Component.SUBJECT), found.permitted(CODE, PERMITTED))
