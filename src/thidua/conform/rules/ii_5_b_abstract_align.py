"""The trích yếu of a named type is centred.

Why: Mục II.5.b: "được đặt canh giữa, ngay dưới tên loại". Lines placed by tabs or blanks are judged
in a PDF only.

Fails: a trích yếu flush left below a centred title.

Passes: both in the middle between the margins.

Fix: select the lines and press Ctrl+E.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.centring import centred_on_page
from thidua.conform.found import Component
from thidua.conform.headed import headed
from thidua.conform.rule import BOTH, Basis
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

CODE = "II.5.b-abstract-align"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.5.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each line of a trích yếu that is not centred."""
    lines = headed(found, Component.ABSTRACT)
    yield from centred_on_page(view, lines, message="II.5.b-abstract-align-off")
