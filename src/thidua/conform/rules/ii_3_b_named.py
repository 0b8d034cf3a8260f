"""After the type the symbol names the agency, or the office that issues.

Why: Mục II.3.b: the symbol of a named type is made of the abbreviation of the type and that of the
agency or the state office. A draft may end where the agency is to be filled in.

Fails: Số: 15/QĐ.

Passes: Số: 15/QĐ-STD; Số:      /QĐ-….

Fix: add a hyphen and the abbreviation of the agency.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.law import law
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.conform.symbols import symbols
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.3.b-named"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the symbol of the main document that is its type alone."""
    abbreviation = law().abbreviations.get(found.kind, "")
    for symbol in symbols(found, main=True):
        groups = [group.casefold() for group in symbol.groups]
        if abbreviation and groups == [abbreviation.casefold()] and not symbol.open:
            yield Departure(symbol.symbol, part=symbol.part)
