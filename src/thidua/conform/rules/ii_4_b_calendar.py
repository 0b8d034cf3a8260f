"""The day is one that the calendar has.

Why: Mục II.4.b: the date is that on which the document is issued, so there has to be such a day.
Written nowhere: a notice.

Fails: ngày 31 tháng 4 năm 2026.

Passes: ngày 29 tháng 02 năm 2024.

Fix: put the right day.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from thidua.conform.dates import dates
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.4.b-calendar"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4.b"
BASIS = Basis.INFERENCE
LEVEL = Level.NOTICE
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each whole date that does not exist."""
    for dated in dates(found):
        whole = dated.day and dated.month and len(dated.year) == _FIGURES
        if whole and not _exists(int(dated.year), int(dated.month), int(dated.day)):
            yield Departure(dated.part.text, part=dated.part)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


_FIGURES = 4
