"""Pages are counted from 1.

Why: Mục I.7: "đánh số từ số 1". Appendices count for themselves (III.1.đ), which is another rule.

Fails: page numbers set to start at 0 or 2.

Passes: start at 1, or nothing set, which is the same for the first pages of a file.

Fix: Insert, Page Number, Format Page Numbers, Start at 1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.rule import DOCX, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "I.7-start"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I.7"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = DOCX


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the first section when it starts with another number and shows it."""
    section = view.sections[0] if view.sections else None
    if section is not None and section.start not in {None, 1} and view.numbers:
        yield Departure(str(section.start), "1", section=section.index)
