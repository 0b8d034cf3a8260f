"""Marks of urgency are bright red.

Why: Mục III.2.b. A warning: the clause speaks of the ink of a stamp, and a document may be meant
for a black printer.

Fails: KHẨN in black.

Passes: KHẨN in red, also in a black frame that is printed beforehand.

Fix: select the mark and choose the colour red.
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

CODE = "III.2.b-colour"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.2.b"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the marks of urgency in another colour."""
    for part in found.of(Component.URGENCY):
        wrong = sorted({run.colour or BLACK for run in part.runs if not _red(run.colour or BLACK)})
        if wrong:
            yield Departure(f"#{wrong[0]}", "red", part)


_LEAST, _MOST = 0xB0, 0x60
"""How much red bright red has at least, and how much of green and blue at most."""


def _red(colour: str) -> bool:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    return red >= _LEAST and max(green, blue) <= _MOST
