"""The word "Phụ lục" with its number is bold and upright.

Why: Mục III.1.b: "kiểu chữ đứng, đậm".

Fails: Phụ lục I in regular type.

Passes: Phụ lục I in bold.

Fix: select it; Ctrl+B and Ctrl+I switch bold and italic.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import emphasised
from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "III.1.b-label-style"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.1.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each one that is set otherwise."""
    yield from emphasised(found.of(Component.APPENDIX_LABEL), bold=True, italic=False)
