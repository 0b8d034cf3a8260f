"""Marks of urgency and of circulation stand in a rectangle of one line.

Why: Mục III.2.b and III.2.c. A warning: the frame may be part of a picture that cannot be read.

Fails: KHẨN without a frame; a frame of two lines.

Passes: KHẨN in a box with a single border.

Fix: give the paragraph or text box a single border on all sides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.rule import BOTH, Basis, Departure
from thidua.conform.stamps import framed, marks
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "III.2-frame"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.2.b, III.2.c"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the marks without a frame, or with one of two lines."""
    frames = framed(view)
    for part in marks(found):
        frame = frames.get(part.paragraph.index)
        if frame is None:
            yield Departure("no-frame", "single-frame", part)
        elif frame.single is False:
            yield Departure("double-frame", "single-frame", part)
