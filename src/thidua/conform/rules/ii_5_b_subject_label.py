"""The trích yếu of a công văn begins with "V/v".

Why: Mục II.5.b: 'được trình bày sau chữ "V/v"'.

Fails: V/V hướng dẫn …; v/v hướng dẫn ….

Passes: V/v hướng dẫn ….

Fix: type "V/v".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.headed import headed_groups
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.5.b-subject-label"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.5.b; Mục V.5.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each trích yếu of a letter that is announced otherwise."""
    for first, *_ in headed_groups(found, Component.SUBJECT):
        if not first.text.startswith(_LABEL):
            typed = first.text[: first.text.lower().rfind("v", 0, _LONGEST) + 1]
            yield Departure(typed, _LABEL, first)


_LABEL = "V/v"
_LONGEST = 5
"""Of "V / v", in characters."""
