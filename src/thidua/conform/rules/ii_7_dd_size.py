"""Quyền hạn, chức vụ and the signer's name have 13 to 14 pt.

Why: Mục II.7.đ and the table in Mục V.

Fails: the name in 12 pt.

Passes: 13 pt, 14 pt.

Fix: select the lines and set their size to 13 or 14.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import Range, sized
from thidua.conform.rule import BOTH, Basis
from thidua.conform.signers import SURE, blocks
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

CODE = "II.7.đ-size"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.7.đ; Mục V.7"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH

PERMITTED = Range(13, 14, "pt")


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the lines of signatures in another size."""
    for block in blocks(found):
        named = [block.name] if block.name and block.name.sureness >= SURE else []
        yield from sized((*block.titles, *named), found.permitted(CODE, PERMITTED))
