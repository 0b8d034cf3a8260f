"""On an electronic copy the agency's signature shows the form of the copy and the agency.

Why: Phần II, Mục I.3.c: form of copy, name of the agency, time. The time has a rule of its own. A
warning: the name of an agency cannot be told for certain from other words.

Fails: SAO Y; 05/02/2024 09:30:00 +07:00.

Passes: SAO Y; Sở Thí dụ; 05/02/2024 09:30:00 +07:00.

Fix: put the name of the agency into the look of the signature.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform import patterns
from thidua.conform.corners import copying, words
from thidua.conform.rule import PDF, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "P2.I.3.c-text"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần II, Mục I.3.c; Mẫu 3.2"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = PDF


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the signatures of copies without an agency."""
    for one in copying(view):
        shown = words(view, one)
        begun = patterns.COPY_BEGUN.match(shown)
        rest = _TIMES.sub(" ", shown[begun.end() :] if begun else shown)
        if not _NAMED.search(rest):
            yield Departure(shown, "missing", page=one.page)


_TIMES = re.compile(
    r"thời gian ký|ngày ký|ngày|tháng|năm|giờ|GMT|UTC|[T\d:./+-]{3,}", re.IGNORECASE
)
_NAMED = re.compile(r"[^\W\d_]{2,}")
