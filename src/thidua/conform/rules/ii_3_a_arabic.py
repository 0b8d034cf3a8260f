"""The number of a document is in Arabic numerals.

Why: Mục II.3.a: "Số của văn bản được ghi bằng chữ số Ả Rập".

Fails: Số: XV/QĐ-STD; Số: 15a/QĐ-STD.

Passes: Số: 15/QĐ-STD; Số: 1.234/STD-VP; a blank.

Fix: write the number in figures alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform.rule import BOTH, Basis, Departure
from thidua.conform.symbols import symbols
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.3.a-arabic"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3.a"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each number that is more than figures."""
    for symbol in symbols(found):
        if symbol.number and not _ARABIC.fullmatch(symbol.number):
            yield Departure(symbol.number, part=symbol.part)


_ARABIC = re.compile(r"\d+|\d{1,3}(?:\.\d{3})+")
