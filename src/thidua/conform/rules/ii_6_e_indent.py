"""The first line of a paragraph is indented by 1 cm or 1.27 cm.

Why: Mục II.6.e: "khi xuống dòng, chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm": two values, not a range.
The distance from the margin to the first letter counts, however it is made; a list of dashes, which
the decree does not know, may be indented further.

Fails: 1.5 cm; no indent.

Passes: 1 cm; 1.27 cm; the whole paragraph moved in by 1.27 cm.

Fix: Paragraph, Special, First line, 1 cm or 1.27 cm.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.prose import apart, lengthy, misindented, prose, sentence
from thidua.conform.rule import BOTH, Basis
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

CODE = "II.6.e-indent"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.e"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each paragraph with another indent."""
    parts = prose(found, Component.BODY, Component.CLAUSE, Component.POINT)
    running = (part for part in parts if (sentence(part) or lengthy(part)) and not apart(part))
    yield from misindented(view, running)
