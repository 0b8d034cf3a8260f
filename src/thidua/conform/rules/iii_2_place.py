"""Secrecy and urgency stand at the left, circulation at the right in the upper margin.

Why: boxes 10a, 10b and 11 of the layout. A warning; in a Word file only marks in a column of the
head are judged, as others may float anywhere.

Fails: MẬT in the right column; LƯU HÀNH NỘI BỘ below the number.

Passes: KHẨN at the left below the number.

Fix: move the mark to its box.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component, Side
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found, Part
    from thidua.conform.view import View

CODE = "III.2-place"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.2.a, III.2.b, III.2.c; Mục IV"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the marks in another place."""
    for part in found.of(Component.SECRECY, Component.URGENCY):
        if _placed(part) and part.piece.side is Side.RIGHT:
            yield Departure("right", "left", part)
    nation = found.first(Component.NATION)
    for part in found.of(Component.CIRCULATION):
        if _placed(part) and part.piece.side is Side.LEFT:
            yield Departure("left", "right-margin", part)
        elif nation is not None and _below(part, nation):
            yield Departure("below-head", "right-margin", part)


def _placed(part: Part) -> bool:
    """Say whether it is certain in which half of the page a mark stands."""
    return part.piece.columns > 1 or part.paragraph.area is not None


def _below(part: Part, nation: Part) -> bool:
    mark, head = part.paragraph.area, nation.paragraph.area
    return mark is not None and head is not None and mark.top > head.bottom
