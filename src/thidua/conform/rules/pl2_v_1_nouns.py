"""The nouns Nhân dân and Nhà nước have a capital.

Why: Phụ lục II, Mục V.1. In the names of bodies ("Hội đồng nhân dân") and as attributes ("quản lý
nhà nước") the decree itself writes small letters: only where the words surely are nouns are they
judged.

Fails: phục vụ nhân dân; Đảng và nhà nước.

Passes: phục vụ Nhân dân; Ủy ban nhân dân; cơ quan nhà nước.

Fix: write the first letter in capitals.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform.rule import BOTH, Basis
from thidua.conform.running import slips
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

CODE = "PL2.V.1-nouns"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục II, Mục V.1"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the two nouns with a small letter."""
    yield from slips(found, _NOUN)


_NOUN = re.compile(
    r"\b(?:Đảng, |Đảng và |phục vụ |vì |của )(?P<noun>nhân dân|nhà nước)\b"
    r"(?! (?:pháp quyền|phong kiến|tư sản|tệ)\b)"
)
