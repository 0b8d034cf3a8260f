"""The letters of điểm are Vietnamese ones.

Why: Mục II.6.đ: "các chữ cái tiếng Việt": f, j, w and z are none of the 29.

Fails: e) and then f).

Passes: e) and then g).

Fix: letter the list a, b, c, d, đ, e, g, h, i, k, l, m.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.labels import ALPHABET, letter
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.6.đ-point-letter"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each điểm with a letter of another alphabet."""
    for part in found.of(Component.POINT):
        found_letter = letter(part)
        if found_letter and found_letter not in ALPHABET:
            yield Departure(f"{found_letter})", "", part)
