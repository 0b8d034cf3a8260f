"""Each recipient begins with a dash and ends with ";".

Why: Mục II.9.d. The last one, "Lưu", has a rule of its own. A line that ends with ":" or belongs to
one with "+" is no recipient of its own and passes.

Fails: "- UBND tỉnh," or "- UBND tỉnh" before another; "• UBND tỉnh;".

Passes: - UBND tỉnh (để b/c);

Fix: mend the sign at the beginning or the end of the line.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from thidua.conform.recipients import dashed, filed, received, unfilled
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found, Part
    from thidua.conform.view import View

CODE = "II.9.d-list-marks"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.d; Mục V.8.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the recipients that begin or end otherwise, the last one aside."""
    for listing in received(found):
        for item, following in pairwise(listing.items):
            if filed(item) or unfilled(item) or _grouped(item, following):
                continue
            ended = item.text.endswith(";") or following.sureness < _SURE
            if _BULLET.match(item.text) or (dashed(item) and item.sureness >= _SURE and not ended):
                yield Departure(item.text, "- …;", item)


_SURE = 0.9
"""Below it the following line may go on with this one."""
_BULLET = re.compile("[•*▪]")


def _grouped(item: Part, following: Part) -> bool:
    return item.text.endswith(":") or item.text.startswith("+") or following.text.startswith("+")
