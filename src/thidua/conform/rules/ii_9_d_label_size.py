"""The words "Nơi nhận" have 12 pt.

Why: Mục II.9.d gives one size.

Fails: 13 pt.

Passes: 12 pt.

Fix: select the line and set its size to 12.
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

CODE = "II.9.d-label-size"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.d; Mục V.8.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH

PERMITTED = Range(12, 12, "pt")


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the lines in another size."""
    yield from sized(found.of(Component.RECIPIENTS_LABEL), found.permitted(CODE, PERMITTED))
