"""Tables of a Word file: every row brought to the same columns, whatever the file says."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from thidua.model.campaign import Align
from thidua.model.document import Cell, Row, RowKind, Run, Table
from thidua.source.word.names import at, number, switched, value, w

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

MOST_COLUMNS = 63
"""As many as Word makes."""

_AROUND = frozenset(map(w, ("sdt", "sdtContent", "customXml", "ins", "moveTo")))
_ALIGNS = {"center": Align.CENTER, "right": Align.RIGHT, "end": Align.RIGHT}
_KINDS = {
    "table-head": RowKind.HEAD,
    "table-section": RowKind.SECTION,
    "table-cell": RowKind.BODY,
    "table-total": RowKind.TOTAL,
}


class Box(Struct, frozen=True):
    """One cell as the file has it: as in ``Cell``; ``style`` is our style of its text.

    ``rest`` says that it goes on the cell above.
    """

    text: str
    runs: tuple[Run, ...] = ()
    style: str = ""
    align: Align = Align.LEFT
    span: int = 1
    rest: bool = False


class Line(Struct, frozen=True):
    """One row as the file has it."""

    boxes: tuple[Box, ...]
    head: bool = False


def aligned(paragraph: _Element | None) -> Align:
    """Return how a paragraph of a cell is set; justified text counts as left."""
    return _ALIGNS.get(value(paragraph, "pPr", "jc"), Align.LEFT)


def rows(table: _Element) -> Iterator[_Element]:
    """Yield the rows that are left once revisions are accepted."""
    for row in _wrapped(table, "tr"):
        if at(row, "trPr", "del") is None:
            yield row


def cells(row: _Element) -> Iterator[_Element]:
    """Yield the cells of a row that are left once revisions are accepted."""
    for cell in _wrapped(row, "tc"):
        if at(cell, "tcPr", "cellDel") is None:
            yield cell


def span(cell: _Element) -> int:
    """Return how many columns a cell takes."""
    return max(1, min(MOST_COLUMNS, number(value(cell, "tcPr", "gridSpan"), 1)))


def goes_on(cell: _Element) -> bool:
    """Return whether a cell only goes on the one above it."""
    merge = at(cell, "tcPr", "vMerge")
    return merge is not None and value(cell, "tcPr", "vMerge") != "restart"


def before(row: _Element) -> int:
    """Return how many columns a row leaves free at its beginning."""
    return max(0, min(MOST_COLUMNS, number(value(row, "trPr", "gridBefore"))))


def heads(row: _Element) -> bool:
    """Return whether a row is repeated on every page."""
    said = at(row, "trPr", "tblHeader")
    return said is not None and switched(said)


def table(lines: Sequence[Line], widths: Sequence[int]) -> Table | None:
    """Return the table of these rows, None when it has none.

    Rows that are too short get empty cells, what stands beyond Word's last column is left out, and
    a cell that reaches down from the head ends with it.
    """
    columns = min(
        MOST_COLUMNS, max((sum(box.span for box in one.boxes) for one in lines), default=0)
    )
    if not columns:
        return None
    even = [_even(one.boxes, columns) for one in lines]
    kinds = list(_kinds(lines, even))
    shares = [width for width in widths if width > 0]
    return Table(
        widths=tuple(map(float, shares)) if len(shares) == columns else (1.0,) * columns,
        rows=_merged(even, kinds),
    )


def _even(boxes: Sequence[Box], columns: int) -> list[Box]:
    said: list[Box] = []
    free = columns
    for box in boxes:
        if free:
            said.append(replace(box, span=min(box.span, free)))
            free -= said[-1].span
    return said + [Box("")] * free


def _kinds(lines: Sequence[Line], even: Sequence[Sequence[Box]]) -> Iterator[RowKind]:
    """Yield what each row is for; the head is what stands above everything else."""
    heading = True
    for one, boxes in zip(lines, even, strict=True):
        kind = next((_KINDS[box.style] for box in boxes if box.style in _KINDS), None)
        if kind is None:
            alone = len(boxes) == 1 and boxes[0].span > 1
            kind = RowKind.HEAD if one.head else RowKind.SECTION if alone else RowKind.BODY
        heading = heading and kind is RowKind.HEAD
        yield RowKind.BODY if kind is RowKind.HEAD and not heading else kind


def _merged(even: Sequence[Sequence[Box]], kinds: Sequence[RowKind]) -> tuple[Row, ...]:
    """Return the rows; a cell that goes on the one above lengthens it, where there is one."""
    placed = [_placed(boxes) for boxes in even]
    rows: list[Row] = []
    reaching: dict[int, int] = {}
    for index in reversed(range(len(placed))):
        here, kind = placed[index], kinds[index]
        closed = index == 0 or (kinds[index - 1] is RowKind.HEAD and kind is not RowKind.HEAD)
        above = {} if closed else placed[index - 1]
        heights = {start: 1 + reaching.get(start, 0) for start in here}
        rest = {start for start, box in here.items() if box.rest and _fits(above.get(start), box)}
        reaching = {start: heights[start] for start in rest}
        own = ((start, box) for start, box in here.items() if start not in rest)
        rows.append(Row(kind, tuple(_cell(box, heights[start]) for start, box in own)))
    return tuple(reversed(rows))


def _fits(above: Box | None, box: Box) -> bool:
    return above is not None and above.span == box.span


def _cell(box: Box, rows: int) -> Cell:
    return Cell(box.text, box.align, box.span, rows, box.runs)


def _placed(boxes: Sequence[Box]) -> dict[int, Box]:
    """Return the cells of a row by the columns they begin in."""
    starts = accumulate((box.span for box in boxes), initial=0)
    return dict(zip(starts, boxes, strict=False))


def _wrapped(parent: _Element, name: str) -> Iterator[_Element]:
    """Yield the rows of a table or the cells of a row, those in content controls included."""
    for child in parent:
        if child.tag == w(name):
            yield child
        elif child.tag in _AROUND:
            yield from _wrapped(child, name)
