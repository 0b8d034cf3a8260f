"""Tables of a redline: rows come and go, cells are compared word by word."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, dropwhile, takewhile

from msgspec.structs import replace

from thidua.diff.abreast import abreast
from thidua.diff.redline_text import marked, merged_runs
from thidua.model.document import Cell, Mark, Paragraph, Row, RowKind, Run, Table


def whole_table(table: Table, mark: Mark) -> Table:
    """Return a table all of whose rows are inserted or deleted."""
    return replace(table, rows=tuple(_whole(row, mark) for row in table.rows))


def alike(before: Table, after: Table) -> bool:
    """Say whether two tables can be one: the same columns below heads of the same build.

    A cell that reaches down from a row that comes or goes would leave a hole, so such tables are
    replaced whole.
    """
    old, new = ([_build(row) for row in _heads(table)] for table in (before, after))
    below = chain(_below(before), _below(after))
    reaching = any(cell.rows > 1 for row in below for cell in row.cells)
    return len(before.widths) == len(after.widths) and old == new and not reaching


def merged_table(before: Table, after: Table) -> Table:
    """Return the new table with what became of the rows of the old one, which is ``alike``."""
    heads = zip(_heads(before), _heads(after), strict=True)
    rows = abreast(_below(before), _below(after), _telling)
    pairs = chain(heads, rows)
    return replace(after, rows=tuple(chain.from_iterable(_rows(*pair) for pair in pairs)))


def _heads(table: Table) -> list[Row]:
    return list(takewhile(_is_head, table.rows))


def _below(table: Table) -> list[Row]:
    return list(dropwhile(_is_head, table.rows))


def _is_head(row: Row) -> bool:
    return row.kind is RowKind.HEAD


def _build(row: Row) -> tuple[RowKind, list[tuple[int, int]]]:
    return row.kind, [(cell.span, cell.rows) for cell in row.cells]


def _telling(row: Row) -> Paragraph:
    return Paragraph("table-cell", (Run(" | ".join(cell.text for cell in row.cells)),))


def _rows(before: Row | None, after: Row | None) -> Iterator[Row]:
    if before and after and _build(before) == _build(after) and not _parted(before, after):
        cells = zip(before.cells, after.cells, strict=True)
        yield replace(after, cells=tuple(_cell(*pair) for pair in cells))
        return
    if before:
        yield _whole(before, Mark.DELETED)
    if after:
        yield _whole(after, Mark.INSERTED)


def _parted(before: Row, after: Row) -> bool:
    """Say whether a cell of several paragraphs has changed: its paragraphs have no marks."""
    pairs = zip(before.cells, after.cells, strict=True)
    return any(old.ends or new.ends for old, new in pairs if old != new)


def _whole(row: Row, mark: Mark) -> Row:
    cells = tuple(replace(cell, runs=marked(_said(cell), mark)) for cell in row.cells)
    return replace(row, cells=cells, mark=mark)


def _cell(before: Cell, after: Cell) -> Cell:
    if _said(before) == _said(after):
        return after
    runs = merged_runs(_said(before), _said(after))
    return replace(after, text="".join(run.text for run in runs), runs=runs)


def _said(cell: Cell) -> tuple[Run, ...]:
    return cell.runs or (Run(cell.text),)
