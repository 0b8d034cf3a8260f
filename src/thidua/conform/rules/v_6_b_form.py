"""A mục with a Roman number has a full stop behind it.

Why: Mục V.6.b: "I. NHỮNG KẾT QUẢ …". The table is the only place that shows it, and a Roman number
with another sign may be something else: a warning.

Fails: I/ MỤC ĐÍCH; I) MỤC ĐÍCH; I - MỤC ĐÍCH.

Passes: I. MỤC ĐÍCH, YÊU CẦU.

Fix: put a full stop behind the number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.labels import roman
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "V.6.b-form"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục V.6.b"
BASIS = Basis.TABLE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each mục with another sign behind its number."""
    for part in found.of(Component.SECTION):
        label = _LABEL.match(part.text)
        if label and roman(label[1]):
            yield Departure(label[0], f"{label[1]}.", part)


_LABEL = re.compile(r"([IVXLC]{1,8}) ?(?:[)/-]|(?<= )\.)")
