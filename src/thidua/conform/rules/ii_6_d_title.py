"""Every Phần, Chương, Mục and Tiểu mục has a title.

Why: Mục II.6.d: "Đối với các hình thức văn bản được bố cục theo phần, chương, mục, tiểu mục, điều
thì phần, chương, mục, tiểu mục, điều phải có tiêu đề". The Điều of a decision have none in the
model forms 1.2 and 1.3, so Điều are not judged.

Fails: Chương I and below it Điều 1.

Passes: Chương I and below it QUY ĐỊNH CHUNG.

Fix: write a title on the line below.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.6.d-title"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.d"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each division with another label right below it."""
    for part, below in pairwise(found.parts):
        labelled = part.component is Component.DIVISION and part.sureness >= _SURE
        if labelled and part.document == below.document and below.component in _LABELLED:
            yield Departure(part.text, "", part)


_SURE = 0.9
_LABELLED = frozenset(
    {
        *(Component.DIVISION, Component.ARTICLE, Component.SECTION),
        *(Component.CLAUSE, Component.POINT, Component.DASH),
    }
)
