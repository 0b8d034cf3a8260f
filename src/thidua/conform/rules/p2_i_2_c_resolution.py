"""A paper is scanned with at least 200 dots to an inch.

Why: Phần II, Mục I.2.c. A warning: not every scan is an electronic copy.

Fails: a page of A4 as a picture of 1240 by 1754 dots (150 dpi).

Passes: 1654 by 2339 dots (200 dpi) and more.

Fix: scan the paper again with 200 dpi or more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import amount
from thidua.conform.rule import PDF, Basis, Departure
from thidua.conform.scans import scans
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "P2.I.2.c-resolution"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần II, Mục I.2.c"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = PDF


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the pages that were scanned with less."""
    for scan in scans(view):
        if scan.dots is not None and scan.dots < _LEAST - _ROUNDING:
            dots = amount(round(scan.dots), "dpi")
            yield Departure(dots, amount(_LEAST, "dpi"), page=scan.page)


_LEAST = 200
_ROUNDING = 2
"""In dpi: pictures are cut to whole dots."""
