"""Tables of a Word file: every row brought to the same columns, whatever the file says."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from thidua.model.campaign import Align
from thidua.model.document import Cell, Row, RowKind, Run, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from thidua.model import view

MOST_COLUMNS = 63
"""As many as Word makes."""

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


def lines(shown: view.Table, box: Callable[[view.Cell], Box]) -> Iterator[Line]:
    """Yield the rows of a table of a view; ``box`` tells what is in a cell."""
    rows: dict[int, dict[int, Box]] = {}
    for cell in shown.cells:
        rows.setdefault(cell.row, {})[cell.column] = box(cell)
        for below in range(cell.row + 1, cell.row + cell.rows):
            rest = Box("", span=cell.columns, rest=True)
            rows.setdefault(below, {}).setdefault(cell.column, rest)
    for row in sorted(rows):
        yield Line(tuple(_filled(rows[row])), head=row < (shown.repeated or 0))


def _filled(row: Mapping[int, Box]) -> Iterator[Box]:
    """Yield the cells of a row, with empty ones for the columns that it leaves out."""
    reached = 0
    for start in sorted(row):
        if start > reached:
            yield Box("", span=start - reached)
        if start >= reached:
            yield row[start]
            reached = start + row[start].span


def table(lines: Sequence[Line], widths: Sequence[float]) -> Table | None:
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
