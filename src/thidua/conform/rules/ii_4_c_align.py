"""Place and date are centred under Quốc hiệu and Tiêu ngữ.

Why: Mục II.4.c: "được đặt dưới, canh giữa so với Quốc hiệu và Tiêu ngữ". Lines placed by tabs or
blanks are judged in a PDF only.

Fails: a date flush right.

Passes: centred in the column of the Quốc hiệu.

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

CODE = "II.4.c-align"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4.c"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each place and date that is not centred, or not under the Quốc hiệu."""
    date, nation = Component.PLACE_DATE, Component.NATION
    yield from centred_under(view, found, date, nation, message="II.4.c-align-off")
