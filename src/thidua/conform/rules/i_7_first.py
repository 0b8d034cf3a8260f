"""The first page shows no number.

Why: Mục I.7: "không hiển thị số trang thứ nhất".

Fails: a header with a page number that is the same on all pages.

Passes: a section whose first page has its own header, without a number.

Fix: open the header and tick Different First Page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "I.7-first"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I.7"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the number that the first page of the file shows."""
    for number in view.numbers:
        if number.section == 0 and number.on_first:
            yield Departure("shown", "hidden", paragraph=number.paragraph)
            return
