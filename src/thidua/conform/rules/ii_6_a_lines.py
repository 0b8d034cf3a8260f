"""Each căn cứ stands on a line of its own.

Why: Mục II.6.a: "sau mỗi căn cứ phải xuống dòng". A PDF does not say where a paragraph ends, so
only Word files are judged.

Fails: Căn cứ Luật A; căn cứ Nghị định B; in one paragraph.

Passes: a paragraph, or a line after a soft break, for each.

Fix: press Enter after each semicolon.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.rule import DOCX, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.6.a-lines"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.a"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = DOCX


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each căn cứ with another one behind it."""
    for part in found.of(Component.BASIS, least=_SURE):
        more = _MORE.search(part.paragraph.text)
        if more:
            yield Departure(more[1], "", part)


_SURE = 0.8
_MORE = re.compile(r"(?i);[^\S\n]*((?:căn cứ|theo đề nghị|xét đề nghị)\b)")
