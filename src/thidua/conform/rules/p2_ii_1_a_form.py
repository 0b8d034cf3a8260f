"""The form of a copy is SAO Y, SAO LỤC or TRÍCH SAO.

Why: Phần II, Mục II.1.a, by how it was made. "Sao y bản chính" was the wording before 2020.

Fails: SAO Y BẢN CHÍNH; BẢN SAO Y.

Passes: SAO Y; SAO LỤC; TRÍCH SAO.

Fix: type the form of the copy anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.law import law
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "P2.II.1.a-form"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần II, Mục II.1.a"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the lines that read otherwise."""
    for part in found.of(Component.COPY_FORM):
        if part.text.upper() not in law().copy_forms:
            yield Departure(part.text, ", ".join(law().copy_forms), part)
