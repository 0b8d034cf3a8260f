"""A document is cited in full the first time.

Why: Mục II.6.b: "viện dẫn lần đầu … phải ghi đầy đủ tên loại, số, ký hiệu của văn bản, thời gian
ban hành văn bản, tên cơ quan, tổ chức ban hành văn bản và trích yếu nội dung văn bản". What the căn
cứ or the main document before an appendix cited is known. Lists of dashes and tables, where
documents are evidence, are not judged, nor what may be the title of the document cited before. How
an abstract is worded is free: a warning.

Fails: Thực hiện Chỉ thị số 01/CT-UBND, the first time.

Passes: Thực hiện Chỉ thị số 01/CT-UBND ngày 08/01/2024 của Chủ tịch UBND tỉnh Minh Họa về việc phát
động phong trào thi đua năm 2024.

Fix: add date, issuer and abstract.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.citations import citations
from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.citations import Citation
    from thidua.conform.found import Found, Part
    from thidua.conform.view import View

CODE = "II.6.b-first"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.b"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each document that is not cited in full where it is cited first."""
    cited: set[str] = set()
    for part in found.of(*_CITING):
        for citation in citations(part.text):
            first = citation.number not in cited
            cited.add(citation.number)
            if first and not citation.nested and part.component in _JUDGED:
                yield from _lacking(part, citation)


_JUDGED = frozenset({Component.BODY, Component.ARTICLE, Component.CLAUSE, Component.POINT})
_CITING = (Component.BASIS, Component.DASH, *sorted(_JUDGED))


def _lacking(part: Part, citation: Citation) -> Iterator[Departure]:
    if citation.lacks == "date":
        yield Departure(citation.text, "full-citation", part)
    elif citation.lacks == "issuer":
        yield Departure(citation.text, "full-citation", part, message="II.6.b-first-issuer")
    elif citation.lacks:
        yield Departure(citation.text, "full-citation", part, message="II.6.b-first-subject")
