"""A slash stands between number and symbol, hyphens between the abbreviations.

Why: Mục II.3.c: "Giữa số và ký hiệu văn bản có dấu gạch chéo (/), giữa các nhóm chữ viết tắt trong
ký hiệu văn bản có dấu gạch nối (-)".

Fails: Số: 15-QĐ-STD; Số: 15/QĐ/STD; Số: 15/QĐ–STD with a dash.

Passes: Số: 15/QĐ-STD.

Fix: type "/" after the number and "-" between the abbreviations.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.rule import BOTH, Basis, Departure
from thidua.conform.symbols import hyphen, symbols
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.3.c-separators"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3.c"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each number and symbol with something else between their parts."""
    for symbol in symbols(found):
        slashed = symbol.slash.strip() == "/" or not symbol.number
        if not slashed or not all(map(hyphen, symbol.separators)):
            yield Departure(symbol.part.text, part=symbol.part)
