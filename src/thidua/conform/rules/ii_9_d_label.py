"""The words "Nơi nhận" are in small letters, with a colon, and the list begins below it.

Why: Mục II.9.d. A remark behind the colon ("Nơi nhận: VBĐT") is in use and passes.

Fails: NƠI NHẬN:; Nơi nhận; "Nơi nhận: - Như trên;" on one line.

Passes: Nơi nhận:

Fix: type the words anew and press Enter behind the colon.
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

CODE = "II.9.d-label"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.d; Mục V.8.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the lines that read otherwise."""
    for part in found.of(Component.RECIPIENTS_LABEL):
        if not patterns.begins(_LABEL, part.text):
            yield Departure(part.text, "Nơi nhận:", part)


_LABEL = re.compile(r"Nơi nhận ?:(?! ?[-–—+•])(?!.*;)")
