"""A single addressee stands on the line of "Kính gửi".

Why: Mục II.9.d.

Fails: "Kính gửi:" with "- Sở Thí dụ." on the next line and nobody else.

Passes: Kính gửi: Sở Thí dụ.

Fix: put the addressee behind "Kính gửi:".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.recipients import addressed, alone
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.recipients import Listing
    from thidua.conform.view import View

CODE = "II.9.d-one-addressee"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.d; Mục V.8.a"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the single addressees below "Kính gửi"."""
    for listing in addressed(found):
        if not alone(listing.label) or len(listing.items) != 1 or _beside(listing):
            continue
        yield Departure(listing.items[0].text, "Kính gửi:", listing.items[0])


def _beside(listing: Listing) -> bool:
    """Say whether the addressee stands in another cell of the same row."""
    one, other = listing.label.paragraph.place, listing.items[0].paragraph.place
    return one.table is not None and (one.table, one.row) == (other.table, other.row)
