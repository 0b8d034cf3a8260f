"""The trích yếu stands right below the tên loại.

Why: Mục II.5.b: "được đặt ngay dưới tên loại". A warning: an empty line is hardly worth a
document's return.

Fails: an empty paragraph between the two.

Passes: the trích yếu as the next paragraph.

Fix: take the empty paragraph away.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.rule import DOCX, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.5.b-abstract-place"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.5.b"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = DOCX


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each trích yếu that empty paragraphs part from the title above it."""
    for title, part in pairwise(found.parts):
        if (title.component, part.component) == (Component.TITLE, Component.ABSTRACT):
            between = part.paragraph.index - title.paragraph.index - 1
            if between > 0:
                yield Departure(str(between), part=part)
