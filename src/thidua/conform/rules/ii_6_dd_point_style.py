"""A điểm is upright and not bold.

Why: Mục II.6.đ and V.6: "kiểu chữ đứng". A few words set otherwise are not told. A short điểm that
heads a list of dashes is often set as a title: only whole sentences are judged, as a warning.

Fails: a điểm in italics.

Passes: an upright điểm.

Fix: select the paragraph; Ctrl+I, Ctrl+B.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.judging import bold, italic
from thidua.conform.prose import prose
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.6.đ-point-style"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ; Mục V.6"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each điểm that is a sentence most of which is bold or italic."""
    for part in prose(found, Component.POINT):
        if not part.text.endswith((".", ";")):
            continue
        if italic(part.piece):
            yield Departure("italic", "upright", part)
        elif bold(part.piece):
            yield Departure("bold", "regular", part)
