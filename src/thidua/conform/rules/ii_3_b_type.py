"""The symbol begins with the abbreviation of the type that is printed.

Why: Mục II.3.b: the abbreviation of the tên loại is that of Phụ lục III, Mục I. That table mixes
capitals and small letters (QyĐ, CTr, TTr), Mục II.3.c asks for capitals: both pass.

Fails: Số: 15/QD-STD or Số: 15/KH-STD on a Quyết định.

Passes: Số: 15/QĐ-STD; Số: 15/TTR-STD on a Tờ trình.

Fix: write the abbreviation of the table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.law import law
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.conform.symbols import symbols
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.3.b-type"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3.b; Phụ lục III, Mục I"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the symbol of the main document that is of another type than its title."""
    abbreviation = law().abbreviations.get(found.kind)
    for symbol in symbols(found, main=True):
        if abbreviation and symbol.type and symbol.type.casefold() != abbreviation.casefold():
            yield Departure(symbol.type, abbreviation, symbol.part)
