"""The word "Phụ lục" is in small letters.

Why: Mục III.1.b: "Từ “Phụ lục” và số thứ tự của Phụ lục được trình bày … bằng chữ in thường"; only
the first letter is a capital.

Fails: PHỤ LỤC I.

Passes: Phụ lục I.

Fix: type the label anew.
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

CODE = "III.1.b-label-case"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.1.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each label written otherwise."""
    for part in found.of(Component.APPENDIX_LABEL):
        if not part.text.startswith(_WORD):
            yield Departure(part.text, _WORD, part)


_WORD = "Phụ lục"
