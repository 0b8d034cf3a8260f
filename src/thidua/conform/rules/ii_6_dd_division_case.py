"""The words Phần, Chương, Mục and Tiểu mục are in small letters.

Why: Mục II.6.đ: "Từ “Phần”, “Chương” và số thứ tự của phần, chương được trình bày … bằng chữ in
thường", and so for Mục and Tiểu mục; only the first letter is a capital, and the title below is in
capitals.

Fails: CHƯƠNG I.

Passes: Chương I.

Fix: type the word anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.labels import division
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.6.đ-division-case"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each division whose word is in capitals, or all small."""
    for part in found.of(Component.DIVISION, least=_SURE):
        word, _ = division(part)
        if word and not part.text.startswith(word.capitalize()):
            yield Departure(part.text, word.capitalize(), part)


_SURE = 0.9
