"""The months 3 to 9 have no zero in front.

Why: Mục II.4.b asks for a zero with the months 1 and 2 only, and row 4 of the table in Mục V has
"tháng 6". A warning: the text does not forbid another zero in so many words.

Fails: ngày 15 tháng 04 năm 2026.

Passes: ngày 15 tháng 4 năm 2026.

Fix: take the 0 away.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform.dates import dates
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.4.b-padding"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4.b; Mục V.4"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the months 3 to 9 with a zero."""
    for dated in dates(found):
        if dated.words and _PADDED.fullmatch(dated.month):
            yield Departure(dated.month, dated.month[1:], dated.part)


_PADDED = re.compile(r"0[3-9]")
