"""A paper that was scanned is a PDF of version 1.4 or later.

Why: Phần II, Mục I.2.a. Only where a picture covers a page: the decree states no version for
documents that were never on paper. A warning: not every scan is an electronic copy.

Fails: a scan in PDF 1.3.

Passes: a scan in PDF 1.7.

Fix: save it anew with a scanning program that writes PDF 1.4 or later.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from thidua.conform.rule import PDF, Basis, Departure
from thidua.conform.scans import scans
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "P2.I.2.a-version"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần II, Mục I.2.a"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = PDF


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the first scanned page of a file of an older version."""
    version = re.match(r"(\d)\.(\d)", view.metadata.version)
    if version is None or (int(version[1]), int(version[2])) >= _LEAST:
        return
    for scan in islice(scans(view), 1):
        yield Departure(version[0], "1.4", page=scan.page)


_LEAST = (1, 4)
