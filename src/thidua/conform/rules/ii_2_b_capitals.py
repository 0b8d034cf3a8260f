"""The names of the agencies are in capitals.

Why: Mục II.2.b and row 2 of the table in Mục V.

Fails: Sở Thí dụ.

Passes: SỞ THÍ DỤ, typed so or formatted as capitals; dots in a form.

Fix: select the lines and press Shift+F3 until they are in capitals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import capital
from thidua.conform.found import Component
from thidua.conform.headed import headed
from thidua.conform.rule import BOTH, Basis
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

CODE = "II.2.b-capitals"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.2.b; Mục V.2"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each line of the names that is not in capitals; a single letter is not judged."""
    names = headed(found, Component.SUPERIOR, Component.ISSUER, least=_LEAST)
    yield from capital(part for part in names if sum(map(str.isalpha, part.text)) > 1)


_LEAST = 0.6
"""So surely names are known that are not in capitals."""
