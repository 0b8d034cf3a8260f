"""The trích yếu of a công văn is upright and not bold.

Why: Mục II.5.b and row 5.b of the table in Mục V: "kiểu chữ đứng".

Fails: a bold or italic "V/v …".

Passes: regular type.

Fix: select the lines; take away bold and italic.
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

CODE = "II.5.b-subject-style"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.5.b; Mục V.5.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each line of a letter's trích yếu that is bold or italic."""
    yield from emphasised(headed(found, Component.SUBJECT), bold=False, italic=False)
