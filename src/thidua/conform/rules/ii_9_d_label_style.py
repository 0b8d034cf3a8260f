"""The words "Nơi nhận" are bold and italic.

Why: Mục II.9.d.

Fails: upright, or not bold.

Passes: bold, italic.

Fix: select the line and make it bold and italic.
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

CODE = "II.9.d-label-style"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.d; Mục V.8.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the lines that are not bold, or not slanted."""
    yield from emphasised(found.of(Component.RECIPIENTS_LABEL), bold=True, italic=True)
