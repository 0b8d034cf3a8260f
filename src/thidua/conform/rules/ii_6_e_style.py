"""The body is upright and not bold.

Why: Mục II.6.e and V.6: "kiểu chữ đứng"; where the decree wants bold it says "đứng, đậm". A word or
a phrase set otherwise is not told, only a paragraph most of which is. What is in italics above the
first upright paragraph may be căn cứ, and notes in brackets are left alone; headings have rules of
their own. What looks like body text may be something else: a warning.

Fails: a paragraph in italics.

Passes: an upright paragraph with three words in italics.

Fix: select the paragraph; Ctrl+I, Ctrl+B.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.judging import bold, italic
from thidua.conform.prose import lengthy, prose, sentence
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.6.e-style"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.e; Mục V.6"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each paragraph of the body most of which is italic or bold."""
    begun: set[int] = set()
    for part in prose(found, Component.BODY, Component.DASH):
        upright = not italic(part.piece)
        if not sentence(part) or part.text.startswith("("):
            continue
        if not upright and part.document in begun:
            yield Departure("italic", "upright", part)
        elif upright and bold(part.piece) and lengthy(part):
            yield Departure("bold", "regular", part)
        if upright:
            begun.add(part.document)
