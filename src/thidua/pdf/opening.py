"""Opening a PDF with qpdf: what the file says of itself, and a plain copy of what it draws.

The copy holds the pages with their fonts and drawing instructions and nothing else: no actions, no
forms, no attached files, no structure. PDFium reads the copy, so both libraries see the same
objects, and whatever qpdf repaired is repaired for both. Nothing of the file is ever run, opened or
fetched.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pikepdf
from pikepdf import settings

from thidua.pdf.expansion import DRAWN_LIMIT, TOTAL_DRAWN_LIMIT, Expansion
from thidua.pdf.refusal import PdfRefusal, RefusedPdfError
from thidua.pdf.screening import MEGABYTE
from thidua.pdf.signatures import numbers
from thidua.system.once import once

PAGES_LIMIT = 500
"""Most pages."""
STREAM_LIMIT = 32 * MEGABYTE
"""Most bytes that one stream may unpack to."""
CONTAINER_LIMIT = 50_000
"""Most items of one array or dictionary."""

_LEAST_SIDE, _MOST_SIDE = 36.0, 14_400.0  # pt: 13 mm, and the largest page that a PDF may have

_KEPT = frozenset(
    {"/Type", "/Parent", "/MediaBox", "/CropBox", "/Rotate", "/Resources", "/Contents"}
)
_DRAWN = frozenset({"/Font", "/XObject", "/ExtGState", "/ColorSpace", "/Properties"})
_BROKEN = (
    *(pikepdf.PdfError, pikepdf.DataDecodingError, NotImplementedError),
    *(ValueError, TypeError, OverflowError, RuntimeError),
)
"""What qpdf and pikepdf raise on files that are broken in ways they did not foresee."""


@contextmanager
def damage_told() -> Iterator[None]:
    """Turn whatever qpdf complains of into a refusal.

    Raises:
        RefusedPdfError: the file is damaged or locked.
    """
    try:
        yield
    except pikepdf.PasswordError as error:
        raise RefusedPdfError(PdfRefusal.ENCRYPTED) from error
    except _BROKEN as error:
        raise RefusedPdfError(PdfRefusal.DAMAGED) from error


def opened(content: bytes) -> pikepdf.Pdf:
    """Open a PDF that was screened; called, as what follows, within ``damage_told``.

    Raises:
        RefusedPdfError: it is locked, or has no pages or too many.
    """
    _bounded()
    pdf = pikepdf.open(io.BytesIO(content), access_mode=pikepdf.AccessMode.stream)
    count = len(pdf.pages)
    if pdf.is_encrypted:
        raise RefusedPdfError(PdfRefusal.ENCRYPTED)
    if not count:
        raise RefusedPdfError(PdfRefusal.DAMAGED)
    if count > PAGES_LIMIT:
        raise RefusedPdfError(PdfRefusal.TOO_MANY_PAGES, count=count, limit=PAGES_LIMIT)
    return pdf


def plain_copy(pdf: pikepdf.Pdf, shown: Sequence[pikepdf.Stream] = ()) -> bytes:
    """Return a PDF of the same pages with what they draw and nothing else; ``pdf`` is changed.

    What signatures show is no part of a page; each of ``shown`` becomes one more page at the end.

    Raises:
        RefusedPdfError: a page has no size, or draws more than any page needs.
    """
    for form in shown:
        pdf.pages.append(_page_of(pdf, form))
    _bare(pdf)
    copy = io.BytesIO()
    pdf.save(copy, static_id=True, fix_metadata_version=False)
    return copy.getvalue()


@once
def _bounded() -> None:
    """Bound and quieten qpdf, once a process: this holds for whatever else uses it as well.

    What it would say of some objects goes to the log, and from there, unasked, to the terminal.
    """
    logging.getLogger("pikepdf").addHandler(logging.NullHandler())
    settings.set_qpdf_limits(
        parser_max_container_size=CONTAINER_LIMIT,
        flate_max_memory=STREAM_LIMIT,
        run_length_max_memory=STREAM_LIMIT,
        png_max_memory=STREAM_LIMIT,
        tiff_max_memory=STREAM_LIMIT,
        max_stream_filters=2,
        doc_max_warnings=1000,
    )


def _bare(pdf: pikepdf.Pdf) -> None:
    """Take away everything that is not drawn."""
    _only(pdf.Root, frozenset({"/Type", "/Pages"}))
    expansion, left = Expansion(), TOTAL_DRAWN_LIMIT
    for number, page in enumerate(pdf.pages, 1):
        _only(page.obj, _KEPT)
        resources = page.obj.get("/Resources")
        if isinstance(resources, pikepdf.Dictionary):
            _only(resources, _DRAWN)
        if not _sized(page):
            raise RefusedPdfError(PdfRefusal.PAGE_SIZE, page=number)
        drawn = expansion.of_page(page.obj)
        left -= drawn
        if drawn > DRAWN_LIMIT or left < 0:
            raise RefusedPdfError(PdfRefusal.PAGE_TOO_FULL, page=number)


def _sized(page: pikepdf.Page) -> bool:
    """Say whether a page has a size that a page can have; PDFium would take Letter instead."""
    box = numbers(page.cropbox)
    return box is not None and all(
        _LEAST_SIDE <= abs(end - start) <= _MOST_SIDE
        for start, end in zip(box[:2], box[2:], strict=True)
    )


def _page_of(pdf: pikepdf.Pdf, form: pikepdf.Stream) -> pikepdf.Page:
    """Return a page with a form, as large as it is, in its upper left corner."""
    left, bottom, right, top = numbers(form.get("/BBox")) or (0, 0, 0, 0)
    sides = max(abs(right - left), _LEAST_SIDE), max(abs(top - bottom), _LEAST_SIDE)
    draw = f"1 0 0 1 {-min(left, right):.4f} {sides[1] - max(bottom, top):.4f} cm /Shown Do"
    return pikepdf.Page(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Page,
            MediaBox=[0, 0, *sides],
            Resources=pikepdf.Dictionary(XObject=pikepdf.Dictionary(Shown=form)),
            Contents=pdf.make_stream(draw.encode()),
        )
    )


def _only(of: pikepdf.Object, kept: frozenset[str]) -> None:
    for key in [key for key in of.keys() if key not in kept]:  # noqa: SIM118 - no dict
        del of[key]
