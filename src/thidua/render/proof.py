"""Proof of a PDF: every letter of its document stands on a page, between the margins.

Typst paints what does not fit over the edge of the sheet and says nothing, so each PDF is read back
by PDFium before anybody gets it. Letters are counted, since a word may be cut at the end of a line.
Page numbers stand in the margin; a head of a table that comes again on a page is taken off.
"""

from __future__ import annotations

import ctypes
from collections import Counter
from typing import TYPE_CHECKING

from thidua.model.document import RowKind, Table
from thidua.render.style import TWIPS_PER_POINT, house_style, twips

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdfium2 import PdfDocument, PdfPage

    from thidua.model.document import Document

_ACCENT = 3  # pt that a letter may rise over the first line and hang below the last one
_HYPHENS = str.maketrans("\x02\ufffe", "--")  # what PDFium makes of one at the end of a line
_NAME = 32  # characters of the name of a mark
_ARTIFACT = "Artifact\0".encode("utf-16-le")  # what is no part of the text (ISO 32000-1, 14.8.2.2)


class LostTextError(Exception):
    """Texts of a document that are not whole on the pages of its PDF."""

    def __init__(self, texts: tuple[str, ...]) -> None:
        """Keep the texts in the order of the document."""
        super().__init__("; ".join(texts))
        self.texts = texts


def prove(content: bytes, document: Document) -> None:
    """Read a PDF back; PDFium may do so in one thread of a process at a time.

    Raises:
        LostTextError: when the letters between the margins are not those of the document.
    """
    import pypdfium2  # noqa: PLC0415 - only when something is rendered

    said = _solid("".join(document.texts()))
    with pypdfium2.PdfDocument(content) as pdf:
        shown = _solid("".join(map(_between_margins, pdf)))
        wanted, found = Counter(said), Counter(shown)
        if (
            found != wanted
            and found - _again(shown, said, document) != wanted
            and Counter(_solid("".join(_content(pdf)))) != wanted
        ):
            lost = (text for text in document.texts() if _solid(text) not in shown)
            raise LostTextError(tuple(lost) or (document.title,))


def _between_margins(page: PdfPage) -> str:
    width, height = page.get_size()
    top, bottom = _margins()
    text: str = page.get_textpage().get_text_bounded(0, bottom, width, height - top)
    return text


def _margins() -> tuple[float, float]:
    """Return the margins at the top and the bottom in pt, less what an accent takes of them."""
    sheet = house_style().page
    top, bottom = (twips(mm) / TWIPS_PER_POINT - _ACCENT for mm in (sheet.top, sheet.bottom))
    return top, bottom


def _solid(text: str) -> str:
    """Return a text without its spaces."""
    return "".join(text.split()).translate(_HYPHENS)


def _again(shown: str, said: str, document: Document) -> Counter[str]:
    """Count the letters of the heads that come again, told by their last rows, longest first."""
    letters: Counter[str] = Counter()
    for last, whole in sorted(set(_heads(document)), key=lambda one: -len(one[0])):
        times = shown.count(last) - said.count(last)
        letters.update(whole * times)
        shown, said = (text.replace(last, " ") for text in (shown, said))
    return letters


def _heads(document: Document) -> Iterator[tuple[str, str]]:
    """Yield the letters of the last row and of all rows of each head; a spanning cell is above."""
    for body in (document.body, *(appendix.body for appendix in document.appendices)):
        for table in (block for block in body if isinstance(block, Table)):
            rows = [row for row in table.rows if row.kind is RowKind.HEAD]
            if last := _solid("".join(cell.text for row in rows[-1:] for cell in row.cells)):
                yield last, _solid("".join(cell.text for row in rows for cell in row.cells))


def _content(pdf: PdfDocument) -> Iterator[str]:
    """Yield what stands above the lower margin and is no artifact: certain, but slow."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - only when something is rendered

    name, length = (pdfium.FPDF_WCHAR * _NAME)(), ctypes.c_ulong()
    for page in pdf:
        text = page.get_textpage()
        for drawn in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], textpage=text):
            mark = pdfium.FPDFPageObj_GetMark(drawn, 0)
            pdfium.FPDFPageObjMark_GetName(mark, name, ctypes.sizeof(name), ctypes.byref(length))
            if bytes(name)[: length.value] != _ARTIFACT and drawn.get_bounds()[1] > _margins()[1]:
                yield drawn.extract()
