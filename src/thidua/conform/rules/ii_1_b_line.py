"""Under the Tiêu ngữ there is a solid line, drawn and not typed.

Why: Mục II.1.b: "phía dưới có đường kẻ ngang, nét liền". A border of a paragraph, a shape and a
path count; underlined text and a row of hyphens do not, as they are no line of their own.

Fails: underlined Tiêu ngữ; "-------" on the next line; a dashed line.

Passes: a solid line under the text.

Fix: take away the underline or the hyphens; Insert, Shapes, Line, drawn with Shift held.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis
from thidua.conform.strokes import ruled
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

CODE = "II.1.b-line"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.1.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each Tiêu ngữ without its line, or with one that is not solid."""
    for part in found.of(Component.MOTTO):
        yield from ruled(view, found, (part,))
