"""Each of several addressees begins with a dash and ends with ";", the last with ".".

Why: Mục II.9.d. The decree does not say how long a dash is: "-" and "–" both pass. Lines that end
with dots to be filled in are those of a form.

Fails: "- Sở Thí dụ," before another; the last one without a full stop.

Passes: "- Sở Thí dụ;" and "- Văn phòng UBND tỉnh." below it.

Fix: mend the sign at the end of the line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.recipients import addressed, certain, dashed, unfilled
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.9.d-addressee-marks"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.d; Mục V.8.a"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the addressees that begin or end otherwise."""
    for listing in addressed(found):
        items = certain(listing)
        for item in items if len(items) > 1 else ():
            ends = "." if item is items[-1] else ";"
            if not unfilled(item) and not (dashed(item) and item.text.endswith(ends)):
                yield Departure(item.text, f"- …{ends}", item)
