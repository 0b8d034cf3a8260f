"""A căn cứ names its document in full.

Why: Mục II.6.a: "ghi đầy đủ tên loại văn bản, số, ký hiệu, cơ quan ban hành, ngày tháng năm ban
hành văn bản và trích yếu nội dung văn bản". Only what is cited with a number is judged, and of each
the first thing that is not there; the words alone do not show for sure where an abstract begins: a
warning.

Fails: Căn cứ Nghị định số 98/2023/NĐ-CP của Chính phủ;

Passes: Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết
thi hành một số điều của Luật Thi đua, khen thưởng; and for a law Căn cứ Luật Thi đua, khen thưởng
ngày 15 tháng 6 năm 2022;

Fix: add what is missing.
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

CODE = "II.6.a-citation"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.a"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each căn cứ whose document lacks its date, issuer or abstract."""
    for part in found.of(Component.BASIS):
        for citation in citations(part.text)[:1]:
            if citation.lacks == "date":
                yield Departure(citation.text, "full-citation", part)
            elif citation.lacks == "issuer":
                yield Departure(
                    citation.text, "full-citation", part, message="II.6.a-citation-issuer"
                )
            elif citation.lacks:
                yield Departure(
                    citation.text, "full-citation", part, message="II.6.a-citation-subject"
                )
