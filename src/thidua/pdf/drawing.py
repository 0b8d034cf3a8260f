"""A PDF that was found harmless, page by page, as PDFium reads it.

PDFium was chosen by measurement: the 6,400 letters of a three-page directive take 45 ms here and
400 ms in pdfplumber; pypdf does not tell where they stand. It must not be entered by two threads at
once, so that whoever comes second waits.
"""

from __future__ import annotations

from collections.abc import Iterator
from threading import Lock
from typing import Any

import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument, PdfiumError

from thidua.pdf.coordinates import Box, shown
from thidua.pdf.drawn import DrawnPage, DrawnPicture, DrawnStroke
from thidua.pdf.figures import figures
from thidua.pdf.letters import PageLetters
from thidua.pdf.refusal import PdfRefusal, RefusedPdfError

LETTERS_LIMIT = 30_000
"""Most letters on a page; an A4 page in 6 pt holds 15,000."""
TOTAL_LIMIT = 300_000
"""Most letters in a file: 100 full pages, or 150 as they usually are."""
FIGURES_LIMIT = 100_000
"""Most strokes and pictures in a file."""
_LEAST, _MOST = 28.0, 14_400.0  # pt: 10 mm, and the largest page that a PDF may have

_ONE_AT_A_TIME = Lock()


def sheets(content: bytes) -> tuple[DrawnPage, ...]:
    """Return what is drawn on each page.

    Raises:
        RefusedPdfError: a page cannot be read, has an absurd size, or more on it than fits.
    """
    with _ONE_AT_A_TIME:
        return tuple(_sheets(content))


def _sheets(content: bytes) -> Iterator[DrawnPage]:
    try:
        document = PdfDocument(content)
    except PdfiumError as error:
        raise RefusedPdfError(PdfRefusal.DAMAGED) from error
    left, figures_left = TOTAL_LIMIT, FIGURES_LIMIT
    try:
        for number in range(len(document)):
            sheet = _sheet(document, number)
            left -= len(sheet.glyphs) + sheet.turned
            figures_left -= len(sheet.strokes) + len(sheet.pictures)
            if figures_left < 0:
                raise RefusedPdfError(PdfRefusal.PAGE_TOO_FULL, page=number + 1)
            if left < 0:
                raise RefusedPdfError(PdfRefusal.TOO_MANY_LETTERS, limit=TOTAL_LIMIT)
            yield sheet
    finally:
        document.close()


def _sheet(document: PdfDocument, number: int) -> DrawnPage:
    try:
        page = document[number]
    except PdfiumError as error:
        raise RefusedPdfError(PdfRefusal.DAMAGED) from error
    text = None
    try:
        text = page.get_textpage()
        return _read(page.raw, text.raw, number + 1)
    except PdfiumError as error:
        raise RefusedPdfError(PdfRefusal.DAMAGED) from error
    finally:
        if text is not None:
            text.close()
        page.close()


def _read(page: Any, text: Any, number: int) -> DrawnPage:  # noqa: ANN401 - handles of PDFium
    area = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, area)
    matrix = shown(
        (area.left, area.bottom, area.right, area.top), pdfium.FPDFPage_GetRotation(page)
    )
    box = matrix.box(area.left, area.bottom, area.right, area.top)
    if not all(_LEAST <= side <= _MOST for side in (box.width, box.height)):
        raise RefusedPdfError(PdfRefusal.PAGE_SIZE, page=number)
    if pdfium.FPDFText_CountChars(text) > LETTERS_LIMIT:
        raise RefusedPdfError(PdfRefusal.PAGE_TOO_FULL, page=number)
    letters = PageLetters(text, matrix, box.height)
    glyphs = tuple(letters)
    drawn = dict.fromkeys(
        one for one in figures(page, matrix, number) if _seen(one.box, box.width, box.height)
    )
    return DrawnPage(
        width=box.width,
        height=box.height,
        shown=matrix,
        glyphs=glyphs,
        strokes=tuple(one for one in drawn if isinstance(one, DrawnStroke)),
        pictures=tuple(one for one in drawn if isinstance(one, DrawnPicture)),
        turned=letters.turned,
    )


def _seen(box: Box, width: float, height: float) -> bool:
    """Say whether something lies on a page, at least in part; what lies nowhere (NaN) does not."""
    return box.left <= width and box.right >= 0 and box.top <= height and box.bottom >= 0
