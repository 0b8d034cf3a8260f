"""Centring: where the middle of a part is, and whether it stands under the middle of another.

A Word file says how a paragraph is aligned; in a PDF only the places of its lines can be seen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from thidua.catalogue import patterns
from thidua.conform.checks.letters import aligned
from thidua.conform.checks.ranges import amount
from thidua.conform.checks.select import Select
from thidua.conform.violation import Violation
from thidua.model.view import Alignment, Format, Story, View, ViewParagraph
from thidua.recognise.copies import headed
from thidua.recognise.recognised import Component, Part, Recognised

_OFF = 2.0
"""In mm: a blank typed at the end of a line moves its middle by half of that."""
_OFF_PAGE = 5.0
"""In mm: the margins of a PDF are those of the text that is seen, and may differ between pages."""


def centred(select: Select) -> Callable[[Recognised], Iterator[Violation]]:
    """Return the check that these parts are centred between the margins.

    One that is off the middle is told by the sentences "off" of the rule, here and below; the
    alignment of a Word file by the rule's own.
    """
    return lambda found: _centred_on_page(found.view, select(found))


def centred_below(
    below: Component, *above: Component
) -> Callable[[Recognised], Iterator[Violation]]:
    """Return the check that parts in heads are centred under what stands above them."""
    return lambda found: centred_under(found, below, *above)


def centred_under(found: Recognised, below: Component, *above: Component) -> Iterator[Violation]:
    """Yield the parts in heads that are not centred under what stands above them."""
    view, parts = found.view, headed(found, below)
    if view.format is Format.DOCX:
        yield from aligned(parts, Alignment.CENTER)
        return
    for part in parts:
        if patterns.begins(patterns.BLANK, part.text):
            continue  # room to be filled in, of which a PDF may have cut off a piece
        over = next((one for one in headed(found, *above) if one.document == part.document), None)
        middle = None if over is None else middle_mm(view, over)
        yield from _off(part, middle_mm(view, part), middle, most=_OFF)


def _centred_on_page(view: View, parts: Iterable[Part]) -> Iterator[Violation]:
    """Yield the parts that are not centred between the margins."""
    if view.format is Format.DOCX:
        yield from aligned(parts, Alignment.CENTER)
        return
    for part in parts:
        if part.paragraph.align is not Alignment.CENTER:
            page = _page(view, part.paragraph)
            yield from _off(part, middle_mm(view, part), page, most=_OFF_PAGE)


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
    if column is None or paragraph.align is not Alignment.CENTER:
        return None
    return column + ((paragraph.left_mm or 0.0) - (paragraph.right_mm or 0.0)) / 2


def _off(
    part: Part, middle: float | None, other: float | None, *, most: float
) -> Iterator[Violation]:
    if middle is not None and other is not None and abs(middle - other) > most:
        yield Violation(amount(abs(middle - other), "mm"), "center", part, message="off")


def _column(view: View, paragraph: ViewParagraph) -> float | None:
    """Return the middle of the cell or page that a paragraph stands in."""
    table = paragraph.place.table
    if table is None:
        return _page(view, paragraph) if paragraph.place.story is Story.BODY else None
    for cell in view.tables[table].cells:
        if paragraph.index in cell.paragraphs:
            known = cell.left_mm is not None and cell.width_mm is not None
            return (cell.left_mm or 0.0) + (cell.width_mm or 0.0) / 2 if known else None
    return None


def _page(view: View, paragraph: ViewParagraph) -> float | None:
    section = view.section_of(paragraph)
    if section.left_mm is None or section.text_mm is None or section.columns > 1:
        return None
    return section.left_mm + section.gutter_mm + section.text_mm / 2
