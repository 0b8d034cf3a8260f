"""The line under the trích yếu stands in the middle of the text.

Why: Mục II.5.b: "đặt cân đối so với dòng chữ". The decree gives no tolerance, three millimetres are
taken here; a warning, because Word moves shapes.

Fails: a line at the left under a centred text.

Passes: a line as far from one end of the text as from the other.

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

CODE = "II.5.b-abstract-balance"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.5.b"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each trích yếu whose line stands to one side."""
    for abstract in headed_groups(found, Component.ABSTRACT):
        yield from balanced(view, abstract)
