"""Page numbers stand in the middle of the upper margin.

Why: Mục I.7: "được đặt canh giữa theo chiều ngang trong phần lề trên của văn bản".

Fails: a number in the footer, or at the right of the header.

Passes: centred in the header by alignment, a centred tab stop or a centred frame.

Fix: Insert, Page Number, Top of Page, and choose the one in the middle.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "I.7-place"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I.7"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the page numbers elsewhere, each place once."""
    met: set[str] = set()
    for number in view.numbers:
        place = ("top" if number.top else "bottom") + ("-middle" if number.centred else "-side")
        if place != _PERMITTED and place not in met:
            met.add(place)
            yield Departure(place, _PERMITTED, paragraph=number.paragraph)


_PERMITTED = "top-middle"
