"""The name of the issuing agency is centred under that of its superior.

Why: Mục II.2.b: "được canh giữa dưới tên cơ quan, tổ chức chủ quản trực tiếp". Lines placed by tabs
or blanks are judged in a PDF only.

Fails: names flush left.

Passes: both centred in one cell.

Fix: select both names and press Ctrl+E.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.centring import centred_under
from thidua.conform.checks import aligned
from thidua.conform.found import Component
from thidua.conform.headed import headed
from thidua.conform.rule import BOTH, Basis
from thidua.conform.view import Align, Format
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

CODE = "II.2.b-align"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.2.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the names that are not centred, or not under each other."""
    if view.format is Format.DOCX:
        yield from aligned(headed(found, Component.SUPERIOR), Align.CENTER)
    issuer, superior = Component.ISSUER, Component.SUPERIOR
    yield from centred_under(view, found, issuer, superior, message="II.2.b-align-off")
