"""The names of the agencies are set in 12 to 13 pt.

Why: Mục II.2.b and row 2 of the table in Mục V. The block of a copy is not judged: Mẫu 3.1 itself
has 14 pt.

Fails: 14 pt.

Passes: 12 pt, 13 pt.

Fix: select both names and set their size to 12 or 13.
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

CODE = "II.2.b-size"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.2.b; Mục V.2"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH
PERMITTED = Range(12, 13, "pt")


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each line of the names in another size."""
    names = headed(found, Component.SUPERIOR, Component.ISSUER)
    yield from sized(names, found.permitted(CODE, PERMITTED))
