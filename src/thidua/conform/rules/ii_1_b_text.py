"""The Tiêu ngữ reads "Độc lập - Tự do - Hạnh phúc", with a blank on either side of each hyphen.

Why: Mục II.1.b: the first letter of each phrase is a capital, between phrases stands "dấu gạch nối
(-), có cách chữ". A dash (–) is not a hyphen. A document with a Quốc hiệu has a Tiêu ngữ.

Fails: Độc Lập - Tự Do - Hạnh Phúc; Độc lập-Tự do-Hạnh phúc; Độc lập – Tự do – Hạnh phúc.

Passes: Độc lập - Tự do - Hạnh phúc.

Fix: type the line anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.1.b-text"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.1.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH

_TEXT = "Độc lập - Tự do - Hạnh phúc"


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each Tiêu ngữ with other words or signs, and its lack."""
    parts = found.of(Component.MOTTO)
    if not parts and found.first(Component.NATION):
        yield Departure(
            "missing", _TEXT, found.first(Component.NATION), message="II.1.b-text-missing"
        )
    yield from (Departure(part.text, _TEXT, part) for part in parts if part.text != _TEXT)
