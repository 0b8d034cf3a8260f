"""The last line under "Nơi nhận" is the one that begins with "Lưu".

Why: Mục II.9.d: it says where the document is filed.

Fails: a list without "Lưu"; a recipient below it.

Passes: "- Lưu: VT, VP." as the last line.

Fix: add the line, or move it to the end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.recipients import certain, filed, received, unfilled
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.9.d-filed"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.d; Mục V.8.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the lists without "Lưu", or with something below it."""
    for listing in received(found):
        items = certain(listing)
        if not items or any(unfilled(item) for item in items[-1:]):
            continue
        if not any(filed(item) for item in listing.items):
            yield Departure("missing", "- Lưu: VT, …", items[-1])
        elif not filed(items[-1]):
            last = items[-1]
            yield Departure(last.text, "- Lưu: VT, …", last, message="II.9.d-filed-below")
