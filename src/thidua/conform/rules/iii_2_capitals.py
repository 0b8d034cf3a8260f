"""Marks of urgency and of circulation are in capitals.

Why: Mục III.2.b and III.2.c.

Fails: Khẩn; Lưu hành nội bộ.

Passes: KHẨN; LƯU HÀNH NỘI BỘ.

Fix: select the mark and choose Change Case, UPPERCASE.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import capital
from thidua.conform.rule import BOTH, Basis
from thidua.conform.stamps import marks
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

CODE = "III.2-capitals"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.2.b, III.2.c; Mục V.10, V.13"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the marks that are not in capitals."""
    yield from capital(marks(found))
