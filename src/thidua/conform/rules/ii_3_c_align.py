"""Number and symbol are centred under the name of the issuing agency.

Why: Mục II.3.c: "được đặt canh giữa dưới tên cơ quan, tổ chức ban hành văn bản". Lines placed by
tabs or blanks are judged in a PDF only.

Fails: a number flush left.

Passes: centred in the column of the agency.

Fix: select the line and press Ctrl+E.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.centring import centred_under
from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

CODE = "II.3.c-align"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3.c"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each number that is not centred, or not under the agency."""
    number, issuer = Component.NUMBER, Component.ISSUER
    yield from centred_under(view, found, number, issuer, message="II.3.c-align-off")
