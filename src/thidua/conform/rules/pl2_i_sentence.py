"""A sentence begins with a capital letter.

Why: Phụ lục II, Mục I: after ".", "?" and "!". Judged inside paragraphs, after a word of four
letters or more: shorter ones may be abbreviations. A new line may go on with a sentence and is not
judged.

Fails: Các đơn vị đã đăng ký. văn phòng tổng hợp.

Passes: Các đơn vị đã đăng ký. Văn phòng tổng hợp.

Fix: write the first letter in capitals.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform.rule import BOTH, Basis
from thidua.conform.running import SMALL, slips
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

CODE = "PL2.I-sentence"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục II, Mục I"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the sentences that begin with a small letter."""
    yield from slips(found, _SENTENCE)


_SENTENCE = re.compile(rf"\b[{SMALL}]{{4,}}[.?!] (?P<first>[{SMALL}])(?![).])[{SMALL}]*")
