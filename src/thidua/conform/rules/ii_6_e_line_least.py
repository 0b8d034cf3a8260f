"""Lines are at least single-spaced.

Why: Mục II.6.e: "khoảng cách giữa các dòng tối thiểu là dòng đơn". Of a height in points the decree
says nothing; it is compared with that of a single line of the text's size.

Fails: exactly 12 pt for text of 14 pt; a multiple of 0.9.

Passes: single; exactly 18 pt for text of 14 pt.

Fix: Paragraph, Line spacing, Single.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import amount
from thidua.conform.found import Component
from thidua.conform.leading import lines
from thidua.conform.prose import prose
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.6.e-line-least"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.e"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each paragraph whose lines stand too close."""
    for part in prose(found, *_TEXT):
        spaced = lines(part)
        if spaced is not None and spaced < _LEAST - _OFF:
            yield Departure(amount(spaced, ""), amount(_LEAST, ""), part)


_TEXT = (
    *(Component.BASIS, Component.BODY, Component.DASH),
    *(Component.ARTICLE, Component.CLAUSE, Component.POINT),
)
_LEAST = 1.0
_OFF = 0.05
"""In lines."""
