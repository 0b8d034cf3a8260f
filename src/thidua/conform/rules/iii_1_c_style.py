"""The line "(Kèm theo …)" is italic and not bold.

Why: Mục III.1.c: "kiểu chữ nghiêng".

Fails: an upright line.

Passes: a line in italics.

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

CODE = "III.1.c-style"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.1.c"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each one that is set otherwise."""
    yield from emphasised(found.of(Component.APPENDIX_NOTE), bold=False, italic=True)
