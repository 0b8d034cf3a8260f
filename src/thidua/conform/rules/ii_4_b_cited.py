"""Dates in the text are written as the date of issue is.

Why: Mục II.4.b speaks of the date of issue; the decree writes the dates that it cites in the same
way ("ngày 08 tháng 4 năm 2004"), but no clause asks for it: a notice. Dates in figures (08/4/2004)
are not judged.

Fails: ngày 8 tháng 4 năm 2004; ngày 15 tháng 1 năm 2026; ngày 15 tháng 06 năm 2022.

Passes: ngày 08 tháng 4 năm 2004; ngày 08/4/2004.

Fix: put a 0 in front of days below 10 and of the months 1 and 2, and nowhere else.
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

CODE = "II.4.b-cited"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4.b"
BASIS = Basis.INFERENCE
LEVEL = Level.NOTICE
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each date in the căn cứ and the body that is written otherwise."""
    for part in found.of(*_TEXT):
        for day, month, year in _DATE.findall(part.text):
            written = f"ngày {day} tháng {month} năm {year}"
            wanted = f"ngày {day.zfill(_FIGURES)} tháng {_month(month)} năm {year}"
            if written != wanted:
                yield Departure(written, wanted, part)


def _month(typed: str) -> str:
    number = typed.lstrip("0")
    return number.zfill(_FIGURES) if number in _PADDED else number


_TEXT = (
    *(Component.BASIS, Component.ARTICLE, Component.CLAUSE, Component.POINT, Component.DASH),
    *(Component.SECTION, Component.BODY),
)
_DATE = re.compile(r"(?i:ngày) (\d{1,2}) tháng (\d{1,2}) năm (\d{4})\b")
_PADDED = frozenset({"1", "2"})
_FIGURES = 2
