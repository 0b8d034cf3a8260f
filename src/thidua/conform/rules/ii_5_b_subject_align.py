"""The trích yếu of a công văn is centred under number and symbol.

Why: Mục II.5.b: "được đặt canh giữa dưới số và ký hiệu văn bản". Lines placed by tabs or blanks are
judged in a PDF only.

Fails: a "V/v …" flush left.

Passes: centred in the column of the number.

Fix: select the lines and press Ctrl+E.
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

CODE = "II.5.b-subject-align"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.5.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each line of a letter's trích yếu that is not centred, or not under the number."""
    subject, number = Component.SUBJECT, Component.NUMBER
    yield from centred_under(view, found, subject, number, message="II.5.b-subject-align-off")
