"""Floating pictures: one that does not fit on its page lets the text behind it go first.

A picture stays whole, so the rest of a page would be left empty. Moved behind the paragraphs that
fill that page it stands at the top of the next one, never outside its section. Heights are
estimates from the lines of text; where they leave a doubt the text goes first, which leaves no gap.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from thidua.catalogue.style import TWIPS_PER_POINT, HouseStyle, house_style
from thidua.model.document import Block, Document, Paragraph, Picture
from thidua.model.items import Orientation
from thidua.render.geometry import drawn
from thidua.render.heights import height

Group = tuple[Block, ...]

_DOUBT = 2  # lines by which the estimate may be wrong
_LIST = 6  # items of a list that may go first, too


def settle(document: Document) -> Document:
    """Return the document with the pictures of its body where they leave no gap."""
    if not any(isinstance(block, Picture) for block in document.body):
        return document
    landscape = document.orientation is Orientation.LANDSCAPE
    page = _PageSoFar(house_style(), landscape=landscape)
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


class _PageSoFar:
    """How far the text has come on its page, in twips."""

    def __init__(self, house: HouseStyle, *, landscape: bool) -> None:
        self._house = house
        self._width = house.text_width(landscape=landscape)
        self._columns = house.sides(house.head, landscape=landscape)
        self._height = house.text_height(landscape=landscape)
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
        tall = self._sum(group, self._width)
        if _pictured(group) and self._used + tall > self._height:
            self._used = 0.0
        self._used = (self._used + tall) % self._height

    def surely_holds(self, group: Group) -> bool:
        """Say whether there is room for a group, doubt left aside."""
        return self._used + self._sum(group, self._width) + self._doubt < self._height

    def surely_full(self, groups: Iterable[Group]) -> bool:
        """Say whether these groups reach onto the next page, doubt left aside."""
        heights = sum(self._sum(group, self._width) for group in groups)
        return self._used + heights > self._height + self._doubt

    def _sum(self, blocks: Sequence[Block], width: int) -> float:
        return sum(height(one, width, self._house) for one in drawn(blocks, width, self._house))


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


def _first(groups: deque[Group], page: _PageSoFar) -> Sequence[Group]:
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
