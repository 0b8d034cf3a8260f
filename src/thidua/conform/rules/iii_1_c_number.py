"""The line "(Kèm theo …)" names the document that it is in.

Why: Mục III.1.c: it gives the number and symbol of the main document. What is blank on either side
is not compared.

Fails: Số: 05/KH-STD in the head and (Kèm theo Kế hoạch số 04/KH-STD …) in the appendix.

Passes: the same number; a blank number with the same symbol.

Fix: write the number of the head.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.conform.symbols import symbols
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "III.1.c-number"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.1.c"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each such line with another number or symbol than the head of the file."""
    main = next(symbols(found, main=True), None)
    if main is None or main.open:
        return
    for part in found.of(Component.APPENDIX_NOTE):
        said = _NUMBER.search(part.text)
        if said is None or part.document == 0:
            continue
        numbered = bool(main.number and said[1]) and main.number != said[1]
        if numbered or said[2] != main.symbol:
            yield Departure(f"{said[1]}/{said[2]}", f"{main.number}/{main.symbol}", part)


_NUMBER = re.compile(r"\bsố:? ?(\d*) ?/ ?([\w&.-]+)")
