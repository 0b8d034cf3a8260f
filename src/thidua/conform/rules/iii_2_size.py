"""Marks of urgency and of circulation have 13 to 14 pt.

Why: Mục III.2.b and III.2.c.

Fails: KHẨN in 16 pt.

Passes: 13 pt, 14 pt.

Fix: select the mark and set its size to 13 or 14.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import Range, sized
from thidua.conform.rule import BOTH, Basis
from thidua.conform.stamps import marks
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

CODE = "III.2-size"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.2.b, III.2.c; Mục V.10, V.13"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH

PERMITTED = Range(13, 14, "pt")


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the marks in another size."""
    yield from sized(marks(found), found.permitted(CODE, PERMITTED))
