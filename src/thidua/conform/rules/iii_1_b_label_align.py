"""The word "Phụ lục" with its number is centred.

Why: Mục III.1.b: "canh giữa".

Fails: Phụ lục I at the right.

Passes: Phụ lục I in the middle of its line.

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

CODE = "III.1.b-label-align"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.1.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each one that is not in the middle."""
    yield from centred_on_page(
        view, found.of(Component.APPENDIX_LABEL), message="III.1.b-label-align-off"
    )
