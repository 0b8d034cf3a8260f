"""A short line is drawn below "(Kèm theo …)".

Why: the model forms 2.1 and 2.2 have it; no clause asks for it or gives its length: a notice.

Fails: nothing between the line "(Kèm theo …)" and the text.

Passes: a drawn line of any length; typed hyphens, as in the forms.

Fix: Insert, Shapes, Line, drawn with Shift held.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.patterns import TYPED_LINE, fits
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.conform.strokes import under
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "PL3.2-line"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 2.1, 2.2"
BASIS = Basis.FORM
LEVEL = Level.NOTICE
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each "(Kèm theo …)" without a line below."""
    for part, below in pairwise((*found.parts, None)):
        noted = part is not None and part.component is Component.APPENDIX_NOTE
        if part is None or not noted or under(view, part):
            continue
        if below is None or not fits(TYPED_LINE, below.text):
            yield Departure("no-line", "", part)
