"""A khoản with a title has number and title in bold on a line of their own.

Why: Mục II.6.đ: "số thứ tự và tiêu đề của khoản được trình bày trên một dòng riêng, bằng chữ in
thường, … kiểu chữ đứng, đậm". A short line without a full stop that text or điểm follow is taken
for a title; an entry of a list looks the same: a warning.

Fails: 1. Mục đích, not bold, and below it a paragraph.

Passes: 1. Mục đích, in bold.

Fix: select the line and press Ctrl+B.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.judging import bold, headline, italic
from thidua.conform.prose import lengthy
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.6.đ-clause-title"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ; Mục V.6.b"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each title of a khoản most of which is not bold, or italic."""
    for part, below in pairwise(found.parts):
        titled = part.component is Component.CLAUSE and below.component in _BELOW
        if not titled or part.piece.columns or lengthy(part) or not headline(part.piece):
            continue
        if not bold(part.piece):
            yield Departure("regular", "bold", part)
        elif italic(part.piece):
            yield Departure("italic", "upright", part)


_BELOW = frozenset({Component.BODY, Component.POINT})
