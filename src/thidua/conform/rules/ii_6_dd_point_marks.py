"""The letters of điểm pass over ă, â, ê, ô, ơ and ư.

Why: legal drafting has always done so and the decree itself does; it is not written in Mục II.6.đ:
a notice.

Fails: a) and then ă).

Passes: a) and then b).

Fix: letter the list a, b, c, d, đ, e, g, h, i, k, l, m.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.labels import MARKED, letter
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.6.đ-point-marks"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ"
BASIS = Basis.INFERENCE
LEVEL = Level.NOTICE
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each điểm with such a letter."""
    for part in found.of(Component.POINT):
        if letter(part) in MARKED:
            yield Departure(f"{letter(part)})", "", part)
