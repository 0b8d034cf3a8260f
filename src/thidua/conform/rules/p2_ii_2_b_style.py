"""The form of a copy is bold and upright.

Why: Phần II, Mục II.2.b.

Fails: SAO Y that is not bold.

Passes: bold, upright.

Fix: select the words and make them bold and upright.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import emphasised
from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

CODE = "P2.II.2.b-style"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần II, Mục II.2.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the forms of copy that are not bold, or slanted."""
    yield from emphasised(found.of(Component.COPY_FORM), bold=True, italic=False)
