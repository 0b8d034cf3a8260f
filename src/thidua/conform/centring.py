"""Where the middle of a part is, and whether it stands under the middle of another.

A Word file says how a paragraph is aligned; in a PDF only the places of its lines can be seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform import patterns
from thidua.conform.checks import aligned, amount
from thidua.conform.headed import headed
from thidua.conform.rule import Departure
from thidua.conform.view import Align, Format, Story

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from thidua.conform.found import Component, Found, Part
    from thidua.conform.view import Paragraph, View

_OFF = 2.0
"""In mm: a blank typed at the end of a line moves its middle by half of that."""
_OFF_PAGE = 5.0
"""In mm: the margins of a PDF are those of the text that is seen, and may differ between pages."""


def centred_under(
    view: View, found: Found, below: Component, *above: Component, message: str
) -> Iterator[Departure]:
    """Yield the parts in heads that are not centred under what stands above them.

    ``message`` tells of one that is off the middle; the alignment of a Word file is told by the
    rule's own sentences.
    """
    parts = headed(found, below)
    if view.format is Format.DOCX:
        yield from aligned(parts, Align.CENTER)
        return
    for part in parts:
        if patterns.begins(patterns.BLANK, part.text):
            continue  # room to be filled in, of which a PDF may have cut off a piece
        over = next((one for one in headed(found, *above) if one.document == part.document), None)
        middle = None if over is None else middle_mm(view, over)
        yield from _off(part, middle_mm(view, part), middle, most=_OFF, message=message)


def centred_on_page(view: View, parts: Iterable[Part], *, message: str) -> Iterator[Departure]:
    """Yield the parts that are not centred between the margins."""
    if view.format is Format.DOCX:
        yield from aligned(parts, Align.CENTER)
        return
    for part in parts:
        if part.paragraph.align is not Align.CENTER:
            page = _page(view, part.paragraph)
            yield from _off(part, middle_mm(view, part), page, most=_OFF_PAGE, message=message)


def middle_mm(view: View, part: Part) -> float | None:
    """Return how far from the page's left edge the middle of a part's lines is, in mm.

    None for a part that shares its paragraph, and in a Word file for one that is not centred.
    """
    paragraph = part.paragraph
    if not part.piece.alone:
        return None
    if paragraph.area is not None:
        return (paragraph.area.left + paragraph.area.right) / 2
    column = _column(view, paragraph)
    if column is None or paragraph.align is not Align.CENTER:
        return None
    return column + ((paragraph.left_mm or 0.0) - (paragraph.right_mm or 0.0)) / 2


def _off(
    part: Part, middle: float | None, other: float | None, *, most: float, message: str
) -> Iterator[Departure]:
    if middle is not None and other is not None and abs(middle - other) > most:
        yield Departure(amount(abs(middle - other), "mm"), "center", part, message=message)


def _column(view: View, paragraph: Paragraph) -> float | None:
    """Return the middle of the cell or page that a paragraph stands in."""
    table = paragraph.place.table
    if table is None:
        return _page(view, paragraph) if paragraph.place.story is Story.BODY else None
    for cell in view.tables[table].cells:
        if paragraph.index in cell.paragraphs:
            known = cell.left_mm is not None and cell.width_mm is not None
            return (cell.left_mm or 0.0) + (cell.width_mm or 0.0) / 2 if known else None
    return None


def _page(view: View, paragraph: Paragraph) -> float | None:
    section = view.section_of(paragraph)
    if section.left_mm is None or section.text_mm is None or section.columns > 1:
        return None
    return section.left_mm + section.gutter_mm + section.text_mm / 2
