"""A day of the week in words has a capital: thứ Hai, Chủ nhật.

Why: Phụ lục II, Mục V.8. "Thứ hai" may also be an ordinal: only with a time of day, "hằng tuần" or
"từ … đến …" is it surely a day.

Fails: sáng thứ hai; từ thứ hai đến thứ sáu; ngày chủ nhật.

Passes: sáng thứ Hai; lần thứ hai.

Fix: write the first letter of the day in capitals.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform.rule import BOTH, Basis
from thidua.conform.running import slips
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

CODE = "PL2.V.8-days"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục II, Mục V.8"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the days with a small letter."""
    for pattern in _DAYS:
        yield from slips(found, pattern)


_DAY = "hai|ba|tư|năm|sáu|bảy"
_DAYS = (
    re.compile(rf"\b(?:sáng|trưa|chiều|tối) thứ (?P<day>{_DAY})\b"),
    re.compile(rf"\bthứ (?P<day>{_DAY}) h[ằà]ng tuần\b"),
    re.compile(rf"\btừ thứ (?P<day>{_DAY}) đến (?:thứ|[Cc]hủ)\b"),
    re.compile(r"\b(?P<day>chủ nhật)\b(?! (?:ký|trình|báo)\b)"),
)
