"""Under the trích yếu of a công văn there is no line.

Why: Mục II.5.b asks for a line under the trích yếu of named types only, and Mẫu 1.5 has none under
"V/v …".

Fails: a line under "V/v …".

Passes: no line there.

Fix: take the line away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import amount
from thidua.conform.found import Component
from thidua.conform.headed import headed_groups
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.conform.strokes import under
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.5.b-subject-line"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.5.b; Phụ lục III, Mẫu 1.5"
BASIS = Basis.FORM
LEVEL = Level.NOTICE
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each trích yếu of a letter with a line under it."""
    for group in headed_groups(found, Component.SUBJECT):
        lines = under(view, *group)
        if lines:
            yield Departure(amount(lines[0].length_mm or 0.0, "mm"), "no-line", group[-1])
