"""The content ends with "./.".

Why: the model forms of Phụ lục III print it; no clause asks for it: a notice. A document that ends
with a table is not judged.

Fails: … nghiêm túc thực hiện Chỉ thị này.

Passes: … nghiêm túc thực hiện Chỉ thị này./.

Fix: type "/." behind the last full stop of the content.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "PL3.1-end"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.1–1.10"
BASIS = Basis.FORM
LEVEL = Level.NOTICE
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the last paragraph of the main document's content without the sign."""
    main = [part for part in found.parts if part.document == 0]
    ends = next((at for at, part in enumerate(main) if part.component in _ENDING), None)
    content = main[:ends] if ends else []
    last = next((part for part in reversed(content) if part.component in _JUDGED), None)
    if last is None or last is not content[-1] or last.piece.columns:
        return
    if not any(_SIGN in part.text.replace(" ", "") for part in content[-_WITHIN:]):
        yield Departure(last.text[-_QUOTED:], _SIGN, last)


_SIGN = "./."
_WITHIN = 2
"""In which of the last paragraphs the sign may stand."""
_QUOTED = 20
_ENDING = frozenset(
    {Component.RECIPIENTS_LABEL, Component.SIGNER_AUTHORITY, Component.SIGNER_POSITION}
)
_JUDGED = frozenset(
    {
        *(Component.BODY, Component.DASH),
        *(Component.ARTICLE, Component.CLAUSE, Component.POINT),
    }
)
