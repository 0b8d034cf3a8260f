"""The line "Kính gửi" and the addressees have 13 to 14 pt.

Why: Mục II.9.d and the table in Mục V.

Fails: addressees in 12 pt.

Passes: 13 pt, 14 pt.

Fix: select the lines and set their size to 13 or 14.
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

CODE = "II.9.d-addressee-size"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.d; Mục V.8.a"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH

PERMITTED = Range(13, 14, "pt")


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the lines in another size."""
    parts = found.of(Component.ADDRESSEE, Component.ADDRESSEE_ITEM)
    yield from sized(parts, found.permitted(CODE, PERMITTED))
