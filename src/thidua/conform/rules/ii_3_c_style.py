"""Number and symbol are upright and not bold.

Why: Mục II.3.c and row 3 of the table in Mục V: "kiểu chữ đứng".

Fails: a bold number; an italic symbol.

Passes: regular type.

Fix: select the line; take away bold and italic.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import emphasised
from thidua.conform.found import Component
from thidua.conform.headed import headed
from thidua.conform.rule import BOTH, Basis
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

CODE = "II.3.c-style"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3.c; Mục V.3"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each number that is bold or italic."""
    yield from emphasised(headed(found, Component.NUMBER), bold=False, italic=False)
