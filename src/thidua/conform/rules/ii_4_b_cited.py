"""Dates of cited documents are written like the date of the document itself.

Why: Mục II.4.b speaks of the document's own date: days below 10 and the months 1 and 2 have a zero,
the other months have none, the year has four figures. For cited dates the decree says nothing, but
writes its own so ("ngày 08 tháng 4 năm 2004"): a notice. Dates in figures (07/4/2014) are not
judged.

Fails: Nghị định số 98/2023/NĐ-CP ngày 5 tháng 04 năm 2023.

Passes: ngày 05 tháng 4 năm 2023; ngày 08 tháng 01 năm 2024.

Fix: add or take away the zero.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.citations import citations, written_dates
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
    """Yield each date of a cited document that is written otherwise."""
    for part in found.of(*_CITING):
        cited = [citation.date for citation in citations(part.text)]
        for date in written_dates(part.text):
            written = f"ngày {int(date.day):02} tháng {_month(date.month)} năm {date.year}"
            known = part.component is Component.BASIS or date.text in cited
            if known and (written != date.text or len(date.year) != _YEAR):
                yield Departure(date.text, written, part)


_YEAR = 4
_CITING = (
    *(Component.BASIS, Component.BODY, Component.DASH),
    *(Component.ARTICLE, Component.CLAUSE, Component.POINT),
)
_PADDED = frozenset({1, 2})


def _month(month: str) -> str:
    number = int(month)
    return f"{number:02}" if number in _PADDED else str(number)
