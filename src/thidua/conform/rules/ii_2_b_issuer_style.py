"""The name of the issuing agency is bold and upright.

Why: Mục II.2.b and row 2 of the table in Mục V: "kiểu chữ đứng, đậm".

Fails: SỞ THÍ DỤ in regular type, or in italics.

Passes: all its lines bold.

Fix: select the name; make it bold and upright.
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

CODE = "II.2.b-issuer-style"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.2.b; Mục V.2"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each line of an issuing agency's name that is not bold, or is italic."""
    yield from emphasised(headed(found, Component.ISSUER), bold=True, italic=False)
