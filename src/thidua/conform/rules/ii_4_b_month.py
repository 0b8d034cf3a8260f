"""The months 1 and 2 have a zero in front.

Why: Mục II.4.b: "tháng 1, 2 phải ghi thêm số 0 phía trước".

Fails: ngày 15 tháng 1 năm 2026.

Passes: ngày 15 tháng 01 năm 2026; tháng 3; tháng 10.

Fix: put a 0 in front of the month.
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

CODE = "II.4.b-month"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the months 1 and 2 of one figure."""
    for dated in dates(found):
        if dated.words and dated.month in _PADDED:
            yield Departure(dated.month, f"0{dated.month}", dated.part)


_PADDED = frozenset({"1", "2"})
