"""The body is in small letters.

Why: Mục II.6.e and V.6: "chữ in thường". A short line in capitals may be a heading without a number
and is left alone.

Fails: YÊU CẦU CÁC ĐƠN VỊ NGHIÊM TÚC THỰC HIỆN.

Passes: names and abbreviations in capitals within a sentence.

Fix: select the paragraph and press Shift+F3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.patterns import upper
from thidua.conform.prose import prose, sentence
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.6.e-case"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.e; Mục V.6"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each paragraph that is all capitals."""
    for part in prose(found, Component.BODY, Component.DASH, Component.CLAUSE, Component.POINT):
        if upper(part.text) and sentence(part):
            yield Departure("capitals", "small-letters", part)
