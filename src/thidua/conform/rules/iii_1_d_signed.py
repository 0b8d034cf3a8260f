"""In one file only the main document is signed, not the appendix behind it.

Why: Mục II.8.b and III.1.d. Only signatures that are shown stand on a page.

Fails: a signature shown on the page of an appendix.

Passes: all of them on the pages of the document.

Fix: sign the document only, or keep the appendix in a file of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.rule import PDF, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "III.1.d-signed"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.8.b, III.1.d"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = PDF


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the signatures on pages with nothing but appendices."""
    labels = [part for part in found.of(Component.APPENDIX_LABEL) if part.document]
    if not labels:
        return
    main = {part.paragraph.place.page for part in found.parts if part.document == 0}
    main -= {
        view.paragraphs[index].place.page for one in view.signatures for index in one.paragraphs
    }
    begun = min(part.paragraph.place.page or 0 for part in labels)
    for one in view.signatures:
        if one.page is not None and one.page >= begun and one.page not in main:
            yield Departure("shown", "hidden", labels[0], page=one.page)
