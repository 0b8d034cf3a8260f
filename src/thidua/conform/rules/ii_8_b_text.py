"""On an attachment the agency's signature shows number and symbol of the document.

Why: Mục II.8.b: number and symbol, then the time. The time has a rule of its own.

Fails: a name and a time only.

Passes: 12/KH-STD; 05/02/2024 09:30:00 +07:00.

Fix: put number and symbol into the look of the signature.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform.corners import attached, words
from thidua.conform.rule import PDF, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.8.b-text"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.8.b, III.1.d; Mẫu 2.2"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = PDF


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the signatures of attachments without number and symbol."""
    for one in attached(view, found):
        if not _NUMBER.search(words(view, one)):
            shown = words(view, one)
            yield Departure(shown, "missing", page=one.page)


_NUMBER = re.compile(r"\b\d{1,5} ?/(?:\d{4}/)?[^\W\d_]")
