"""The symbol of an administrative document has no year.

Why: what Mục II.3.b puts a symbol together from has none in it, and no form has one; a year belongs
to legal normative documents, which are not under this decree. A notice: the text does not forbid
it.

Fails: Số: 15/2026/QĐ-STD.

Passes: Số: 15/QĐ-STD.

Fix: take the year away, unless it is a legal normative document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.rule import BOTH, Basis, Departure
from thidua.conform.symbols import symbols
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.3.b-year"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3.b"
BASIS = Basis.INFERENCE
LEVEL = Level.NOTICE
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each symbol with a year in it."""
    for symbol in symbols(found):
        yield from (Departure(year, part=symbol.part) for year in symbol.years)
