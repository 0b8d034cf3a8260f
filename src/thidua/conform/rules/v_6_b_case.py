"""The title of a mục with a Roman number is in capitals.

Why: Mục V.6.b: "In hoa". A Roman number may also stand before a sentence: only what is bold is
taken for a title, as a warning.

Fails: I. Mục đích, yêu cầu, in bold.

Passes: I. MỤC ĐÍCH, YÊU CẦU.

Fix: select the line and press Shift+F3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import capital
from thidua.conform.found import Component
from thidua.conform.judging import bold
from thidua.conform.labels import section
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "V.6.b-case"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục V.6.b"
BASIS = Basis.TABLE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each bold title in small letters."""
    parts = (part for part in found.of(Component.SECTION) if section(part))
    yield from capital(part for part in parts if bold(part.piece) and not part.piece.columns)
