"""The drafter's symbol has 11 pt.

Why: Mục III.3 gives one size.

Fails: PL.(300) in 13 pt.

Passes: 11 pt.

Fix: select the symbol and set its size to 11.
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

CODE = "III.3-size"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.3; Mục V.11"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH

PERMITTED = Range(11, 11, "pt")


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the symbols in another size."""
    yield from sized(found.of(Component.DRAFTER), found.permitted(CODE, PERMITTED))
