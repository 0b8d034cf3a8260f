"""On attachments and copies the text of the agency's signature has 10 pt.

Why: Mục II.8.b and Phần II, Mục I.3.c.

Fails: 8 pt.

Passes: 10 pt.

Fix: set the size in the look of the signature.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import Range, sized
from thidua.conform.corners import in_corner
from thidua.conform.found import Component
from thidua.conform.rule import PDF, Basis
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

CODE = "II.8.b-size"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.8.b; Phần II, Mục I.3.c"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = PDF

PERMITTED = Range(10, 10, "pt")


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the lines of such signatures in another size."""
    corner = {index for one in in_corner(view, found) for index in one.paragraphs}
    parts = [part for part in found.of(Component.STAMP) if part.paragraph.index in corner]
    yield from sized(parts, found.permitted(CODE, PERMITTED))
