"""A number below 10 has a zero in front.

Why: Mục II.3.c: "với những số nhỏ hơn 10 phải ghi thêm số 0 phía trước".

Fails: Số: 5/QĐ-STD.

Passes: Số: 05/QĐ-STD; a blank.

Fix: put a 0 in front.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.rule import BOTH, Basis, Departure
from thidua.conform.symbols import symbols
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.3.c-zero"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3.c"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each number of one figure."""
    for symbol in symbols(found):
        if len(symbol.number) == 1 and symbol.number.isdecimal():
            yield Departure(symbol.number, f"0{symbol.number}", symbol.part)
