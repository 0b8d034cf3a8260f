"""Two or more appendices have Roman numbers.

Why: Mục III.1.a: "Văn bản có từ hai Phụ lục trở lên thì các Phụ lục phải được đánh số thứ tự bằng
chữ số La Mã". A file with an appendix alone may hold one of several and is not judged.

Fails: Phụ lục 1, Phụ lục 2; two that are called Phụ lục.

Passes: Phụ lục I, Phụ lục II; a single Phụ lục.

Fix: type the labels anew.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform.appendices import appendices
from thidua.conform.labels import roman
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "III.1.a-number"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.1.a"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each appendix of several whose number is missing or of another kind."""
    labels = appendices(found)
    for place, part in enumerate(labels):
        number = _LABEL.sub("", part.text).strip(" .:")
        if len(labels) > 1 and roman(number) is None:
            yield Departure(part.text, f"Phụ lục {_NUMERALS[place % len(_NUMERALS)]}", part)


_LABEL = re.compile(r"(?i)^phụ lục(?: số)?")
_NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
