"""The first line of each căn cứ is indented by 1 cm or 1.27 cm.

Why: the model forms of Quyết định do so, with the indent of the body; no clause speaks of the căn
cứ: a notice.

Fails: căn cứ flush with the margin.

Passes: 1 cm; 1.27 cm.

Fix: Paragraph, Special, First line, 1 cm or 1.27 cm.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.prose import misindented, prose
from thidua.conform.rule import BOTH, Basis
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

CODE = "PL3.1-indent"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.2, 1.3; Phụ lục I, Phần I, Mục II.6.e"
BASIS = Basis.FORM
LEVEL = Level.NOTICE
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each căn cứ with another indent."""
    grounds = (part for part in prose(found, Component.BASIS) if len(part.text) > _SHORT)
    yield from misindented(view, grounds)


_SHORT = 20
"""In characters: what is shorter is still to be filled in."""
