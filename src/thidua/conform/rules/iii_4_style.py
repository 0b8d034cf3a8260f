"""The agency's address is upright and not bold.

Why: Mục III.4: upright.

Fails: the address in italics.

Passes: upright, not bold.

Fix: select the lines and take bold and italics away.
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

CODE = "III.4-style"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.4; Mục V.12"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the lines of the address that are bold or slanted."""
    yield from emphasised(found.of(Component.ADDRESS), bold=False, italic=False)
