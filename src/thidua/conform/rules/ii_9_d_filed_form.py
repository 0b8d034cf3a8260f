"""The line "Lưu" has a colon, "VT", commas and a full stop.

Why: Mục II.9.d: "Lưu", a colon, "VT", a comma, the abbreviation of the drafting unit, the number of
copies if needed, a full stop. The model forms also have "Lưu: VT." and "Lưu: VT, Hồ sơ.".

Fails: Lưu VT, VP; - Lưu: VP; - Lưu: VT; VP.

Passes: - Lưu: VT, VP (3).

Fix: type the line anew.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform import patterns
from thidua.conform.recipients import certain, filed, received, unfilled
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.9.d-filed-form"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.d; Mục V.8.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the lines "Lưu" that read otherwise."""
    for listing in received(found):
        for item in filter(filed, certain(listing)):
            if not unfilled(item) and not patterns.fits(_FILED, item.text):
                yield Departure(item.text, "- Lưu: VT, …", item)


_FILED = re.compile(rf"[-–—] ?Lưu ?: ?VT\b[^;]*\.(?: {patterns.DRAFTER.pattern})?")
