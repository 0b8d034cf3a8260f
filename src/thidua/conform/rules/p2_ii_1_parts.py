"""A paper copy has the agency, number, place and date, the signature and Nơi nhận of who copied.

Why: Phần II, Mục II.1. A warning: a part may be there and not be recognised.

Fails: SAO Y and a signature, without number.

Passes: all of them below the line.

Fix: add the part as in Mẫu 3.1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.copies import copies
from thidua.conform.forms import forms
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "P2.II.1-parts"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần II, Mục II.1"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the parts that the block of a copy lacks, one at a time."""
    for copied in copies(found):
        have = {part.component.value for part in copied.parts}
        for name in forms().parts.copy:
            if name not in have:
                yield Departure("missing", name, copied.form)
