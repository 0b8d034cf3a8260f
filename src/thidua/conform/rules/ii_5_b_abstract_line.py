"""Under the trích yếu of a named type there is a solid line, drawn and not typed.

Why: Mục II.5.b: "bên dưới trích yếu nội dung văn bản có đường kẻ ngang, nét liền". An attached
document is not judged: its line may stand under "(Kèm theo …)".

Fails: no line; a row of hyphens.

Passes: a border, a shape or a path under the last line of the trích yếu.

Fix: Insert, Shapes, Line, drawn with Shift held.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.headed import headed_groups
from thidua.conform.rule import BOTH, Basis
from thidua.conform.strokes import ruled
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

CODE = "II.5.b-abstract-line"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.5.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the trích yếu of the main document without its line, or with one that is not solid."""
    for abstract in headed_groups(found, Component.ABSTRACT):
        if abstract[0].document == 0:
            yield from ruled(view, found, abstract)
