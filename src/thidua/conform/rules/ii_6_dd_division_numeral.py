"""Phần and Chương have Roman numerals, Mục and Tiểu mục Arabic ones.

Why: Mục II.6.đ: "Số thứ tự của phần, chương dùng chữ số La Mã", "Số thứ tự của mục, tiểu mục dùng
chữ số Ả Rập".

Fails: Chương 1; Phần thứ nhất; Mục I.

Passes: Chương I; Mục 1.

Fix: write the numeral the other way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.labels import division, roman
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.6.đ-division-numeral"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each division whose number is of the other kind."""
    for part in found.of(Component.DIVISION, least=_SURE):
        word, number = division(part)
        if word in _ROMAN and roman(number) is None:
            yield Departure(part.text, "roman", part)
        elif word and word not in _ROMAN and not number.isdecimal():
            yield Departure(part.text, "arabic", part)


_SURE = 0.9
_ROMAN = frozenset({"phần", "chương"})
