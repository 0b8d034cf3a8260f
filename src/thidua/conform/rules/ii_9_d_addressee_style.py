"""The line "Kính gửi" and the addressees are upright and not bold.

Why: Mục II.9.d says upright where it says upright and bold of others; the table in Mục V agrees.

Fails: addressees in bold or italics.

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

CODE = "II.9.d-addressee-style"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.d; Mục V.8.a"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the lines that are bold or slanted."""
    parts = found.of(Component.ADDRESSEE, Component.ADDRESSEE_ITEM)
    yield from emphasised(parts, bold=False, italic=False)
