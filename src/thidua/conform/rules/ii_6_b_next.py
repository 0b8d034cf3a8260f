"""A document that was cited before is cited in short.

Why: Mục II.6.b: "trong các lần viện dẫn tiếp theo, chỉ ghi tên loại và số, ký hiệu của văn bản đó".
The same number with another date is another document. The title of a document may itself cite one
in full: a warning.

Fails: the date of a Nghị định again in the third paragraph.

Passes: Nghị định số 98/2023/NĐ-CP.

Fix: take away what follows the symbol.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.citations import citations
from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.6.b-next"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.b"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each later citation that gives the date once more."""
    dates: dict[tuple[int, str], str] = {}
    for part in found.of(*_CITING):
        for citation in citations(part.text):
            if citation.nested or not citation.date:
                continue
            known = dates.setdefault((part.document, citation.number), citation.date)
            if known is not citation.date and known == citation.date:
                yield Departure(citation.text, citation.number, part)


_CITING = (
    *(Component.BASIS, Component.BODY, Component.DASH),
    *(Component.ARTICLE, Component.CLAUSE, Component.POINT),
)
