"""On attachments and copies the text of the agency's signature is black.

Why: Mục II.8.b and Phần II, Mục I.3.c.

Fails: red or blue text.

Passes: black text.

Fix: set the colour in the look of the signature.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.corners import in_corner, written
from thidua.conform.rule import PDF, Basis, Departure
from thidua.conform.view import BLACK
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.8.b-colour"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.8.b; Phần II, Mục I.3.c"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = PDF


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the first line of each such signature in another colour."""
    for one in in_corner(view, found):
        for paragraph, run in written(view, one):
            if (run.colour or BLACK) != BLACK:
                yield Departure(f"#{run.colour}", "black", paragraph=paragraph.index)
                break
