"""The paper is A4, 210 mm × 297 mm.

Why: Mục I.1. Files made with the settings of another country often have Letter (216 mm × 279 mm),
which looks right on the screen and loses its last line on paper.

Fails: a section of 215.9 mm × 279.4 mm.

Passes: 210 mm × 297 mm upright, 297 mm × 210 mm on its side.

Fix: Layout, Size, A4, for the whole document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import MEASURED, Range, amount
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "I.1-size"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I.1"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield every section on other paper, whichever way it lies."""
    for section in view.sections:
        short, long = sorted((section.width_mm, section.height_mm))
        if not all(
            one.holds(side, tolerance=MEASURED) for one, side in ((_SHORT, short), (_LONG, long))
        ):
            yield Departure(
                f"{amount(section.width_mm, 'mm')} × {amount(section.height_mm, 'mm')}",
                "210 mm × 297 mm",
                paragraph=section.first if section.last >= section.first else None,
                section=section.index,
                page=section.first_page,
            )


_SHORT = Range(210, 210, "mm")
_LONG = Range(297, 297, "mm")
