"""A comma stands behind the place.

Why: Mục II.4.c: "sau địa danh có dấu phẩy (,)". A form or draft that leaves the place open passes.

Fails: Minh Họa ngày 05 tháng 01 năm 2026; a date without place.

Passes: Minh Họa, ngày 05 tháng 01 năm 2026.

Fix: type the place and a comma in front of the date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.dates import dates
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.4.c-comma"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4.c"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each date whose place has no comma, or that has no place."""
    for dated in dates(found):
        if not dated.place and not dated.unnamed:
            yield Departure("missing", part=dated.part, message="II.4.c-comma-place")
        elif dated.place and not dated.comma:
            yield Departure(dated.part.text, part=dated.part)
