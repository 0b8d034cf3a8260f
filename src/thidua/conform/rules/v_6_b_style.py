"""The title of a mục with a Roman number is bold and upright.

Why: Mục V.6.b: "Đứng, đậm". A Roman number may also stand before a sentence: only what is in
capitals is taken for a title.

Fails: I. MỤC ĐÍCH in regular type.

Passes: I. MỤC ĐÍCH in bold.

Fix: select the line and press Ctrl+B.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import emphasised
from thidua.conform.found import Component
from thidua.conform.patterns import upper
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "V.6.b-style"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục V.6.b"
BASIS = Basis.TABLE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each title in capitals that is not bold, or italic."""
    titles = (part for part in found.of(Component.SECTION) if upper(part.text))
    inside = (part for part in titles if not part.piece.columns)
    yield from emphasised(inside, bold=True, italic=False)
