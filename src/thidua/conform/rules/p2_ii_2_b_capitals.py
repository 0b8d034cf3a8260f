"""The form of a copy is in capitals.

Why: Phần II, Mục II.2.b.

Fails: Sao y.

Passes: SAO Y.

Fix: select the words and choose Change Case, UPPERCASE.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import capital
from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

CODE = "P2.II.2.b-capitals"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần II, Mục II.2.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the forms of copy that are not in capitals."""
    yield from capital(found.of(Component.COPY_FORM))
