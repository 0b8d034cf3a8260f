"""The word "Điều", its number and its title are bold and upright.

Why: Mục II.6.đ: "kiểu chữ đứng, đậm". The title is a short line without a full stop; the text of an
article without a title is not bold.

Fails: Điều 1. in regular type; a title in italics.

Passes: Điều 1. in bold and the sentence behind it in regular type.

Fix: select the label and press Ctrl+B.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.judging import headline
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import Run, View

CODE = "II.6.đ-article-style"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each article whose label, or label and title, is not bold or not upright."""
    for part in found.of(Component.ARTICLE):
        runs = part.runs if headline(part.piece) else _label(part.runs)
        wrong = next((run for run in runs if not run.bold or run.italic), None)
        if wrong is not None:
            told = ("regular", "bold") if not wrong.bold else ("italic", "upright")
            yield Departure(*told, part)


def _label(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return the runs up to the one with the number in it."""
    held = []
    for run in runs:
        held.append(run)
        if any(map(str.isdigit, run.text)):
            break
    return tuple(held)
