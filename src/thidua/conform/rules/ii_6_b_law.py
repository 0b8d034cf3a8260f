"""A law or ordinance is cited in the text without its number.

Why: Mục II.6.b: "đối với Luật và Pháp lệnh chỉ ghi tên loại và tên của Luật, Pháp lệnh". Bộ luật
counts as a law.

Fails: Luật Thi đua, khen thưởng số 06/2022/QH15.

Passes: Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022; Nghị quyết số 55/2022/QH15, which is
neither.

Fix: take the number away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.citations import laws
from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.6.b-law"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each law cited with its number."""
    for part in found.of(*_TEXT):
        yield from (Departure(cited, "", part) for cited in laws(part.text))


_TEXT = (Component.BODY, Component.DASH, Component.ARTICLE, Component.CLAUSE, Component.POINT)
