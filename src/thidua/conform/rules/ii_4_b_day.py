"""A day below 10 has a zero in front.

Why: Mục II.4.b: "đối với những số thể hiện ngày nhỏ hơn 10 … phải ghi thêm số 0 phía trước".

Fails: ngày 5 tháng 4 năm 2026.

Passes: ngày 05 tháng 4 năm 2026.

Fix: put a 0 in front of the day.
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

CODE = "II.4.b-day"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each day of one figure."""
    for dated in dates(found):
        if dated.words and len(dated.day) == 1:
            yield Departure(dated.day, f"0{dated.day}", dated.part)
