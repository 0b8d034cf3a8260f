"""The Quốc hiệu is in capitals.

Why: Mục II.1.a. Capitals by formatting count as those that are typed.

Fails: Cộng hòa xã hội chủ nghĩa Việt Nam.

Passes: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM.

Fix: select the line and choose Change Case, UPPERCASE.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import capital
from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

CODE = "II.1.a-capitals"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.1.a; Mục V.1"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each Quốc hiệu that is not in capitals."""
    yield from capital(found.of(Component.NATION))
