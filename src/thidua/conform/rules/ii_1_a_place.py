"""The Quốc hiệu stands at the top of the first page, in its right half.

Why: Mục II.1.a: "trình bày ở phía trên cùng, bên phải trang đầu tiên của văn bản"; box 1 of the
layout in Mục IV. Where a place on the page cannot be told, nothing is said.

Fails: Quốc hiệu in the left column of the head, or on page 2.

Passes: in the right cell of the head's table; in the right half by tabs.

Fix: make the head a table of two columns, the agency left and the Quốc hiệu right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component, Side
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.1.a-place"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.1.a; Mục IV"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the first Quốc hiệu when it stands on the left or on a later page."""
    part = found.first(Component.NATION)
    if part is None:
        return
    if part.piece.side is Side.LEFT:
        yield Departure("left", "right", part)
    page = part.paragraph.place.page
    if page is not None and page > 1:
        yield Departure(str(page), "1", part, message="II.1.a-place-page")
