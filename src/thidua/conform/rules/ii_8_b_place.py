"""On attachments and copies the agency's signature stands at the top right of the first page.

Why: Mục II.8.b and III.1.d for an attachment in a file of its own, Phần II, Mục I.3.a for the
electronic copy of a paper.

Fails: a signature at the foot of the page; one on page 2.

Passes: one in the upper margin at the right of page 1.

Fix: choose that place before signing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.corners import in_corner
from thidua.conform.rule import PDF, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import Rectangle, Section, View

CODE = "II.8.b-place"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.8.b, III.1.d; Phần II, Mục I.3.a"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = PDF


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the signatures of such files that stand elsewhere."""
    for one in in_corner(view, found):
        if one.page != 1 or (one.area is not None and not _corner(one.area, view.sections[0])):
            yield Departure("elsewhere", "top-right", page=one.page)


_UPPER = 0.2
"""Share of the sheet's height: the upper margin, and what a long text needs below it."""


def _corner(area: Rectangle, sheet: Section) -> bool:
    right = (area.left + area.right) / 2 > sheet.width_mm / 2
    return right and (area.top + area.bottom) / 2 < _UPPER * sheet.height_mm
