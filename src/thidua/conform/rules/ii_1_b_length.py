"""The line under the Tiêu ngữ is as long as the text.

Why: Mục II.1.b: "có độ dài bằng độ dài của dòng chữ". In a Word file the text is measured with the
widths of Times New Roman; two millimetres more or less cannot be seen.

Fails: a line of 35 mm under a Tiêu ngữ of 56 mm.

Passes: 55 mm to 58 mm there.

Fix: select the line and set its width to the length of the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import amount
from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.conform.strokes import line_width, under
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.1.b-length"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.1.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH

_OFF = 2.0
"""In mm, each way."""


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each Tiêu ngữ whose line is longer or shorter than it."""
    for part in found.of(Component.MOTTO):
        lengths = [line.length_mm for line in under(view, part) if line.length_mm is not None]
        text = line_width(part)
        if lengths and text and all(abs(length - text) > _OFF for length in lengths):
            yield Departure(amount(lengths[0], "mm"), amount(text, "mm"), part)
