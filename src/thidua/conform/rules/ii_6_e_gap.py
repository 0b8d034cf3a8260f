"""Between paragraphs there are at least 6 pt.

Why: Mục II.6.e: "khoảng cách giữa các đoạn văn tối thiểu là 6pt". Before or after is not said: what
is below the one and above the other counts together.

Fails: 3 pt between two khoản.

Passes: 6 pt after each paragraph; 3 pt after and 3 pt before.

Fix: Paragraph, Spacing, After 6 pt; untick "Don't add space between paragraphs of the same style".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import MEASURED, amount
from thidua.conform.prose import neighbours
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.conform.view import Format
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.6.e-gap"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.e"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each paragraph that stands too close to the one before it."""
    off = MEASURED if view.format is Format.PDF else _OFF
    for before, part in neighbours(found):
        gap = (before.paragraph.after_pt or 0.0) + (part.paragraph.before_pt or 0.0)
        known = part.paragraph.before_pt is not None and before.piece.alone and part.piece.alone
        if known and gap < _LEAST - off:
            yield Departure(amount(gap, "pt"), amount(_LEAST, "pt"), part)


_LEAST = 6.0
_OFF = 0.05
"""In pt."""
