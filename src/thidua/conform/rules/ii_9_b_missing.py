"""A công văn says to whom it goes: "Kính gửi".

Why: Mục II.9.b. A công văn is known by its "V/v" under the number and by having no tên loại.

Fails: a letter that begins with its text.

Passes: Kính gửi: Sở Thí dụ.

Fix: add the line "Kính gửi:" with the addressee between head and text.
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

CODE = "II.9.b-missing"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the subject of a letter in which nobody is addressed."""
    subject = found.first(Component.SUBJECT)
    if subject is None or found.first(Component.TITLE, least=0.0) is not None:
        return
    if not any(patterns.begins(_GREETING, part.text) for part in found.parts):
        yield Departure("missing", "shown", subject)


_GREETING = re.compile("kính (?:gửi|gởi|trình|chuyển)", re.IGNORECASE)
