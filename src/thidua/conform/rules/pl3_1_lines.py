"""A công điện, giấy mời, giấy giới thiệu or biên bản has the lines that its model form prints.

Why: Mẫu 1.6 to 1.9; no clause asks for them. Which lines these are is in schemas/forms.yaml.

Fails: GIẤY MỜI that does not say when.

Passes: GIẤY MỜI with "Thời gian:" and "Địa điểm:".

Fix: add what is missing, in the words of the form or in others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.forms import forms
from thidua.conform.found import Component
from thidua.conform.patterns import folded
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "PL3.1-lines"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.6 đến 1.9"
BASIS = Basis.FORM
LEVEL = Level.NOTICE
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the lines of the form that the first document has nowhere."""
    title = found.first(Component.TITLE)
    own = [folded(part.text) for part in found.parts if part.document == 0]
    for line in forms().lines.get(found.kind, ()):
        if title is not None and not any(folded(line) in text for text in own):
            yield Departure(title.text, line, title)
