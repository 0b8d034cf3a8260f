"""The body is in 13–14 pt.

Why: Mục II.6.e and V.6. For the text of an appendix no clause gives a size, and the model forms 2.1
and 2.2 have 12 pt there: in appendices 12 pt passes. Tables are not judged.

Fails: 12 pt; 15 pt.

Passes: 14 pt; 12 pt in an appendix.

Fix: select the text and set its size to 13 or 14.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.appendices import appendix_documents
from thidua.conform.checks import Range, sized
from thidua.conform.found import Component
from thidua.conform.prose import prose
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.6.e-size"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.e; Mục V.6"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH
PERMITTED = Range(13, 14, "pt")


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each paragraph of the body with text in another size."""
    added = appendix_documents(found)
    permitted = found.permitted(CODE, PERMITTED)
    parts = prose(found, Component.BODY, Component.DASH)
    yield from sized((part for part in parts if part.document not in added), permitted)
    wider = Range(min(_SMALLEST, permitted.least), permitted.most, "pt")
    yield from sized((part for part in parts if part.document in added), wider)


_SMALLEST = 12
