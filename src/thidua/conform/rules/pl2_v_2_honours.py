"""The names of orders have capitals, and so has their class.

Why: Phụ lục II, Mục V.2: the parts that make the name, and the words of rank.

Fails: Huân chương lao động hạng ba.

Passes: Huân chương Lao động hạng Ba; Huân chương Sao vàng.

Fix: write the first letter of the name, or of the rank, in capitals.
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

CODE = "PL2.V.2-honours"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục II, Mục V.2"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the orders and classes with a small letter."""
    yield from slips(found, _ORDER)
    yield from slips(found, _CLASS)


_ORDER = re.compile(
    r"\b[Hh]uân chương (?P<name>lao động|độc lập|quân công|chiến công|bảo vệ tổ quốc|hữu nghị"
    r"|dũng cảm|đại đoàn kết|sao vàng)\b",
)
_CLASS = re.compile(r"\b[Hh]u(?:ân|y) chương [^.;,()]{2,40}? hạng (?P<rank>nhất|nhì|ba)\b")
