"""The first line of each căn cứ is indented by 1 cm or 1.27 cm.

Why: the model forms of Quyết định do so, with the indent of the body; no clause speaks of the căn
cứ: a notice.

Fails: căn cứ flush with the margin.

Passes: 1 cm; 1.27 cm.

Fix: Paragraph, Special, First line, 1 cm or 1.27 cm.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import amount
from thidua.conform.found import Component
from thidua.conform.prose import indent_mm, indented, prose
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "PL3.1-indent"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.2, 1.3; Phụ lục I, Phần I, Mục II.6.e"
BASIS = Basis.FORM
LEVEL = Level.NOTICE
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each căn cứ with another indent."""
    for part in prose(found, Component.BASIS):
        if len(part.text) > _SHORT and not indented(view, part, 10, 12.7):
            yield Departure(amount(indent_mm(part) or 0, "mm"), "10 / 12.7 mm", part)


_SHORT = 20
"""In characters: what is shorter is still to be filled in."""
