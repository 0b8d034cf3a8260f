"""The line "(Kèm theo …)" gives number, date and issuer.

Why: Mục III.1.c: "Số, ký hiệu văn bản, thời gian ban hành văn bản và tên cơ quan, tổ chức ban hành
văn bản". Their places may be blank, in a draft and in an electronic document. A decision's Phụ lục
that points to an article is in use: a warning.

Fails: (Kèm theo Kế hoạch của Sở Thí dụ).

Passes: (Kèm theo Kế hoạch số /KH-STD ngày tháng năm 2024 của Sở Thí dụ).

Fix: add what is missing.
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

CODE = "III.1.c-text"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.1.c; Phụ lục III, Mẫu 2.1"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each such line without one of them."""
    for part in found.of(Component.APPENDIX_NOTE):
        if not all(pattern.search(part.text) for pattern in _PARTS):
            yield Departure(part.text, "", part)


_PARTS = tuple(map(re.compile, (r"\bsố\b", r"\bngày\b", r"\bcủa\b")))
