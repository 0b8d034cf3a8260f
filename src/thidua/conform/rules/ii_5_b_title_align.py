"""The tên loại is centred.

Why: Mục II.5.b: "được đặt canh giữa". Lines placed by tabs or blanks are judged in a PDF only.

Fails: a title flush left.

Passes: a title in the middle between the margins.

Fix: select the line and press Ctrl+E.
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

CODE = "II.5.b-title-align"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.5.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each tên loại that is not centred."""
    titles = headed(found, Component.TITLE)
    yield from centred_on_page(view, titles, message="II.5.b-title-align-off")
