"""Table typed by hand: columns under merged heads, section rows, cells of several paragraphs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from thidua.catalogue.labels import labels
from thidua.compose.runs import joined, runs
from thidua.model.document import Block, Cell, Paragraph, Row, RowKind, Run, Table
from thidua.model.items import Align, Column, TableCell, TableData, TableRow, paragraphs

Expand = Callable[[str], str]


def typed_table(table: TableData, anchor: str, expand: Expand) -> Iterator[Block]:
    """Yield the caption of a table, if it has one, and the table."""
    if table.caption is not None:
        yield Paragraph("table-caption", (Run(expand(table.caption)),), anchor)
    columns = tuple(_leaves(table.columns))
    widths = [one.width for one in columns]
    stated = [one for one in widths if one is not None]
    mean = sum(stated) / len(stated) if stated else 1.0
    yield Table(
        tuple(mean if one is None else one for one in widths),
        (*_head(table.columns), *_rows(table.rows, columns, expand)),
        anchor,
        flexible=len(stated) < len(widths),
    )


def _leaves(columns: Sequence[Column]) -> Iterator[Column]:
    """Yield the columns that have cells, from left to right."""
    for one in columns:
        if one.columns:
            yield from _leaves(one.columns)
        else:
            yield one


def _depth(columns: Sequence[Column]) -> int:
    """Return how many rows of heads columns have."""
    return 1 + max((_depth(one.columns) for one in columns if one.columns), default=0)


def _head(columns: Sequence[Column]) -> Iterator[Row]:
    """Yield the rows of the head; a title without others below it reaches down to the last."""
    here, deep = tuple(columns), _depth(columns)
    while here:
        cells = (
            Cell(one.title, Align.CENTER, len(tuple(_leaves((one,)))), 1 if one.columns else deep)
            for one in here
        )
        yield Row(RowKind.HEAD, tuple(cells))
        here, deep = tuple(below for one in here for below in one.columns), deep - 1


class _RowPlaces(Struct):
    """Which columns cells of rows above still take: by column, in how many more rows."""

    left: list[int]

    def take(self, columns: int, rows: int) -> int:
        """Return the first free column, and take ``columns`` of it for ``rows``."""
        start = next(at for at, left in enumerate(self.left) if not left)
        self.left[start : start + columns] = [rows] * columns
        return start

    def end(self) -> None:
        """End a row."""
        self.left = [max(0, left - 1) for left in self.left]


def _rows(rows: Sequence[TableRow], columns: Sequence[Column], expand: Expand) -> Iterator[Row]:
    places = _RowPlaces([0] * len(columns))
    for row in rows:
        cells = tuple(_cells(row, columns, places, expand))
        places.end()
        yield Row(RowKind.BODY if row.section is None else RowKind.SECTION, cells)


def _cells(
    row: TableRow, columns: Sequence[Column], places: _RowPlaces, expand: Expand
) -> Iterator[Cell]:
    typed = [one if isinstance(one, TableCell) else TableCell(one) for one in row.cells]
    if row.section is not None:
        over = len(columns) - sum(one.columns for one in typed)
        places.take(over, 1)
        yield Cell(expand(row.section), span=over)
    for one in typed:
        column = columns[places.take(one.columns, one.rows)]
        align = one.align or (Align.CENTER if one.columns > 1 else column.align)
        yield _cell(one, align, expand)


def _cell(typed: TableCell, align: Align, expand: Expand) -> Cell:
    """Return a cell; its paragraphs are one text, parted by spaces at which they end."""
    kind = labels().numbering[typed.numbering]
    listed = (
        f"{label} {text}" if (label := labels().label(kind, index)) else text
        for index, text in enumerate(typed.items, 1)
    )
    said: list[Run] = []
    ends: list[int] = []
    for text in (*paragraphs(typed.text), *listed):
        if said:
            ends.append(sum(len(run.text) for run in said))
        first, *others = runs(text, expand)
        said += [replace(first, text=f" {first.text}") if said else first, *others]
    whole = joined(said)
    text = "".join(run.text for run in whole)
    plain = all(run.plain for run in whole)
    return Cell(text, align, typed.columns, typed.rows, () if plain else whole, ends=tuple(ends))
