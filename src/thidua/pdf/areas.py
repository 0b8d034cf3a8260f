"""Text area of a section, measured from the text itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from thidua.pdf.blocks import Flow, Page, Tabled
from thidua.pdf.coordinates import Box
from thidua.pdf.grouping import SINGLE, PageColumn, room
from thidua.pdf.rows import StretchRow

_SAME = 0.8  # pt
_MIDDLE = 2.0  # pt
_INDENTED = 8.0  # pt
_THIRD = 3
_STANDING_OUT = 20  # one row of so many may stand out over the edge
_SHARING = 10  # one row of so many has to end or begin at it


class Area(Struct, frozen=True):
    """Edges of the text in pt.

    ``flush`` says that lines share the left edge, ``margin`` that it is no indent, since lines go
    on there, ``justified`` that they share the right one; ``full``, that some page ended because it
    was full: ``bottom`` is within a line of the margin. ``middle`` is where centred lines have
    theirs.
    """

    left: float
    top: float
    right: float
    bottom: float
    flush: bool
    margin: bool
    justified: bool
    full: bool
    middle: float | None = None


def areas(groups: Sequence[Sequence[Page]]) -> list[Area]:
    """Measure where the text of each section stands.

    One in which no line goes on to the next, such as a list, does not show whether what begins its
    lines is the margin or an indent: it has the edges of another section on such sheets, if what is
    centred stands on the same middle.
    """
    found = [_area(pages) for pages in groups]
    sizes = [(pages[0].sheet.width, pages[0].sheet.height) for pages in groups]
    for place, one in enumerate(found):
        for other, size in zip(found, sizes, strict=True):
            if not one.margin and size == sizes[place] and other.margin and _within(one, other):
                found[place] = replace(one, left=other.left, right=other.right, margin=True)
                break
    return found


def _within(one: Area, other: Area) -> bool:
    """Say whether a text stands between the edges of another, in the middle between them."""
    middle = (other.left + other.right) / 2
    within = other.left <= one.left + _SAME and one.right <= other.right + _SAME
    return within and one.middle is not None and abs(one.middle - middle) <= _MIDDLE


def _area(pages: Sequence[Page]) -> Area:
    """Measure where the text of some pages of one size stands."""
    found = [row for page in pages for row in _rows(page)]
    boxes = [box for page in pages for box in _extents(page)]
    full = [_extents(page)[-1].bottom for page in pages[:-1] if _extents(page)]
    left = _left(found)
    flush = left is not None
    if left is None:
        left = min((box.left for box in (_tables(pages) or boxes)), default=0.0)
    right = _right(found, left if flush else None)
    justified = right is not None
    flows = [block.rows for page in pages for block in page.blocks if isinstance(block, Flow)]
    middle = _middle(left, flows)
    if right is None:
        outermost = max((box.right for box in boxes), default=left)
        right = _mirrored(left, outermost, middle, pages[0].sheet.width)
    margin = flush and _goes_on(flows, left, right)
    if middle is not None and not margin:  # lines begin at an indent: what is centred shows it
        left = min(left, 2 * middle - right)
    return Area(
        left=left,
        top=min((box.top for box in boxes), default=0.0),
        right=right,
        bottom=max(full or [box.bottom for box in boxes], default=0.0),
        flush=flush,
        margin=margin,
        justified=justified,
        full=bool(full),
        middle=middle,
    )


def _left(found: Sequence[StretchRow]) -> float | None:
    """Return where lines begin, or None where those that share an edge are just centred alike."""
    left = _shared(row.left for row in found)
    if left is None or _alike([row for row in found if abs(row.left - left) <= _SAME]):
        return None
    return left


def _right(found: Sequence[StretchRow], left: float | None) -> float | None:
    """Return where lines end, likewise; full ones begin, or are followed, at the left edge."""
    edge = _shared(-row.right for row in found)
    if edge is None:
        return None
    ending = [row for row in found if abs(row.right + edge) <= _SAME]
    full = left is not None and any(
        min(above.left, below.left) <= left + _SAME
        for above, below in pairwise(found)
        if abs(above.right + edge) <= _SAME
    )
    return None if _alike(ending) and not full else -edge


def _shared(edges: Iterable[float]) -> float | None:
    """Return the outermost edge that rows share; a few may stand out over it, also together."""
    ordered = sorted(edges)
    needed = max(2, len(ordered) // _SHARING)
    astray = len(ordered) // _STANDING_OUT if needed == 2 else needed  # noqa: PLR2004 - a pair
    for place in range(min(len(ordered) - needed + 1, 1 + astray)):
        if ordered[place + needed - 1] - ordered[place] <= _SAME:
            return ordered[place + 1]
    return None


def _alike(rows: Sequence[StretchRow]) -> bool:
    """Say whether rows stand on one middle, so that a shared edge means nothing."""
    middles = [row.middle for row in rows]
    return max(middles) - min(middles) <= _SAME


def _goes_on(flows: Sequence[Sequence[StretchRow]], left: float, right: float) -> bool:
    """Say whether lines go on at the left edge after full ones, and do not all begin there.

    One that goes on below an indented line shows it; where nothing is indented, a third of all.
    """
    column = PageColumn(left, right, SINGLE)
    at_edge = [
        (above, below)
        for rows in flows
        for above, below in pairwise(rows)
        if abs(below.left - left) <= _SAME
    ]
    going_on = [pair for pair in at_edge if not room(*pair, column)]
    hanging = any(above.left - below.left > _INDENTED for above, below in going_on)
    return hanging or _THIRD * len(going_on) >= len(at_edge) > 0


def _middle(left: float, flows: Sequence[Sequence[StretchRow]]) -> float | None:
    """Return the middle that most lines below each other have, which do not begin at the edge."""
    middles = Counter(
        round(one.middle / _SAME)
        for rows in flows
        for one, other in pairwise(rows)
        if abs(one.middle - other.middle) <= _SAME and one.left > left + _SAME
    )
    most = max(middles.values(), default=0)
    return min((step * _SAME for step, count in middles.items() if count == most), default=None)


def _mirrored(left: float, outermost: float, middle: float | None, width: float) -> float:
    """Return where the right edge must be if no row shows it: as far from what is centred.

    Where nothing is centred either, the right margin is taken to be as wide as the left one.
    """
    if middle is not None and outermost - _SAME <= 2 * middle - left <= width:
        return 2 * middle - left
    return max(outermost, width - left)


def _tables(pages: Sequence[Page]) -> list[Box]:
    return [block.grid.box for page in pages for block in page.blocks if isinstance(block, Tabled)]


def _rows(page: Page) -> Iterator[StretchRow]:
    """Yield the rows of a page that are in no table and run over no edge of the sheet."""
    for block in page.blocks:
        if isinstance(block, Tabled):
            continue
        for row in block.rows if isinstance(block, Flow) else (*block.left, *block.right):
            if row.left >= 0 and row.right <= page.sheet.width:
                yield row


def _extents(page: Page) -> list[Box]:
    """Return where each block of a page stands."""
    found = []
    for block in page.blocks:
        if isinstance(block, Tabled):
            found.append(block.grid.box)
            continue
        rows = block.rows if isinstance(block, Flow) else (*block.left, *block.right)
        width = page.sheet.width
        edges = [(max(one.left, 0), one.top, min(one.right, width), one.bottom) for one in rows]
        lefts, tops, rights, bottoms = zip(*edges, strict=True)
        found.append(Box(min(lefts), min(tops), max(rights), max(bottoms)))
    return found
