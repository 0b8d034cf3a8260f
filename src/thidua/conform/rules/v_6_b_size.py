"""A mục with a Roman number is in 13–14 pt.

Why: Mục V.6.b.

Fails: 12 pt.

Passes: 14 pt.

Fix: select it and set its size to 13 or 14 pt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import Range, sized
from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "V.6.b-size"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục V.6.b"
BASIS = Basis.TABLE
LEVEL = Level.ERROR
FORMATS = BOTH
PERMITTED = Range(13, 14, "pt")


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each one with text in another size."""
    parts = found.of(Component.SECTION)
    yield from sized(parts, found.permitted(CODE, PERMITTED))
