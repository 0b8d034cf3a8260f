"""The recipients have 11 pt.

Why: Mục II.9.d gives one size.

Fails: 12 pt.

Passes: 11 pt.

Fix: select the list and set its size to 11.
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

CODE = "II.9.d-list-size"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.d; Mục V.8.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH

PERMITTED = Range(11, 11, "pt")


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the recipients in another size."""
    yield from sized(found.of(Component.RECIPIENT), found.permitted(CODE, PERMITTED))
