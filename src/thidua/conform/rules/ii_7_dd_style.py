"""Quyền hạn, chức vụ and the signer's name are bold and upright.

Why: Mục II.7.đ: "kiểu chữ đứng, đậm".

Fails: a name that is not bold; a post in italics.

Passes: bold, upright.

Fix: select the lines and make them bold and upright.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import emphasised
from thidua.conform.rule import BOTH, Basis
from thidua.conform.signers import SURE, blocks
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

CODE = "II.7.đ-style"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.7.đ; Mục V.7"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the lines of signatures that are not bold, or slanted."""
    for block in blocks(found):
        named = [block.name] if block.name and block.name.sureness >= SURE else []
        yield from emphasised((*block.titles, *named), bold=True, italic=False)
