"""The body is justified.

Why: Mục II.6.e: "được canh đều cả hai lề". A paragraph of one line looks the same either way and is
not judged.

Fails: a paragraph of two lines aligned left.

Passes: justified paragraphs, short lines at the left.

Fix: select the text and press Ctrl+J.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.prose import lengthy, prose, sentence
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.conform.view import Align
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.6.e-align"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.e"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each paragraph of more than one line that is aligned otherwise."""
    for part in prose(found, *_TEXT):
        align = part.paragraph.align
        wrong = align not in {None, Align.JUSTIFY} and part.piece.alone
        if align is not None and wrong and lengthy(part) and sentence(part):
            yield Departure(align.value, "justify", part)


_TEXT = (Component.BODY, Component.CLAUSE, Component.POINT, Component.DASH)
