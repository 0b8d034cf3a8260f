"""The words are "Kính gửi", in small letters, with a colon behind them.

Why: Mục II.9.d.

Fails: KÍNH GỬI: Sở Thí dụ; Kính gửi Sở Thí dụ.

Passes: Kính gửi: Sở Thí dụ.

Fix: type the words anew.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform import patterns
from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.9.d-greeting"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.d; Mục V.8.a"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the lines that begin otherwise."""
    for part in found.of(Component.ADDRESSEE):
        if not patterns.begins(_GREETING, part.text):
            yield Departure(part.text, "Kính gửi:", part)


_GREETING = re.compile("Kính gửi ?:")
