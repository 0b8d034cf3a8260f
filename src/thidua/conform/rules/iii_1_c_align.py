"""The line "(Kèm theo …)" is centred.

Why: Mục III.1.c: "canh giữa".

Fails: a line at the left.

Passes: a line in the middle.

Fix: select it and press Ctrl+E; set its indents to 0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.centring import centred_on_page
from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "III.1.c-align"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.1.c"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each one that is not in the middle."""
    yield from centred_on_page(view, found.of(Component.APPENDIX_NOTE), message="III.1.c-align-off")
