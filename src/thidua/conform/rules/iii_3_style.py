"""The drafter's symbol is upright and not bold.

Why: Mục III.3: upright. The clause wants capitals and the table in Mục V small letters: both pass.

Fails: PL.(300) in italics.

Passes: upright, not bold.

Fix: select the symbol and take bold and italics away.
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

CODE = "III.3-style"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.3; Mục V.11"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the symbols that are bold or slanted."""
    yield from emphasised(found.of(Component.DRAFTER), bold=False, italic=False)
