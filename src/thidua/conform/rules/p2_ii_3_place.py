"""In the block of a copy the form stands at the right, the copying agency at the left.

Why: the layout in Phần II, Mục II.3. Judged where the block has two columns, or in a PDF.

Fails: SAO Y at the left of the agency's name.

Passes: the agency at the left, SAO Y at the right.

Fix: make the head of the block a table of two columns as in Mẫu 3.1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.copies import copies
from thidua.conform.found import Side
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "P2.II.3-place"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần II, Mục II.3"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the forms of copy at the left."""
    for copied in copies(found):
        piece = copied.form.piece
        placed = piece.columns > 1 or copied.form.paragraph.area is not None
        if placed and piece.side is Side.LEFT:
            yield Departure("left", "right", copied.form)
