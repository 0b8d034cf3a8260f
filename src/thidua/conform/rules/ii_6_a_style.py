"""The căn cứ are italic and not bold.

Why: Mục II.6.a: "kiểu chữ nghiêng".

Fails: căn cứ set upright.

Passes: căn cứ in italics.

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

CODE = "II.6.a-style"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.a"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each one that is set otherwise."""
    yield from emphasised(found.of(Component.BASIS, least=_SURE), bold=False, italic=True)


_SURE = 0.8
