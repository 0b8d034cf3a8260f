"""A khoản without a title is upright and not bold.

Why: Mục II.6.đ: "kiểu chữ đứng"; bold is for a title. Whether a short line is a title its look
alone tells, so only whole sentences are judged, as a warning.

Fails: a khoản of three lines in bold.

Passes: a title in bold; a few bold words at the beginning of a khoản.

Fix: select the paragraph; Ctrl+B, Ctrl+I.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.judging import bold, italic
from thidua.conform.prose import lengthy, prose
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.6.đ-clause-style"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ; Mục V.6"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each khoản that is a sentence most of which is bold or italic."""
    for part in prose(found, Component.CLAUSE):
        if not part.text.endswith((".", ";")):
            continue
        if italic(part.piece):
            yield Departure("italic", "upright", part)
        elif bold(part.piece) and lengthy(part):
            yield Departure("bold", "regular", part)
