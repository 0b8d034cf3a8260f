"""Text is black.

Why: Mục I.4. Stamps (mật, khẩn, phạm vi lưu hành) have colours of their own, and what a PDF calls
a very dark grey is black ink mixed of four.

Fails: a heading in blue, a hyperlink left in its colour.

Passes: black, automatic colour, and the red of the stamp KHẨN.

Fix: select the whole document and choose the colour Automatic.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.conform.view import BLACK
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "I.4-colour"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I.4"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the parts with text in another colour, one for each colour and kind of part."""
    met: set[tuple[str, Component]] = set()
    for part in found.parts:
        for run in part.runs if part.component not in _STAMPS else ():
            key = run.colour or BLACK, part.component
            if key not in met and not _black(key[0]):
                met.add(key)
                yield Departure(f"#{key[0]}", "black", part)


_STAMPS = frozenset({Component.SECRECY, Component.URGENCY, Component.CIRCULATION, Component.STAMP})
_DARKEST = 0x26
"""The most of red, green or blue that still counts as black."""


def _black(colour: str) -> bool:
    return all(int(colour[at : at + 2], 16) <= _DARKEST for at in (0, 2, 4))
