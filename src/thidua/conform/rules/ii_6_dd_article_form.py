"""An article begins "Điều", an Arabic number, a full stop.

Why: Mục II.6.đ: "Từ “Điều”, số thứ tự và tiêu đề của điều được trình bày bằng chữ in thường", "Số
thứ tự của điều dùng chữ số Ả Rập, sau số thứ tự có dấu chấm (.)".

Fails: ĐIỀU 1.; Điều 1:; Điều 1 without any sign.

Passes: Điều 1. Phạm vi điều chỉnh; Điều 4a. in a text that was amended.

Fix: type the label anew.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.labels import article
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.6.đ-article-form"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each article whose label is written otherwise."""
    for part in found.of(Component.ARTICLE):
        label = _LABEL.match(part.text)
        if label and not _RIGHT.fullmatch(label[0]):
            yield Departure(label[0], f"Điều {article(part)}.", part)


_LABEL = re.compile(r"(?i:điều) \d{1,3}[a-zđ]? ?[.:]?")
_RIGHT = re.compile(r"Điều \d{1,3}[a-zđ]?\.")
