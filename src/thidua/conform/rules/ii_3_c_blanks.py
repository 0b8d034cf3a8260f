"""There are no blanks within number and symbol.

Why: Mục II.3.c: the abbreviations are joined by a hyphen "không cách chữ". The room that a draft
leaves for its number is no blank.

Fails: Số: 15/QĐ - STD; Số: 15 /QĐ-STD.

Passes: Số: 15/QĐ-STD; Số:      /QĐ-STD.

Fix: take the blanks away.
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

CODE = "II.3.c-blanks"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3.c"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each symbol with blanks around its slash or hyphens."""
    for symbol in symbols(found):
        marks = (symbol.slash, *symbol.separators)
        if any(" " in mark for mark in marks):
            yield Departure(symbol.part.text, symbol.part.text.replace(" ", ""), symbol.part)
