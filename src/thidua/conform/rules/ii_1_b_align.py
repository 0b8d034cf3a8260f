"""The Tiêu ngữ is centred under the Quốc hiệu.

Why: Mục II.1.b: "được canh giữa dưới Quốc hiệu". Lines placed by tabs or blanks are judged in a PDF
only, where their places can be seen.

Fails: a Tiêu ngữ flush left under a centred Quốc hiệu.

Passes: both centred in one cell.

Fix: select both lines and press Ctrl+E.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import MEASURED, aligned, amount
from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.conform.view import Align, Format
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found, Part
    from thidua.conform.view import View

CODE = "II.1.b-align"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.1.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the lines that are not centred, or not over each other."""
    parts = found.of(Component.NATION, Component.MOTTO)
    if view.format is Format.DOCX:
        yield from aligned(parts, Align.CENTER)
        return
    above, below = found.first(Component.NATION), found.first(Component.MOTTO)
    if above and below and abs(_middle(above) - _middle(below)) > MEASURED:
        off = amount(abs(_middle(above) - _middle(below)), "mm")
        yield Departure(off, "center", below, message="II.1.b-align-off")


def _middle(part: Part) -> float:
    area = part.paragraph.area
    return (area.left + area.right) / 2 if area else 0.0
