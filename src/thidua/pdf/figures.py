"""Figures of a page: strokes and pictures, those inside forms included."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

from thidua.pdf.coordinates import Box, Matrix
from thidua.pdf.drawn import DrawnPicture, DrawnStroke
from thidua.pdf.paint import fill_colour, stroke_colour
from thidua.pdf.refusal import PdfRefusal, RefusedPdfError

FIGURES_LIMIT = 20_000
"""Most objects on a page; a full page of ruled cells has some hundred."""
_CORNERS_LIMIT = 400  # a path with more is a drawing and no line
_THICK = 3.0  # pt: what is filled and thinner than this is a line
_LEVEL = 0.5  # pt by which a line may lean
_SHORT = 1.0  # pt: shorter lines are the corners of others

_Point = tuple[float, float]


def figures(page: Any, shown: Matrix, number: int) -> Iterator[DrawnStroke | DrawnPicture]:  # noqa: ANN401 - a handle
    """Yield the strokes and pictures of a page (``FPDF_PAGE``).

    Raises:
        RefusedPdfError: it has more objects than any page needs.
    """
    for count, (drawn, matrix) in enumerate(_objects(page, shown)):
        if count >= FIGURES_LIMIT:
            raise RefusedPdfError(PdfRefusal.PAGE_TOO_FULL, page=number)
        kind = pdfium.FPDFPageObj_GetType(drawn)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield from _strokes(drawn, matrix.after(_own(drawn)))
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            yield _picture(drawn, matrix.after(_own(drawn)))


def _objects(page: Any, shown: Matrix) -> Iterator[tuple[Any, Matrix]]:  # noqa: ANN401 - a handle
    """Yield every object with the map from what is around it to the page shown."""
    waiting = [
        (pdfium.FPDFPage_GetObject(page, index), shown)
        for index in reversed(range(pdfium.FPDFPage_CountObjects(page)))
    ]
    while waiting:
        drawn, matrix = waiting.pop()
        yield drawn, matrix
        if pdfium.FPDFPageObj_GetType(drawn) == pdfium.FPDF_PAGEOBJ_FORM:
            inner = matrix.after(_own(drawn))
            waiting += [
                (pdfium.FPDFFormObj_GetObject(drawn, index), inner)
                for index in reversed(range(pdfium.FPDFFormObj_CountObjects(drawn)))
            ]


def _own(drawn: Any) -> Matrix:  # noqa: ANN401 - a handle of PDFium
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(drawn, matrix)
    return Matrix(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _picture(drawn: Any, matrix: Matrix) -> DrawnPicture:  # noqa: ANN401 - a handle of PDFium
    """Return a picture: it fills the unit square of its own coordinates."""
    across, down = ctypes.c_uint(), ctypes.c_uint()
    pdfium.FPDFImageObj_GetImagePixelSize(drawn, across, down)
    return DrawnPicture(matrix.box(0, 0, 1, 1), (across.value, down.value))


def _strokes(drawn: Any, matrix: Matrix) -> Iterator[DrawnStroke]:  # noqa: ANN401 - a handle of PDFium
    """Yield the level and upright lines that a path draws."""
    filled, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(drawn, filled, stroked)
    corners = pdfium.FPDFPath_CountSegments(drawn)
    if not 1 < corners <= _CORNERS_LIMIT or not (filled.value or stroked.value):
        return
    outlines = [[matrix.at(*point) for point in outline] for outline in _outlines(drawn, corners)]
    if stroked.value:
        thickness = ctypes.c_float()
        pdfium.FPDFPageObj_GetStrokeWidth(drawn, thickness)
        wide = thickness.value * (abs(matrix.a * matrix.d - matrix.b * matrix.c) ** 0.5)
        dashed = pdfium.FPDFPageObj_GetDashCount(drawn) > 0
        for box in _sides(outlines):
            yield DrawnStroke(box, wide, stroke_colour(drawn), dashed)
    elif filled.value:
        for bar in map(_around, outlines):
            if min(bar.width, bar.height) <= _THICK and max(bar.width, bar.height) > _SHORT:
                yield DrawnStroke(*_middle(bar), fill_colour(drawn), dashed=False)


def _outlines(drawn: Any, corners: int) -> Iterator[list[_Point]]:  # noqa: ANN401 - a handle
    """Yield the points of each part of a path, closed ones with their first point at the end."""
    outline: list[_Point] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(corners):
        segment = pdfium.FPDFPath_GetPathSegment(drawn, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO and outline:
            yield outline
            outline = []
        outline.append((x.value, y.value))
        if pdfium.FPDFPathSegment_GetClose(segment):
            outline.append(outline[0])
    if outline:
        yield outline


def _sides(outlines: list[list[_Point]]) -> Iterator[Box]:
    """Yield the sides that are level or upright, each as a box without thickness."""
    for outline in outlines:
        for start, end in pairwise(outline):
            box = _around([start, end])
            if min(box.width, box.height) <= _LEVEL and max(box.width, box.height) > _SHORT:
                yield _middle(box)[0]


def _around(points: list[_Point]) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _middle(bar: Box) -> tuple[Box, float]:
    """Return the middle line of a bar and its thickness."""
    if bar.width >= bar.height:
        level = (bar.top + bar.bottom) / 2
        return Box(bar.left, level, bar.right, level), bar.height
    upright = (bar.left + bar.right) / 2
    return Box(upright, bar.top, upright, bar.bottom), bar.width
