"""Place and date are italic and not bold.

Why: Mục II.4.c and row 4 of the table in Mục V: "kiểu chữ nghiêng".

Fails: an upright date; a bold one.

Passes: italics.

Fix: select the line; make it italic and not bold.
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

CODE = "II.4.c-style"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4.c; Mục V.4"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each place and date that is upright or bold."""
    yield from emphasised(headed(found, Component.PLACE_DATE), bold=False, italic=True)
