"""The frame of HỎA TỐC is 30 by 8 mm, that of THƯỢNG KHẨN 40 by 8 mm, that of KHẨN 20 by 8 mm.

Why: Mục III.2.b. One millimetre more or less passes. How far the border of a paragraph stands from
its text, and how high a cell becomes, a Word file does not say: of these nothing, or the width
only, is judged.

Fails: KHẨN in a frame 30 mm wide.

Passes: KHẨN in a frame of 20 by 8 mm.

Fix: set width and height of the text box.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import MEASURED, amount
from thidua.conform.forms import forms
from thidua.conform.found import Component
from thidua.conform.patterns import folded
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.conform.stamps import framed
from thidua.conform.view import Drawing
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found, Part
    from thidua.conform.view import View

CODE = "III.2.b-measure"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.2.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the marks whose frame has another width or height."""
    frames = framed(view)
    for part in found.of(Component.URGENCY):
        frame, stated = frames.get(part.paragraph.index), _stated(part)
        if frame is None or stated is None or frame.drawing is Drawing.BORDER:
            continue
        pairs = zip((frame.width_mm, frame.height_mm), stated, strict=True)
        wrong = [one for one, wanted in pairs if one is not None and abs(one - wanted) > MEASURED]
        if wrong:
            sides = [one for one in (frame.width_mm, frame.height_mm) if one is not None]
            measured = " × ".join(amount(one, "mm") for one in sides)
            yield Departure(measured, " × ".join(amount(one, "mm") for one in stated), part)


def _stated(part: Part) -> tuple[float, float] | None:
    return forms().stamps_mm.get(folded(part.text))
