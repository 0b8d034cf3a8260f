"""The date is written in full: "ngày … tháng … năm …", the year with four figures.

Why: Mục II.4.b: "các số thể hiện ngày, tháng, năm dùng chữ số Ả Rập", "phải được viết đầy đủ". What
a draft leaves blank is none of this rule's business.

Fails: Minh Họa, 05/01/2026; ngày 05 tháng 01 năm 26.

Passes: ngày 05 tháng 01 năm 2026; ngày … tháng … năm 20….

Fix: write the three words and four figures of the year.
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

CODE = "II.4.b-full"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each date in figures only, or with a short year."""
    for dated in dates(found):
        short = bool(dated.year) and len(dated.year) != _FIGURES and not dated.begun
        if short or not dated.words:
            yield Departure(dated.part.text, part=dated.part)


_FIGURES = 4
