"""By order ("TL.") the head of a unit signs; a deputy of that unit signs for that head.

Why: Điều 13.4: the head of the agency orders the head of a unit, who may pass it on to a deputy;
that deputy then signs for the head of the unit.

Fails: TL. GIÁM ĐỐC over PHÓ CHÁNH VĂN PHÒNG.

Passes: TL. GIÁM ĐỐC, KT. CHÁNH VĂN PHÒNG, PHÓ CHÁNH VĂN PHÒNG, each on its line.

Fix: put "KT." and the post of the head of the unit between the two lines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform import patterns
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.conform.signers import blocks, read_mark
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "Đ13.4-deputy"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Điều 13 khoản 4; Phụ lục I, Phần I, Mục II.7.b"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the posts of deputies right under "TL."."""
    for block in blocks(found):
        marks = [read_mark(one.text)[0] for one in block.authorities]
        if marks != [_BY_ORDER] or not block.positions:
            continue
        if patterns.begins(patterns.DEPUTY, block.positions[0].text):
            yield Departure(block.positions[0].text, "KT.", block.positions[0])


_BY_ORDER = "TL."
