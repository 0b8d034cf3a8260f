"""The symbol of a công văn names the agency and the unit that drafted it, and no type.

Why: Mục II.3.b: "chữ viết tắt tên cơ quan … và chữ viết tắt tên đơn vị soạn thảo hoặc lĩnh vực".
Phụ lục III has no abbreviation for công văn: CV does not exist. Others that look like a type may be
an agency's (CT is a tax office's): they pass.

Fails: Số: 15/CV-STD; Số: 15/STD.

Passes: Số: 05/BNV-VP; Số: 12/UBND-VX.

Fix: write the agency, a hyphen, and the unit or the field.
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

CODE = "II.3.b-letter"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3.b; Phụ lục III, Mục I"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the symbol of a letter that claims a type, or has one abbreviation only."""
    if found.kind != _LETTER:
        return
    for symbol in symbols(found, main=True):
        single = len(symbol.groups) == 1 and not symbol.open
        if single or symbol.type.casefold() == _NONE:
            yield Departure(symbol.symbol, part=symbol.part)


_LETTER = "Công văn"
_NONE = "cv"
