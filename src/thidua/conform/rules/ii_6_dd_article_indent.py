"""An article is indented by 1 cm or 1.27 cm.

Why: Mục II.6.đ: "lùi đầu dòng 1 cm hoặc 1,27 cm".

Fails: Điều 1. flush with the margin, or in the middle.

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

CODE = "II.6.đ-article-indent"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each article that begins elsewhere."""
    yield from misindented(view, prose(found, Component.ARTICLE))
