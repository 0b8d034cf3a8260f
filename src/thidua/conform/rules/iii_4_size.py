"""The agency's address at the foot of the first page has 11 to 12 pt.

Why: Mục III.4.

Fails: the address in 9 pt.

Passes: 11 pt, 12 pt.

Fix: select the lines and set their size to 11 or 12.
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

CODE = "III.4-size"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.4; Mục V.12"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH

PERMITTED = Range(11, 12, "pt")


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the lines of the address in another size."""
    yield from sized(found.of(Component.ADDRESS), found.permitted(CODE, PERMITTED))
