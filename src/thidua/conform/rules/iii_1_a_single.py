"""A single appendix has no number.

Why: Mục III.1.a asks for numbers from two appendices on; that one alone has none follows, but is
not written: a notice. A file with an appendix alone may hold one of several and is not judged.

Fails: Phụ lục I and no other.

Passes: Phụ lục.

Fix: take the number away.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform.appendices import appendices
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "III.1.a-single"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.1.a"
BASIS = Basis.INFERENCE
LEVEL = Level.NOTICE
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the only appendix when it has a number."""
    labels = appendices(found)
    if len(labels) == 1 and any(map(str.isalnum, _LABEL.sub("", labels[0].text))):
        yield Departure(labels[0].text, "Phụ lục", labels[0])


_LABEL = re.compile(r"(?i)^phụ lục(?: số)?")
