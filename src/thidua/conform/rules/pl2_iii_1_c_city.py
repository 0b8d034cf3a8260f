"""Thành phố Hồ Chí Minh and Thủ đô Hà Nội have a capital at the beginning.

Why: Phụ lục II, Mục III.1.c: special cases, unlike "thành phố Thái Nguyên".

Fails: thành phố Hồ Chí Minh.

Passes: Thành phố Hồ Chí Minh; các thành phố Hồ Chí Minh, Đà Nẵng.

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

CODE = "PL2.III.1.c-city"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục II, Mục III.1.c"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the two names with a small letter."""
    yield from slips(found, _CITY)


_CITY = re.compile(
    r"(?<!các )(?<!những )(?<!hai )\b(?P<name>thành phố Hồ Chí Minh|thủ đô Hà Nội)\b"
)
