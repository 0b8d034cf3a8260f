"""The trích yếu of a công văn is in small letters.

Why: Mục II.5.b and row 5.b of the table in Mục V: "chữ in thường".

Fails: V/v HƯỚNG DẪN ĐĂNG KÝ THI ĐUA.

Passes: V/v hướng dẫn đăng ký thi đua.

Fix: select the text, press Shift+F3 and put the capitals of names back.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.headed import headed_groups
from thidua.conform.patterns import upper
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.5.b-subject-case"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.5.b; Mục V.5.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each trích yếu of a letter whose words are all in capitals."""
    for group in headed_groups(found, Component.SUBJECT):
        words = _LABEL.sub("", " ".join(part.text for part in group))
        if len(words.split()) > 1 and upper(words):
            yield Departure(words, part=group[0])


_LABEL = re.compile(r"^[Vv] ?/ ?[Vv]:?")
