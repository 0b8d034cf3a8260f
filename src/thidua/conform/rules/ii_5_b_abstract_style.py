"""The trích yếu of a named type is bold and upright.

Why: Mục II.5.b and row 5.a of the table in Mục V: "kiểu chữ đứng, đậm".

Fails: a trích yếu in italics or regular type.

Passes: bold and upright.

Fix: select the lines; make them bold and upright.
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

CODE = "II.5.b-abstract-style"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.5.b; Mục V.5.a"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each line of a trích yếu that is not bold, or is italic."""
    yield from emphasised(headed(found, Component.ABSTRACT), bold=True, italic=False)
