"""A điểm is a small letter with a closing bracket.

Why: Mục II.6.đ: "dùng các chữ cái tiếng Việt theo thứ tự bảng chữ cái tiếng Việt, sau có dấu đóng
ngoặc đơn".

Fails: a. Văn phòng Sở.

Passes: a) Văn phòng Sở.

Fix: put a closing bracket behind the letter.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.labels import letter
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.6.đ-point-form"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each điểm with a full stop behind its letter."""
    for part in found.of(Component.POINT):
        label = _LABEL.match(part.text)
        if label:
            yield Departure(label[0], f"{letter(part)})", part)


_LABEL = re.compile(r"[^\W\d_] ?\.| [)]")
