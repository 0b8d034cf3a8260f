"""The text area of a section, measured from the text itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from thidua.conform.pdf.blocks import Flow, Tabled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from thidua.conform.pdf.blocks import Page
    from thidua.conform.pdf.rows import Row

_SAME = 0.8  # pt
_OFTEN = 2  # rows that must share an edge
_RAGGED = 4  # rows of running text from which on no shared right edge means ragged text


class Area(Struct, frozen=True):
    """Edges of the text in pt.

    ``justified`` says that lines share the right edge; ``full``, that some page ended because it
    was full, so that ``bottom`` is within a line of the margin.
    """

    left: float
    top: float
    right: float
    bottom: float
    justified: bool
    full: bool


def area(pages: Sequence[Page]) -> Area:
    """Measure where the text of some pages of one size stands."""
    found = [row for page in pages for row in _rows(page)]
    boxes = [edges for page in pages for edges in _extents(page)]
    right, justified = _shared([-row.right for row in found])
    full = [_extents(page)[-1] for page in pages[:-1] if _extents(page)]
    return Area(
        left=_shared([row.left for row in found])[0],
        top=min((top for top, _ in boxes), default=0.0),
        right=-right if found else pages[0].sheet.width,
        bottom=max((bottom for _, bottom in full or boxes), default=0.0),
        justified=justified,
        full=bool(full),
    )


def _shared(edges: Iterable[float]) -> tuple[float, bool]:
    """Return the outermost edge that rows share and True, or the outermost of all and False."""
    ordered = sorted(edges)
    for place in range(len(ordered) - _OFTEN + 1):
        if ordered[place + _OFTEN - 1] - ordered[place] <= _SAME:
            return ordered[place + _OFTEN - 1], True
    return (ordered[0] if ordered else 0.0), False


def _rows(page: Page) -> Iterator[Row]:
    """Yield the rows of a page that are in no table."""
    for block in page.blocks:
        if isinstance(block, Flow):
            yield from block.rows
        elif not isinstance(block, Tabled):
            yield from (*block.left, *block.right)


def _extents(page: Page) -> list[tuple[float, float]]:
    """Return where each block of a page begins and ends."""
    found = []
    for block in page.blocks:
        if isinstance(block, Tabled):
            found.append((block.grid.box.top, block.grid.box.bottom))
        else:
            rows = block.rows if isinstance(block, Flow) else (*block.left, *block.right)
            found.append((min(row.top for row in rows), max(row.bottom for row in rows)))
    return found
