"""What stands in a PDF, line by line, read the same way whoever made the file."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pdfplumber

_SAME_BASELINE = 0.5
"""Points two characters of one line may differ in height."""
_SAME_ROW = 6.0
"""Points two columns may differ in height and still be read from left to right."""
_WORD_GAP = 0.15
"""Share of the type size that is a space even where no space is drawn."""
_COLUMN_GAP = 2.0
"""Multiple of the type size that nothing is drawn across: another column begins."""
_ROW_OF_RULE = 1.0
"""Points below a baseline where the rule between two cells of a table is looked for."""


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


class Stretch(NamedTuple):
    """A line with its place: points from the left and from the bottom of its page."""

    page: int
    baseline: float
    left: float
    right: float
    text: str


def lines(file: Path) -> list[Line]:
    """Return the lines of a PDF from top to bottom, then from left to right.

    Texts side by side in two columns are two lines. Text is NFC, white space is one space.
    """
    return [Line(stretch.page, stretch.text) for stretch in stretches(file)]


def stretches(file: Path) -> list[Stretch]:
    """Return the lines of a PDF with their places, in the order of ``lines``."""
    with pdfplumber.open(file) as pdf:
        return [stretch for page in pdf.pages for stretch in _ordered(page)]


def _ordered(page: Any) -> list[Stretch]:  # noqa: ANN401 - pdfplumber has no types
    """Return the stretches of one page in reading order.

    Heights are compared with the first stretch of a row, so that a column set half a point lower
    than its neighbour does not come before or after it by accident.
    """
    stretches = sorted(_stretches(page), key=lambda one: (-one.baseline, one.left))
    ordered: list[Stretch] = []
    row: list[Stretch] = []
    for stretch in stretches:
        if row and row[0].baseline - stretch.baseline > _SAME_ROW:
            ordered += sorted(row, key=lambda one: one.left)
            row = []
        row.append(stretch)
    return ordered + sorted(row, key=lambda one: one.left)


def _stretches(page: Any) -> Iterator[Stretch]:  # noqa: ANN401 - pdfplumber has no types
    """Cut every baseline of the page where another column or another cell of a table begins.

    Where a space is drawn the line goes on: a blank that is left for the clerk's pen does not end
    it, nor does a space that justification made wide.
    """
    edges = [edge for edge in page.edges if edge["orientation"] == "v"]
    for line in _baselines(page):
        height = page.height - line[0].baseline + _ROW_OF_RULE
        rules = [edge["x0"] for edge in edges if edge["top"] <= height <= edge["bottom"]]
        cuts = [
            place
            for place, (left, right) in enumerate(pairwise(line), 1)
            if _apart(left, right) or any(left.right <= rule <= right.left for rule in rules)
        ]
        for start, end in pairwise((0, *cuts, len(line))):
            glyphs = line[start:end]
            if text := _text(glyphs):
                drawn = [glyph for glyph in glyphs if not glyph.text.isspace()]
                left, right = drawn[0].left, drawn[-1].right
                yield Stretch(page.page_number, drawn[0].baseline, left, right, text)


def _apart(left: _Glyph, right: _Glyph) -> bool:
    """Say whether nothing, not even a space, is drawn across a gap as wide as between columns."""
    spaced = left.text.isspace() or right.text.isspace()
    return not spaced and (right.left - left.right) / left.size > _COLUMN_GAP


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
