"""A number from 10 on has no zero in front.

Why: Mục II.3.c asks for a zero in front of 1 to 9 only, and its examples have none elsewhere. No
text forbids more zeros: a notice.

Fails: Số: 015/QĐ-STD.

Passes: Số: 05/QĐ-STD; Số: 15/QĐ-STD.

Fix: take the zeros away; numbers below 10 keep one.
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

CODE = "II.3.a-padding"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3.c"
BASIS = Basis.INFERENCE
LEVEL = Level.NOTICE
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each number with more figures than it needs."""
    for symbol in symbols(found):
        needed = symbol.number.lstrip("0").zfill(_FIGURES)
        if symbol.number.isdecimal() and len(symbol.number) > len(needed):
            yield Departure(symbol.number, needed, symbol.part)


_FIGURES = 2
