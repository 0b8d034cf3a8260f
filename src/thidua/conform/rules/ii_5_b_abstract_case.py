"""The trích yếu of a named type is in small letters.

Why: Mục II.5.b and row 5.a of the table in Mục V: "chữ in thường". A warning: capitals below the
tên loại are taken for its trích yếu by their place alone.

Fails: KẾ HOẠCH over PHÒNG CHỐNG THIÊN TAI NĂM 2026.

Passes: KẾ HOẠCH over Phòng chống thiên tai năm 2026.

Fix: select the lines, press Shift+F3 and put the capitals back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.headed import headed_groups
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.conform.titles import named
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.5.b-abstract-case"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.5.b; Mục V.5.a"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the lines in capitals that go on after a whole name of a type."""
    for title, *rest in headed_groups(found, Component.TITLE, least=_LEAST):
        if named(title.piece):
            yield from (Departure(part.text, part=part) for part in rest)


_LEAST = 0.6
