"""The number is announced by the word "Số" and a colon.

Why: Mục II.3.c: 'Từ "Số" được trình bày bằng chữ in thường … sau từ "Số" có dấu hai chấm (:)'.

Fails: SỐ: 15/QĐ-STD; Số 15/QĐ-STD.

Passes: Số: 15/QĐ-STD.

Fix: type "Số:".
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

CODE = "II.3.c-label"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3.c"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each number that is announced otherwise."""
    for symbol in symbols(found):
        if symbol.label.replace(" ", "") != _LABEL:
            yield Departure(symbol.label.strip(), _LABEL, symbol.part)


_LABEL = "Số:"
