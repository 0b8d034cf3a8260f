"""The trích yếu of a công văn is 6 pt below number and symbol.

Why: Mục II.5.b: "cách dòng 6pt với số và ký hiệu văn bản". Mẫu 1.5 itself has no gap at all: none
passes, too, and another is a warning. Word files and PDFs differ by a fraction of a line: a point
and a half is permitted.

Fails: 12 pt; 3 pt.

Passes: 6 pt; 0 pt.

Fix: select the line of the number and set Spacing After to 6 pt, or that of the trích yếu and set
Spacing Before.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from thidua.conform.checks import Range, amount
from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.5.b-subject-gap"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.5.b"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each trích yếu right below a number that is nearer or farther."""
    for number, part in pairwise(found.parts):
        follows = part.paragraph.index == number.paragraph.index + 1
        if (number.component, part.component) != _PAIR or not follows or not number.piece.alone:
            continue
        gaps = (number.paragraph.after_pt or 0.0, part.paragraph.before_pt or 0.0)
        fitting = (_SAME.holds(gap) or _GAP.holds(gap) for gap in (sum(gaps), max(gaps)))
        if not any(fitting):
            yield Departure(amount(sum(gaps), "pt"), "6 pt", part)


_PAIR = (Component.NUMBER, Component.SUBJECT)
_SAME = Range(0, 1.5, "pt")
_GAP = Range(4.5, 7.5, "pt")
