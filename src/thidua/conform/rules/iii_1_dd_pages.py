"""The pages of each appendix are numbered from 1.

Why: Mục III.1.đ: "được đánh số riêng theo từng Phụ lục". A document without page numbers, and a
file with an appendix alone, are not judged.

Fails: appendices in the same section as the text; numbers that go on.

Passes: each appendix in a section of its own that starts at 1.

Fix: Layout, Breaks, Next Page before the appendix; Insert, Page Number, Format Page Numbers, Start
at 1.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from thidua.conform.appendices import appendices
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.conform.view import Format
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found, Part
    from thidua.conform.view import View

CODE = "III.1.đ-pages"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.1.đ"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each appendix whose pages go on counting."""
    for label, after in pairwise((*appendices(found), None)):
        if label is None:
            continue
        if view.format is Format.PDF:
            wrong = _printed(view, label, after)
        else:
            wrong = bool(view.numbers) and not _restarts(view, label)
        if wrong:
            yield Departure(label.text, "1", label)


def _restarts(view: View, label: Part) -> bool:
    """Say whether a section of a Word file begins with the label, and counts from 1."""
    section = view.section_of(label.paragraph)
    before = view.paragraphs[section.first : label.paragraph.index]
    return section.start == 1 and not any(paragraph.words for paragraph in before)


def _printed(view: View, label: Part, after: Part | None) -> bool:
    """Say whether a page of the appendix shows another number than its own."""
    first = label.paragraph.place.page
    end = after.paragraph.place.page if after else None
    return any(
        number.shown.isdecimal() and int(number.shown) != number.page - first + 1
        for number in view.numbers
        if number.page and first and first <= number.page < (end or number.page + 1)
    )
