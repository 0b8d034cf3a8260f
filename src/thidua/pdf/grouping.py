"""Rows to paragraphs: where one ends and the next begins, by what the eye goes by.

A paragraph ends where the next row stands further down than a line, is indented, is set
differently, or had room for its first word in the row before.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from thidua.catalogue import patterns
from thidua.catalogue.patterns import MOTTO, POSITION, SIGNER_AUTHORITY
from thidua.pdf.rows import StretchRow

SINGLE = 1.149
"""Line height of Times New Roman, and of the fonts made to replace it, in type sizes."""
_GAP = 1.8  # pt beyond a line that begin another paragraph
_INDENT = 8.0  # pt
_CENTRED = 3.0  # pt
_ROOM = 1.5  # pt
_SIZES = 0.3  # pt
_TIGHTEST, _WIDEST = 0.9, 1.8  # type sizes between two lines of one paragraph, with a margin
_ITEM = re.compile(r"(?:[-–+•]|\d{1,2}[.)]|[a-zđ]\)|[IVX]{1,5}\.|Điều \d+)\s")
_END = re.compile(r"[.;:!?/]$")


class PageColumn(NamedTuple):
    """Where rows may stand; ``page_wide`` for the running text, not a cell or a column of two.

    ``margin`` is False where ``left`` is only where the leftmost rows begin.
    """

    left: float
    right: float
    pitch: float
    page_wide: bool = False
    margin: bool = True

    @property
    def middle(self) -> float:
        """The middle of the column."""
        return (self.left + self.right) / 2


class PlacedRow(NamedTuple):
    """A row and the page it stands on."""

    page: int
    row: StretchRow


def pitch(
    found: Sequence[StretchRow], *, left: float | None = None, right: float | None = None
) -> float:
    """Return how far lines of a paragraph stand apart, in type sizes.

    Where lines reach from edge to edge, it is the distance that they have most often, else the
    smallest there is; single spacing where that cannot be seen either. ``left`` and ``right`` are
    the edges that lines share, over which a few may stand out.
    """
    if left is None:
        left = min((row.left for row in found), default=0.0)
    if right is None:
        right = max((row.right for row in found), default=0.0)
    steps = [
        (round(step, 2), above.right > right - _ROOM and abs(below.left - left) < _ROOM)
        for above, below in pairwise(found)
        if abs(above.size - below.size) <= _SIZES
        and _TIGHTEST <= (step := (below.baseline - above.baseline) / below.size) <= _WIDEST
    ]
    going_on = Counter(step for step, full in steps if full)
    if going_on:
        most = max(going_on.values())
        return min(step for step, count in going_on.items() if count == most)
    return min((step for step, _ in steps), default=SINGLE)


def paragraphs(found: Iterable[PlacedRow], column: PageColumn) -> Iterator[list[PlacedRow]]:
    """Yield the rows of each paragraph."""
    group: list[PlacedRow] = []
    for one in found:
        if group and _begins(group, one, column):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _begins(group: list[PlacedRow], after: PlacedRow, column: PageColumn) -> bool:
    """Say whether a row begins a paragraph."""
    above, below = group[-1].row, after.row
    if above.frame != below.frame or abs(above.size - below.size) > _SIZES:
        return True
    if _ornament(above) or _ornament(below):
        return True
    if above.text.isupper() and patterns.resembles(below.text, MOTTO):
        return True
    step = below.baseline - above.baseline
    if group[-1].page == after.page and step > column.pitch * below.size + _GAP:
        return True
    if _centred(above, below, column):
        return _another(above, below) or (
            not column.page_wide
            and above.text.isupper()
            and (_room_around(above, below, column) or _post(below))
        )
    return (
        _indented(group, below, column)
        or (room(above, below, column) and not _runs_on(above, below, column))
        or _item(above, below)
        or {_bold(above), _bold(below)} == {True, False}
    )


def _centred(above: StretchRow, below: StretchRow, column: PageColumn) -> bool:
    """Say whether two rows are set on one middle and not on one edge."""
    if abs(above.middle - below.middle) > _CENTRED:
        return False
    if column.page_wide:
        inset = min(row.left for row in (above, below)) > column.left + _CENTRED
        return inset and abs(above.middle - column.middle) <= _CENTRED
    return abs(above.left - below.left) > _ROOM or not _ITEM.match(below.text)


def _ornament(row: StretchRow) -> bool:
    """Say whether a row holds no word, such as hyphens in the place of a drawn line."""
    return not any(char.isalnum() for char in row.text)


def _another(above: StretchRow, below: StretchRow) -> bool:
    """Say whether a centred row is set differently from the one above: weight, slant, capitals."""
    looks = [row.parts[0].glyphs[0].look for row in (above, below)]
    same = (looks[0].bold, looks[0].italic) == (looks[1].bold, looks[1].italic)
    return not same or above.text.isupper() != below.text.isupper()


def _bold(row: StretchRow) -> bool | None:
    """Return whether a row is bold, or None where it is in parts."""
    weights = {glyph.look.bold for part in row.parts for glyph in part.glyphs}
    return weights.pop() if len(weights) == 1 else None


def _indented(group: list[PlacedRow], below: StretchRow, column: PageColumn) -> bool:
    """Say whether a row is indented, unless it hangs below a first line."""
    above = group[-1].row
    if below.left - above.left <= _INDENT:
        return False
    return len(group) > 1 or room(above, below, column)


def room(above: StretchRow, below: StretchRow, column: PageColumn) -> bool:
    """Say whether the first word of a row would have fitted into the row above."""
    return above.right + above.size / 4 + _first_word(below) < column.right - _ROOM


def _runs_on(above: StretchRow, below: StretchRow, column: PageColumn) -> bool:
    """Say whether a row of a narrow column was ended at sense, and the sentence goes on."""
    return not column.page_wide and below.text[:1].islower() and not _END.search(above.text)


def _room_around(above: StretchRow, below: StretchRow, column: PageColumn) -> bool:
    """Say the same of rows on one middle, where a word more goes to both sides."""
    half = min(above.middle - column.left, column.right - above.middle)
    return above.right - above.left + above.size / 4 + _first_word(below) < 2 * half - _ROOM


def _first_word(row: StretchRow) -> float:
    """Return how wide the first word of a row is, in pt."""
    word = row.parts[0].glyphs
    end = next((glyph.left for glyph in word if glyph.text.isspace()), word[-1].right)
    return end - word[0].left


def _post(row: StretchRow) -> bool:
    """Say whether a row begins like the line of a signature that states power or post."""
    return any(patterns.fits(one, row.text) for one in (SIGNER_AUTHORITY, POSITION))


def _item(above: StretchRow, below: StretchRow) -> bool:
    """Say whether a row is an item of a list after a row that ends a sentence or an item."""
    return bool(
        _ITEM.match(below.text) and _END.search(above.text) and below.left >= above.left - 1
    )
