"""The sheet stands upright; it may lie on its side for tables that are no appendix of their own.

Why: Mục I.2: text runs along the length of the sheet, and along its width only "trường hợp nội
dung văn bản có các bảng, biểu". Whether a table needs the width a machine cannot judge, so this
tells only of a sheet on its side without any table; an appendix may lie as its table wants.

Fails: a section of 297 mm × 210 mm with paragraphs of text and no table.

Passes: a landscape section that holds a table.

Fix: Layout, Orientation, Portrait.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "I.2-orientation"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I.2"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield every section on its side in which no table stands."""
    tabled = {table.section for table in view.tables if len(table.cells) > _LAYOUT}
    for section in view.sections:
        if section.landscape and section.index not in tabled:
            yield Departure(
                "landscape",
                "portrait",
                paragraph=section.first if section.last >= section.first else None,
                section=section.index,
                page=section.first_page,
            )


_LAYOUT = 4
"""Cells that a table of layout has: the head is two rows of two."""
