"""Tables of a Word file: every row brought to the same columns, whatever the file says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from thidua.model import view
from thidua.model.document import Cell, Row, RowKind, Table

MOST_COLUMNS = 63
"""As many as Word makes."""

_KINDS = {
    "table-head": RowKind.HEAD,
    "table-section": RowKind.SECTION,
    "table-cell": RowKind.BODY,
    "table-total": RowKind.TOTAL,
}


class _ImportedCell(Struct):
    """A cell from column ``start`` to before ``end``; ``style`` is that of its text.

    ``left`` is how many rows more it claims, ``rows`` how many it has got.
    """

    cell: Cell
    start: int
    end: int
    style: str = ""
    left: int = 0
    rows: int = 1

    def meets(self, other: _ImportedCell) -> bool:
        """Say whether two cells have a column in common."""
        return self.start < other.end and other.start < self.end


def table(shown: view.ViewTable, read: Callable[[view.ViewCell], tuple[Cell, str]]) -> Table | None:
    """Return a table of a view, None when it has no cells; ``read`` tells a cell and its style.

    Rows that are too short get empty cells, what stands beyond Word's last column is left out, and
    a cell that reaches down from the head ends with it, or where another one stands in its way.
    """
    columns = min(MOST_COLUMNS, max((one.column + one.columns for one in shown.cells), default=0))
    rows: dict[int, list[_ImportedCell]] = {}
    for cell in shown.cells:
        if cell.column < columns:
            end = min(cell.column + cell.columns, columns)
            said, style = read(cell)
            box = _ImportedCell(said, cell.column, end, style, left=cell.rows - 1)
            for row in range(cell.row, cell.row + cell.rows):
                rows.setdefault(row, [])
            rows[cell.row].append(box)
    if not rows:
        return None
    heads = [number < (shown.repeated or 0) for number in sorted(rows)]
    boxes = [rows[number] for number in sorted(rows)]
    kinds = list(_kinds(boxes, heads, columns))
    shares = [width for width in shown.columns_mm if width > 0]
    return Table(
        widths=tuple(shares) if len(shares) == columns else (1.0,) * columns,
        rows=tuple(_rows(boxes, kinds, columns)),
    )


def _kinds(
    rows: Sequence[Sequence[_ImportedCell]], heads: Sequence[bool], columns: int
) -> Iterator[RowKind]:
    """Yield what each row is for; the head is what stands above everything else."""
    heading = True
    for boxes, head in zip(rows, heads, strict=True):
        kind = next((_KINDS[box.style] for box in boxes if box.style in _KINDS), None)
        if kind is None:
            alone = columns > 1 and [box.end - box.start for box in boxes] == [columns]
            kind = RowKind.HEAD if head else RowKind.SECTION if alone else RowKind.BODY
        heading = heading and kind is RowKind.HEAD
        yield RowKind.BODY if kind is RowKind.HEAD and not heading else kind


def _rows(
    rows: Sequence[Sequence[_ImportedCell]], kinds: Sequence[RowKind], columns: int
) -> Iterator[Row]:
    """Yield the rows, with empty cells for the columns that no cell takes."""
    reaching: list[_ImportedCell] = []
    placed = []
    for index, own in enumerate(rows):
        ended = index and kinds[index - 1] is RowKind.HEAD and kinds[index] is not RowKind.HEAD
        free = (one for one in reaching if one.left and not any(map(one.meets, own)))
        reaching = [] if ended else list(free)
        for one in reaching:
            one.left -= 1
            one.rows += 1
        placed.append([*own, *_gaps([*own, *reaching], columns)])
        reaching += own
    for kind, boxes in zip(kinds, placed, strict=True):
        boxes.sort(key=lambda box: box.start)
        cells = (replace(box.cell, span=box.end - box.start, rows=box.rows) for box in boxes)
        yield Row(kind, tuple(cells))


def _gaps(boxes: Sequence[_ImportedCell], columns: int) -> Iterator[_ImportedCell]:
    """Yield an empty cell for each column that is free."""
    reached = 0
    for start, end in (*sorted((box.start, box.end) for box in boxes), (columns, columns)):
        yield from (_ImportedCell(Cell(""), at, at + 1) for at in range(reached, start))
        reached = max(reached, end)
