"""The căn cứ are in small letters.

Why: Mục II.6.a: "chữ in thường".

Fails: CĂN CỨ LUẬT THI ĐUA, KHEN THƯỞNG.

Passes: Căn cứ Luật Thi đua, khen thưởng.

Fix: select the lines and press Shift+F3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.patterns import upper
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.6.a-case"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.a"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each căn cứ in capitals."""
    for part in found.of(Component.BASIS):
        if upper(part.text):
            yield Departure("capitals", "small-letters", part)
