"""Page numbers are set in 13 to 14 pt.

Why: Mục I.7 and row 14 of the table in Mục V: the size of the text.

Fails: 11 pt, which is what Word takes when nobody says anything.

Passes: 13 pt, 14 pt.

Fix: open the header, select the number and set its size to 13 or 14.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import Range, amount
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "I.7-size"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I.7; Mục V.14"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the page numbers in another size, each size once."""
    met: set[float] = set()
    for number in view.numbers:
        for run in number.runs:
            size = run.size_pt
            if size is not None and size not in met and not _PERMITTED.holds(size):
                met.add(size)
                yield Departure(amount(size, "pt"), str(_PERMITTED), paragraph=number.paragraph)


_PERMITTED = Range(13, 14, "pt")
