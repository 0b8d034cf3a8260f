"""On attachments and copies the agency's signature shows date, time to the second, and time zone.

Why: Mục II.8.b: "ngày tháng năm; giờ phút giây; múi giờ Việt Nam theo tiêu chuẩn ISO 8601". The
forms and signatures in use separate the parts of a date in several ways, and all of them pass; the
time zone must be there ("+07:00").

Fails: 05/02/2024 09:30; 05/02/2024 09:30:00.

Passes: 05/02/2024 09:30:00 +07:00; 2024-02-05T09:30:00+07:00; 09.03.2020 16:04:21 +07:00.

Fix: set the form of the time in the look of the signature.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform.corners import in_corner, words
from thidua.conform.rule import PDF, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.8.b-time"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.8.b, III.1.d; Phần II, Mục I.3.c"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = PDF


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the signatures of such files with less than that."""
    for one in in_corner(view, found):
        shown = words(view, one)
        if not (_DATE.search(shown) and _TIME.search(shown)):
            yield Departure(shown, "05/02/2024 09:30:00 +07:00", page=one.page)


_DATE = re.compile(
    r"\b\d{1,2}[./-]\d{1,2}[./-]\d{4}\b|\b\d{4}-\d\d-\d\d|ngày \d{1,2} tháng \d{1,2}"
)
_TIME = re.compile(
    r"\d{1,2} ?: ?\d\d ?: ?\d\d(?:[.,]\d+)? ?(?:(?:GMT|UTC)? ?[+-]\d{1,2}(?::?\d\d)?|Z\b)"
)
