"""A công văn has a trích yếu, "V/v …" under its number.

Why: Điều 8.2.đ and Mục II.5.a, b: the trích yếu is mandatory; a công văn has it below number and
symbol. A warning: it may be there and not be recognised.

Fails: a letter with "Kính gửi" and nothing under its number.

Passes: V/v hướng dẫn đăng ký thi đua.

Fix: add it under the number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.headed import headed
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.5.a-subject"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Điều 8.2.đ; Phụ lục I, Phần I, Mục II.5"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield that the main document is a letter and does not say what it is about."""
    number = next((part for part in headed(found, Component.NUMBER) if part.document == 0), None)
    told = (part.document == 0 for part in found.of(Component.SUBJECT, Component.TITLE))
    if found.kind == _LETTER and number is not None and not any(told):
        yield Departure("missing", part=number)


_LETTER = "Công văn"
