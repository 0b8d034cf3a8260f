"""A khoản is an Arabic number with a full stop.

Why: Mục II.6.đ: "dùng chữ số Ả Rập, sau số thứ tự có dấu chấm (.)". Such a number with another sign
may be a list within a khoản: a warning. Numbers as 2.1. are in use and pass.

Fails: 1) Văn phòng Sở; 1/ Văn phòng Sở.

Passes: 1. Văn phòng Sở.

Fix: put a full stop behind the number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.6.đ-clause-form"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each khoản with another sign behind its number."""
    for part in found.of(Component.CLAUSE):
        label = _LABEL.match(part.text)
        if label:
            yield Departure(label[0], f"{label[1]}.", part)


_LABEL = re.compile(r"(\d{1,2}) ?[)/]")
