"""Number and date in "(Kèm theo …)" are both filled in or both blank.

Why: Mục III.1.c: on paper they are filled in, in an electronic document "không phải điền thông tin
tại các vị trí này". One of the two alone is neither. Whether a Word file will be printed or signed
nobody can see: a warning.

Fails: (Kèm theo Kế hoạch số 05/KH-STD ngày tháng năm 2024 …).

Passes: both filled in; both blank, with or without month and year.

Fix: fill in both, or neither.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "III.1.c-blank"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.1.c; Phụ lục III, Mẫu 2.1, 2.2"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each such line with one of the two."""
    for part in found.of(Component.APPENDIX_NOTE):
        number = _NUMBER.search(part.text)
        day = _DAY.search(part.text)
        if number and day and bool(number[1]) is not bool(day[1]):
            yield Departure(part.text, "", part)


_NUMBER = re.compile(r"\bsố:?[\s.…_]*+(\d*)[\s.…_]*/")
_DAY = re.compile(r"\bngày[\s.…_]*(\d*)")
