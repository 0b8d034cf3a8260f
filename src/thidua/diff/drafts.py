"""Drafts: what an issued document has and a draft of it has not yet is no change of content.

That is the stamp DỰ THẢO, and of the head the number and the day that the draft leaves open.
"""

from __future__ import annotations

import re
from collections.abc import Container

from msgspec.structs import replace

from thidua.catalogue.patterns import DRAFT
from thidua.model.document import Document, Paragraph

_FIGURES = re.compile(r"[0-9]+")
_ROOM = re.compile(r"[\s0-9.…_]+")
"""What stands where a number or a day is filled in, or is left open."""


def levelled(old: Document, new: Document) -> tuple[Document, Document]:
    """Return two documents without what one of them lacks only because it is a draft."""
    if is_draft(old) is is_draft(new):
        return old, new
    draft, issued = (old, new) if is_draft(old) else (new, old)
    alike = {
        style
        for style in ("number", "place-date")
        if _open(_line(draft, style), _line(issued, style))
    }
    return _without(old, alike), _without(new, alike)


def is_draft(document: Document) -> bool:
    """Tell whether a document says of itself that it is a draft."""
    return any(map(_is_stamp, document.head.number))


def _open(draft: str, issued: str) -> bool:
    """Tell whether a line of a draft is the issued one's with room where that has figures."""
    fewer = len(_FIGURES.findall(draft)) < len(_FIGURES.findall(issued))
    return fewer and _ROOM.sub("", draft) == _ROOM.sub("", issued)


def _line(document: Document, style: str) -> str:
    lines = (*document.head.number, *document.head.place_date)
    return " ".join(one.text for one in lines if one.style == style)


def _without(document: Document, styles: Container[str]) -> Document:
    number, place_date = (
        tuple(one for one in lines if one.style not in styles and not _is_stamp(one))
        for lines in (document.head.number, document.head.place_date)
    )
    return replace(document, head=replace(document.head, number=number, place_date=place_date))


def _is_stamp(paragraph: Paragraph) -> bool:
    return DRAFT.fullmatch(paragraph.text.strip()) is not None
