"""What stands in a PDF, line by line, read the same way whoever made the file."""

from __future__ import annotations

import unicodedata
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

import pdfplumber

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SAME_BASELINE = 0.5
"""Points two characters of one line may differ in height."""
_SAME_ROW = 6.0
"""Points two columns may differ in height and still be read from left to right."""
_WORD_GAP = 0.15
"""Share of the type size that is a space even where no space is drawn."""
_COLUMN_GAP = 2.0
"""Multiple of the type size that nothing is drawn across: another column begins."""


class Line(NamedTuple):
    """One line as the eye sees it: its page (from 1) and its text."""

    page: int
    text: str


class _Glyph(NamedTuple):
    baseline: float
    left: float
    right: float
    size: float
    text: str


class _Stretch(NamedTuple):
    baseline: float
    left: float
    text: str


def lines(file: Path) -> list[Line]:
    """Return the lines of a PDF from top to bottom, then from left to right.

    Texts side by side in two columns are two lines. Text is NFC, white space is one space.
    """
    with pdfplumber.open(file) as pdf:
        return [
            Line(page.page_number, stretch.text) for page in pdf.pages for stretch in _ordered(page)
        ]


def _ordered(page: Any) -> list[_Stretch]:  # noqa: ANN401 - pdfplumber has no types
    """Return the stretches of one page in reading order.

    Heights are compared with the first stretch of a row, so that a column set half a point lower
    than its neighbour does not come before or after it by accident.
    """
    stretches = sorted(_stretches(page), key=lambda one: (-one.baseline, one.left))
    ordered: list[_Stretch] = []
    row: list[_Stretch] = []
    for stretch in stretches:
        if row and row[0].baseline - stretch.baseline > _SAME_ROW:
            ordered += sorted(row, key=lambda one: one.left)
            row = []
        row.append(stretch)
    return ordered + sorted(row, key=lambda one: one.left)


def _stretches(page: Any) -> Iterator[_Stretch]:  # noqa: ANN401 - pdfplumber has no types
    """Cut every baseline of the page into stretches without a gap as wide as a column's.

    Drawn spaces fill a gap: a blank that is left for the clerk's pen does not end its line.
    """
    for line in _baselines(page):
        cuts = [place for place, gap in enumerate(_gaps(line), 1) if gap > _COLUMN_GAP]
        for start, end in pairwise((0, *cuts, len(line))):
            text = _text(line[start:end])
            if text:
                yield _Stretch(line[start].baseline, line[start].left, text)


def _baselines(page: Any) -> Iterator[list[_Glyph]]:  # noqa: ANN401 - pdfplumber has no types
    """Yield the glyphs of each baseline from left to right.

    The baseline comes from the text matrix: the boxes that fonts declare differ between producers.
    """
    glyphs = [
        _Glyph(char["matrix"][5], char["x0"], char["x1"], char["size"], char["text"])
        for char in page.chars
    ]
    for _, line in groupby(
        sorted(glyphs, reverse=True), lambda glyph: round(glyph.baseline / _SAME_BASELINE)
    ):
        yield sorted(line, key=lambda glyph: (glyph.left, glyph.right))


def _gaps(glyphs: list[_Glyph]) -> list[float]:
    """Return the free space between neighbours in multiples of the type size."""
    return [(right.left - left.right) / left.size for left, right in pairwise(glyphs)]


def _text(glyphs: list[_Glyph]) -> str:
    gaps = [0.0, *_gaps(glyphs)]
    pieces = [
        (" " if gap > _WORD_GAP else "") + glyph.text
        for gap, glyph in zip(gaps, glyphs, strict=True)
    ]
    return " ".join(unicodedata.normalize("NFC", "".join(pieces)).split())
