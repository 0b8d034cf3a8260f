"""A document of more than one page has page numbers.

Why: Mục I.7. A Word file does not say how many pages it has unless the program that saved it wrote
that down; where nobody knows, nothing is said.

Fails: three pages without a number on any.

Passes: a letter of one page; a header with a page number.

Fix: Insert, Page Number, Top of Page, the one in the middle; Different First Page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "I.7-missing"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I.7"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the document when it has several pages and no number is shown on them.

    An appendix is numbered from 1 anew: its first page shows none either (III.1.đ).
    """
    shown = any(number.on_others for number in view.numbers)
    begun = {part.paragraph.place.page for part in found.of(Component.APPENDIX_LABEL)} - {None}
    if view.pages is not None and view.pages > len({1, *begun}) and not shown:
        yield Departure("missing", "shown", facts={"pages": view.pages})
