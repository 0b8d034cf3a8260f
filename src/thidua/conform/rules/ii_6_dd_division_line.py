"""Phần, Chương, Mục and Tiểu mục with their number stand on a line of their own.

Why: Mục II.6.đ: "trình bày trên một dòng riêng, canh giữa"; the title stands below. A sentence may
begin with such words, so only titles in capitals are told, as a warning.

Fails: Chương I. QUY ĐỊNH CHUNG.

Passes: Chương I, and on the next line QUY ĐỊNH CHUNG.

Fix: press Enter behind the number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.labels import division
from thidua.conform.patterns import upper
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.6.đ-division-line"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each division with its title on the same line."""
    for part in found.of(Component.DIVISION):
        _, number = division(part)
        title = part.text.partition(number)[2] if number else ""
        if part.sureness < _SURE and upper(title):
            yield Departure(part.text, "", part)


_SURE = 0.9
