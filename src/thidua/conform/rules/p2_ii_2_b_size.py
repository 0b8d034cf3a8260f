"""The form of a copy has 13 to 14 pt.

Why: Phần II, Mục II.2.b.

Fails: SAO Y in 12 pt.

Passes: 13 pt, 14 pt.

Fix: select the words and set their size to 13 or 14.
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

CODE = "P2.II.2.b-size"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần II, Mục II.2.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH

PERMITTED = Range(13, 14, "pt")


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the forms of copy in another size."""
    yield from sized(found.of(Component.COPY_FORM), found.permitted(CODE, PERMITTED))
