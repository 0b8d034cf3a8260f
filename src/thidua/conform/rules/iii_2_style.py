"""Marks of urgency and of circulation are bold and upright.

Why: Mục III.2.b and III.2.c.

Fails: KHẨN that is not bold.

Passes: bold, upright.

Fix: select the mark and make it bold and upright.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import emphasised
from thidua.conform.rule import BOTH, Basis
from thidua.conform.stamps import marks
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

CODE = "III.2-style"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.2.b, III.2.c; Mục V.10, V.13"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the marks that are not bold, or slanted."""
    yield from emphasised(marks(found), bold=True, italic=False)
