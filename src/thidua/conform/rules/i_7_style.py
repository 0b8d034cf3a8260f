"""Page numbers stand upright and are not bold.

Why: Mục I.7: "kiểu chữ đứng"; the table in Mục V has no bold for them.

Fails: a page number in italics or bold.

Passes: upright, regular.

Fix: open the header, select the number, take away bold and italic.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "I.7-style"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I.7; Mục V.14"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the page numbers that are slanted or bold, each fault once."""
    runs = [(run, number) for number in view.numbers for run in number.runs]
    for name, permitted in (("italic", "upright"), ("bold", "regular")):
        wrong = next((number for run, number in runs if getattr(run, name)), None)
        if wrong is not None:
            yield Departure(name, permitted, paragraph=wrong.paragraph)
