"""Floating pictures: one that does not fit on its page lets the text behind it go first.

A picture stays whole, so the rest of a page would be left empty. Moved behind the paragraphs that
fill that page it stands at the top of the next one, never outside its section. Heights are
estimates from the lines of text; where they leave a doubt the text goes first, which leaves no gap.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from msgspec.structs import replace

from thidua.model.campaign import Orientation
from thidua.model.document import Paragraph, Picture, Run
from thidua.render.cells import placed
from thidua.render.geometry import CELL_STYLES, column_widths
from thidua.render.metrics import line_widths
from thidua.render.style import TWIPS_PER_POINT, house_style, twips

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from thidua.model.document import Block, Document, Row, Table
    from thidua.render.style import HouseStyle

    Group = tuple[Block, ...]

_DOUBT = 2  # lines by which the estimate may be wrong
_LIST = 6  # items of a list that may go first, too


def settle(document: Document) -> Document:
    """Return the document with the pictures of its body where they leave no gap."""
    if not any(isinstance(block, Picture) for block in document.body):
        return document
    landscape = document.orientation is Orientation.LANDSCAPE
    page = _Page(house_style(), landscape=landscape)
    page.fill_with_head(document)
    groups = deque(_groups(document.body, house_style()))
    settled: Group = ()
    while groups:
        group = groups.popleft()
        if _pictured(group) and not page.surely_holds(group):
            for other in _first(groups, page):
                page.fill(other)
                settled += other
        page.fill(group)
        settled += group
    return replace(document, body=settled)


class _Page:
    """How far the text has come on its page, in twips."""

    def __init__(self, house: HouseStyle, *, landscape: bool) -> None:
        sheet = house.page
        self._house = house
        self._width = house.text_width(landscape=landscape)
        self._columns = house.sides(house.head, landscape=landscape)
        across = sheet.width if landscape else sheet.height
        self._height = twips(across) - twips(sheet.top) - twips(sheet.bottom)
        self._doubt = _DOUBT * house.styles["body"].line_height
        self._used = 0.0

    def fill_with_head(self, document: Document) -> None:
        """Begin below the head of the first page."""
        head, (left, right) = document.head, self._columns
        for one, other in ((head.issuers, head.nation), (head.number, head.place_date)):
            sides = ((one, left), (other, right))
            self._used += max(self._sum(side, width) for side, width in sides)
        self._used += self._house.head.gap * TWIPS_PER_POINT

    def fill(self, group: Group) -> None:
        """Set blocks; a picture that does not fit begins a page."""
        height = self._sum(group, self._width)
        if _pictured(group) and self._used + height > self._height:
            self._used = 0.0
        self._used = (self._used + height) % self._height

    def surely_holds(self, group: Group) -> bool:
        """Say whether there is room for a group, doubt left aside."""
        return self._used + self._sum(group, self._width) + self._doubt < self._height

    def surely_full(self, groups: Iterable[Group]) -> bool:
        """Say whether these groups reach onto the next page, doubt left aside."""
        heights = sum(self._sum(group, self._width) for group in groups)
        return self._used + heights > self._height + self._doubt

    def _sum(self, blocks: Iterable[Block], width: int) -> float:
        return sum(self._tall(block, width) for block in blocks)

    def _tall(self, block: Block, width: int) -> float:
        if isinstance(block, Picture):
            return twips(block.height) + self._house.styles["picture"].after * TWIPS_PER_POINT
        if isinstance(block, Paragraph):
            return self._paragraph(block, width)
        return self._table(block, width)

    def _paragraph(self, paragraph: Paragraph, width: int) -> float:
        house, style = self._house, self._house.styles[paragraph.style]
        lines = len(line_widths(paragraph, style, width - twips(style.left)))
        stroke = house.stroke.space + house.stroke_after[paragraph.style] if style.stroke else 0
        return lines * style.line_height + (style.after + stroke) * TWIPS_PER_POINT

    def _table(self, table: Table, width: int) -> float:
        columns, look = column_widths(table, width), self._house.table
        padding = 2 * look.padding + look.border
        height = look.after * TWIPS_PER_POINT
        for row, cells in zip(table.rows, placed(table), strict=True):
            texts = (
                (cell.cell.text, sum(columns[cell.start : cell.start + cell.cell.span]))
                for cell in cells
                if not cell.reaches
            )
            height += max((self._cell(row, *one) for one in texts), default=0.0)
            height += padding * TWIPS_PER_POINT
        return height

    def _cell(self, row: Row, text: str, width: int) -> float:
        said = Paragraph(CELL_STYLES[row.kind], (Run(text),))
        return self._paragraph(said, width - 2 * twips(self._house.table.inset))


def _groups(blocks: Sequence[Block], house: HouseStyle) -> Iterator[Group]:
    """Yield blocks that stay together: headings and captions with what they stand above."""
    group: Group = ()
    for block in blocks:
        group += (block,)
        if not (isinstance(block, Paragraph) and house.styles[block.style].keep_next):
            yield group
            group = ()
    if group:
        yield group


def _first(groups: deque[Group], page: _Page) -> Sequence[Group]:
    """Take the groups that fill the page before a picture: no other picture, no new section.

    A list that the page breaks goes first as a whole, if it is not too long.
    """
    taken: list[Group] = []
    more = _LIST
    while len(groups) > 1 and not (_pictured(groups[0]) or _begins_section(groups[0])):
        if page.surely_full(taken):
            more -= 1
            if not (more and _goes_on(taken[-1], groups[0])):
                break
        taken.append(groups.popleft())
    return taken


def _goes_on(one: Group, following: Group) -> bool:
    """Say whether both are items of a list."""
    last, first = one[-1], following[0]
    return (
        isinstance(last, Paragraph) and isinstance(first, Paragraph) and last.style == first.style
    )


def _pictured(group: Group) -> bool:
    return isinstance(group[-1], Picture)


def _begins_section(group: Group) -> bool:
    first = group[0]
    return isinstance(first, Paragraph) and house_style().styles[first.style].outline == 1
