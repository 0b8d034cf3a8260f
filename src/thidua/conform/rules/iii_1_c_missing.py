"""An appendix says to which document it belongs.

Why: Mục III.1.c: "Thông tin chỉ dẫn kèm theo văn bản trên mỗi Phụ lục". An appendix laid out in an
unusual way may have the line where it is not found: a warning.

Fails: Phụ lục I, a title and a table.

Passes: (Kèm theo Kế hoạch số 05/KH-STD ngày 29 tháng 01 năm 2024 của Sở Thí dụ) below the title.

Fix: add the line below the title.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "III.1.c-missing"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.1.c"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each appendix without that line."""
    for label in found.of(Component.APPENDIX_LABEL):
        own = [part for part in found.parts if part.document == label.document]
        if not any(_NOTE.search(part.text) for part in own):
            yield Departure(label.text, "", label)


_NOTE = re.compile(r"(?i)kèm theo")
