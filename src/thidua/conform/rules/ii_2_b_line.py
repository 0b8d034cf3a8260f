"""Under the name of the issuing agency there is a solid line, drawn and not typed.

Why: Mục II.2.b: "phía dưới có đường kẻ ngang, nét liền".

Fails: underlined text; a row of hyphens; a dashed line.

Passes: a border, a shape or a path under the last line of the name.

Fix: take away the underline or the hyphens; Insert, Shapes, Line, drawn with Shift held.
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

CODE = "II.2.b-line"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.2.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each issuing agency without its line, or with one that is not solid."""
    for name in headed_groups(found, Component.ISSUER):
        yield from ruled(view, found, name)
