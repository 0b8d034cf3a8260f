"""The symbol of a copy has SY, SL or TrS, the one of its form.

Why: Phần II, Mục II.1.c and the table of Phụ lục III.

Fails: SAO Y with "Số: 05/SL-STD"; SAO Y with "Số: 05/STD".

Passes: SAO Y with "Số: 05/SY-STD".

Fix: write the abbreviation of the form between "/" and "-".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform.copies import copies
from thidua.conform.found import Component
from thidua.conform.law import law
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "P2.II.1.c-symbol"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần II, Mục II.1.c; Phụ lục III, Mục I; Mẫu 3.1"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the numbers of copies with another abbreviation."""
    for copied in copies(found):
        wanted = law().copy_forms.get(copied.form.text.upper())
        for number in copied.of(Component.NUMBER) if wanted else ():
            if not re.search(rf"/ ?{wanted} ?-", number.text):
                yield Departure(number.text, f"Số: …/{wanted}-…", number)
