"""The line under the issuing agency stands in the middle of the text.

Why: Mục II.2.b: "đặt cân đối so với dòng chữ". The decree gives no tolerance, three millimetres are
taken here; a warning, because Word moves shapes.

Fails: a line that begins where the name begins.

Passes: a line as far from one end of the name as from the other.

Fix: drag the line to the middle, or set the alignment of its shape to Centered relative to Column.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.headed import headed_groups
from thidua.conform.rule import BOTH, Basis
from thidua.conform.strokes import balanced
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

CODE = "II.2.b-balance"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.2.b"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each issuing agency whose line stands to one side."""
    for name in headed_groups(found, Component.ISSUER):
        yield from balanced(view, name)
