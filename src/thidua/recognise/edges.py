"""Edges of text in its column, in mm: seen in a PDF, reckoned in a DOCX.

Amounts can be compared where two parts stand in the same column, and in a PDF always. What tabs or
a shared paragraph move is nobody's to know: None.
"""

from __future__ import annotations

from thidua.measure import line_widths_mm
from thidua.model.view import Alignment, ViewParagraph
from thidua.recognise.recognised import Part


def left_edge(part: Part) -> float | None:
    """Return where the first line of a part begins."""
    span = _span(part)
    return None if span is None else span[0]


def middle(part: Part) -> float | None:
    """Return the middle of the first line of a part."""
    span = _span(part)
    return None if span is None else (span[0] + span[1]) / 2


def together(one: Part, other: Part) -> bool:
    """Say whether the edges of two parts can be compared."""
    if one.paragraph.area is not None and other.paragraph.area is not None:
        return True
    return _column(one.paragraph) == _column(other.paragraph)


def _span(part: Part) -> tuple[float, float] | None:
    paragraph = part.paragraph
    if not part.piece.alone:
        return None
    if paragraph.lines:
        area = paragraph.lines[0].area
        return area.left, area.right
    return _reckoned(paragraph)


def _reckoned(paragraph: ViewParagraph) -> tuple[float, float] | None:
    """Reckon the first line of a paragraph from its indents; nobody knows where tabs end."""
    widths = line_widths_mm(paragraph)
    if not widths or paragraph.width_mm is None or "\t" in paragraph.text:
        return None
    begin = (paragraph.left_mm or 0.0) + (paragraph.first_line_mm or 0.0)
    end = paragraph.width_mm - (paragraph.right_mm or 0.0)
    width = widths[0]
    if paragraph.align is Alignment.CENTER:
        begin = (begin + end - width) / 2
    elif paragraph.align is Alignment.RIGHT:
        begin = end - width
    return begin, begin + width


def _column(paragraph: ViewParagraph) -> tuple[object, ...]:
    place = paragraph.place
    return place.story, place.section, place.table, place.column, paragraph.width_mm
