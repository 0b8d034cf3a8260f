"""Page numbers are Arabic numerals.

Why: Mục I.7: "bằng chữ số Ả Rập".

Fails: ii, iii, iv; or - 2 - as "hai".

Passes: 2, 3, 4.

Fix: Insert, Page Number, Format Page Numbers, number format 1, 2, 3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "I.7-arabic"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I.7"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the page numbers in other numerals."""
    for number in view.numbers:
        shown = number.shown.strip("-–— ")
        if number.format not in _ARABIC or (shown and not shown.isdecimal()):
            yield Departure(shown or number.format, "1, 2, 3", paragraph=number.paragraph)


_ARABIC = frozenset({"decimal", "numberInDash"})
