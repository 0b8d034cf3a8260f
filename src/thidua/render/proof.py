"""Proof of a PDF: every letter of its document stands on a page, between the margins.

Typst paints what does not fit over the edge of the sheet and says nothing, so each PDF is read back
before anybody gets it. Letters are counted, since a word may be cut at the end of a line.
"""

from __future__ import annotations

from collections import Counter

from thidua.catalogue.style import TWIPS_PER_POINT, house_style, twips
from thidua.model.document import Document
from thidua.render.shown import ShownText, shown

_ROUNDING = 1  # pt


class LostTextError(Exception):
    """Texts of a document that are not whole on the pages of its PDF."""

    def __init__(self, texts: tuple[str, ...]) -> None:
        """Keep the texts in the order of the document."""
        super().__init__("; ".join(texts))
        self.texts = texts


def prove(content: bytes, document: Document) -> None:
    """Read a PDF back.

    Raises:
        LostTextError: when the letters between the margins are not those of the document.
        UnreadableTextError: when the PDF shows text in another way than Typst did.
    """
    sheet = house_style().page
    top, bottom = (twips(mm) / TWIPS_PER_POINT - _ROUNDING for mm in (sheet.top, sheet.bottom))
    found = _solid("".join(one.text for one in shown(content) if _inside(one, top, bottom)))
    if Counter(found) != Counter(_solid("".join(document.texts()))):
        lost = (text for text in document.texts() if _solid(text) not in found)
        raise LostTextError(tuple(lost) or (document.title,))


def _inside(one: ShownText, top: float, bottom: float) -> bool:
    """Say whether a text stands on its sheet, its line between the upper and the lower margin."""
    across = one.left >= -_ROUNDING and one.right <= one.width + _ROUNDING
    return across and bottom <= one.baseline <= one.height - top


def _solid(text: str) -> str:
    """Return a text without its spaces."""
    return "".join(text.split())
