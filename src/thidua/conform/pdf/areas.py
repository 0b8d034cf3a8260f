"""The text area of a section, measured from the text itself."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from thidua.conform.pdf.blocks import Flow, Tabled
from thidua.conform.pdf.drawn import Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from thidua.conform.pdf.blocks import Page
    from thidua.conform.pdf.rows import Row

_SAME = 0.8  # pt
_STANDING_OUT = 20  # one row of so many may stand out over the edge


class Area(Struct, frozen=True):
    """Edges of the text in pt.

    ``flush`` says that lines share the left edge, ``justified`` that they share the right one;
    ``full``, that some page ended because it was full: ``bottom`` is within a line of the margin.
    """

    left: float
    top: float
    right: float
    bottom: float
    flush: bool
    justified: bool
    full: bool


def area(pages: Sequence[Page]) -> Area:
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
    if right is None:
        right = _mirrored(left, max((box.right for box in boxes), default=left), pages)
    return Area(
        left=left,
        top=min((box.top for box in boxes), default=0.0),
        right=right,
        bottom=max(full or [box.bottom for box in boxes], default=0.0),
        flush=flush,
        justified=justified,
        full=bool(full),
    )


def _left(found: Sequence[Row]) -> float | None:
    """Return where lines begin, or None where those that share an edge are just centred alike."""
    left = _shared(row.left for row in found)
    if left is None or _alike([row for row in found if abs(row.left - left) <= _SAME]):
        return None
    return left


def _right(found: Sequence[Row], left: float | None) -> float | None:
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
    """Return the outermost edge that rows share; a few rows may stand out over it."""
    ordered = sorted(edges)
    for place in range(min(len(ordered) - 1, 1 + len(ordered) // _STANDING_OUT)):
        if ordered[place + 1] - ordered[place] <= _SAME:
            return ordered[place + 1]
    return None


def _alike(rows: Sequence[Row]) -> bool:
    """Say whether rows stand on one middle, so that a shared edge means nothing."""
    middles = [row.middle for row in rows]
    return max(middles) - min(middles) <= _SAME


def _mirrored(left: float, outermost: float, pages: Sequence[Page]) -> float:
    """Return where the right edge must be if no row shows it: as far from what is centred.

    Where nothing is centred either, the right margin is taken to be as wide as the left one.
    """
    flows = [block.rows for page in pages for block in page.blocks if isinstance(block, Flow)]
    middles = Counter(
        round(one.middle / _SAME)
        for rows in flows
        for one, other in pairwise(rows)
        if abs(one.middle - other.middle) <= _SAME and one.left > left + _SAME
    )
    width = pages[0].sheet.width
    if middles:
        most = max(middles.values())
        middle = min(step for step, count in middles.items() if count == most) * _SAME
        if outermost - _SAME <= 2 * middle - left <= width:
            return 2 * middle - left
    return max(outermost, width - left)


def _tables(pages: Sequence[Page]) -> list[Box]:
    return [block.grid.box for page in pages for block in page.blocks if isinstance(block, Tabled)]


def _rows(page: Page) -> Iterator[Row]:
    """Yield the rows of a page that are in no table."""
    for block in page.blocks:
        if isinstance(block, Flow):
            yield from block.rows
        elif not isinstance(block, Tabled):
            yield from (*block.left, *block.right)


def _extents(page: Page) -> list[Box]:
    """Return where each block of a page stands."""
    found = []
    for block in page.blocks:
        if isinstance(block, Tabled):
            found.append(block.grid.box)
            continue
        rows = block.rows if isinstance(block, Flow) else (*block.left, *block.right)
        edges = [(row.left, row.top, row.right, row.bottom) for row in rows]
        lefts, tops, rights, bottoms = zip(*edges, strict=True)
        found.append(Box(min(lefts), min(tops), max(rights), max(bottoms)))
    return found
