"""Each căn cứ but the last ends with a semicolon.

Why: Mục II.6.a: "cuối dòng có dấu chẩm phẩy (;)", a slip of the decree's; the sign is clear.

Fails: Căn cứ Luật Thi đua, khen thưởng, or the same ending with a full stop before another căn cứ.

Passes: Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;

Fix: put a semicolon at the end of the line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.6.a-semicolon"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.a"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each căn cứ before the last that ends otherwise."""
    for group in found.groups(Component.BASIS, least=_SURE):
        for part in group[:-1]:
            if not part.text.endswith(";"):
                yield Departure(part.text[-_END:], ";", part)


_SURE = 0.8
_END = 20
"""How much of the end is quoted, in characters."""
