"""Two addressees or more stand below "Kính gửi", each on a line of its own.

Why: Mục II.9.d: then a new line begins.

Fails: "Kính gửi: - Sở Thí dụ;" with others below; two addressees behind "Kính gửi:".

Passes: "Kính gửi:" alone on its line and the addressees below it.

Fix: press Enter behind "Kính gửi:" and behind every addressee.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform.recipients import addressed, alone, certain
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.9.d-addressee-lines"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.d; Mục V.8.a"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the lines of "Kính gửi" on which one of several addressees stands."""
    for listing in addressed(found):
        behind = listing.label.text.partition(":")[2].strip(" .;")
        several = bool(certain(listing)) or _ANOTHER.search(behind)
        if behind and several and not alone(listing.label):
            yield Departure(listing.label.text, "Kính gửi:", listing.label)


_ANOTHER = re.compile(r"; ?-? ?\w")
