"""The name of the superior agency is upright and not bold.

Why: Mục II.2.b and row 2 of the table in Mục V: "kiểu chữ đứng". A warning: of two names set alike
only the words say which is which.

Fails: both names bold.

Passes: the superior one regular, the issuing one bold.

Fix: select the upper name; take away bold and italic.
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

CODE = "II.2.b-superior-style"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.2.b; Mục V.2"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each line of a superior agency's name that is bold or italic."""
    yield from emphasised(headed(found, Component.SUPERIOR), bold=False, italic=False)
