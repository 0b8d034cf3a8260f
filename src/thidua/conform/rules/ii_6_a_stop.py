"""The last căn cứ ends with a full stop.

Why: Mục II.6.a: "dòng cuối cùng kết thúc bằng dấu chấm (.)". In the model forms the line "Theo đề
nghị của …" is the last one, and has the full stop.

Fails: Theo đề nghị của Chánh Văn phòng Sở;

Passes: Theo đề nghị của Chánh Văn phòng Sở.

Fix: put a full stop at the end of the last line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.6.a-stop"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.a; Phụ lục III, Mẫu 1.2"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the last căn cứ of each list that ends otherwise."""
    for group in found.groups(Component.BASIS, least=_SURE):
        if not group[-1].text.endswith("."):
            yield Departure(group[-1].text[-_END:], ".", group[-1])


_SURE = 0.8
_END = 20
"""How much of the end is quoted, in characters."""
