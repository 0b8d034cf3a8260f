"""A document has the parts that are mandatory.

Why: Điều 8.2 names nine. Quốc hiệu and Tiêu ngữ have rules of their own, and the seal is not in the
file; the others are looked for in the first document of a file, when it has Quốc hiệu or number and
so wants to be one. Model forms without a part go without it: Biên bản has no date (Mẫu 1.9), Giấy
giới thiệu and Giấy nghỉ phép no trích yếu (Mẫu 1.8, 1.10), a document that is issued with a
decision ("Kèm theo Quyết định …", Mẫu 1.3) neither number nor signature. Contracts and notes have
no model form and are not judged. What is there may be laid out so that it is not recognised: a
warning.

Fails: a Kế hoạch without Nơi nhận.

Passes: a công văn without tên loại, with its "V/v".

Fix: add the part, or lay it out as the decree does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.forms import forms
from thidua.conform.found import Component
from thidua.conform.patterns import APPENDIX_NOTE, fits
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "Đ8.2-components"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Điều 8.2; Phụ lục III"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each part that the first document lacks."""
    main = [part for part in found.parts if part.document == 0]
    present = {part.component for part in main}
    parts = forms().parts
    attached = any(fits(APPENDIX_NOTE, part.text) for part in main)
    if attached or not present & _HEADS or found.kind in parts.formless:
        return
    lacking = parts.lacking.get(found.kind, ())
    wanted = [Component(name) for name in parts.usual if name not in lacking]
    for component in wanted:
        enough = {component} | _STANDING_FOR.get(component, frozenset())
        if not present & enough and not _open(component, found):
            yield Departure("missing", component.value)
    if not present & _CONTENT:
        yield Departure("missing", Component.BODY.value)


_HEADS = frozenset({Component.NATION, Component.NUMBER})
_CONTENT = frozenset(
    {
        *(Component.BODY, Component.DASH, Component.TABLE_CELL),
        *(Component.ARTICLE, Component.SECTION, Component.CLAUSE, Component.POINT),
    }
)
_SIGNER = frozenset({Component.SIGNER_AUTHORITY, Component.SIGNER_NAME})
_SUBJECT = frozenset({Component.SUBJECT})
_STANDING_FOR = {
    Component.SIGNER_POSITION: _SIGNER,
    Component.TITLE: _SUBJECT,
    Component.ABSTRACT: _SUBJECT,
}


def _open(component: Component, found: Found) -> bool:
    """Say whether a draft may still be without it."""
    return found.draft and component is Component.SIGNER_NAME
