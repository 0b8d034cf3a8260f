"""Rows of a table as passages: numbers apart from words, each below the row that heads it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from thidua.diff.labels import cut, ordinal
from thidua.diff.said import said
from thidua.diff.words import clean
from thidua.model.document import Cell, Row, RowKind, Table


class ToldRow(Struct, frozen=True):
    """One row: its number, its cells with bars between them, and how far down its heading stands.

    ``above`` counts rows among those told; None for what stands below the table itself.
    """

    kind: RowKind
    label: str
    text: str
    above: int | None


def columns(table: Table) -> str | None:
    """Return the titles of the columns with bars between them, None where there are none."""
    head = [_joined(row) for row in table.rows if row.kind is RowKind.HEAD]
    return " | ".join(head) if head else None


def rows(table: Table) -> Iterator[ToldRow]:
    """Yield the rows below the titles. A row that heads others closes those with its kind of label.

    ("I. Phòng Tổ chức", below it "Xây dựng đơn vị", below it rows with numbers.)
    """
    open_heads: dict[str, int] = {}
    below = (row for row in table.rows if row.kind is not RowKind.HEAD)
    for index, row in enumerate(below):
        if row.kind is RowKind.SECTION:
            kind, label, text = cut(_joined(row))
            kinds = list(open_heads)
            for closed in kinds[kinds.index(kind) if kind in open_heads else len(kinds) :]:
                del open_heads[closed]
            yield ToldRow(row.kind, label, text, _last(open_heads))
            open_heads[kind] = index
        else:
            above = None if row.kind is RowKind.TOTAL else _last(open_heads)
            yield ToldRow(row.kind, *_labelled(row), above)


def _last(open_heads: dict[str, int]) -> int | None:
    return next(reversed(open_heads.values()), None)


def _labelled(row: Row) -> tuple[str, str]:
    """Return the number of a row, "" where it has none, and its words."""
    first = _said(row.cells[0]) if len(row.cells) > 1 else ""
    if not ordinal(first):
        return "", _joined(row)
    return first, " | ".join(_said(cell) for cell in row.cells[1:])


def _joined(row: Row) -> str:
    return " | ".join(_said(cell) for cell in row.cells)


def _said(cell: Cell) -> str:
    return said(cell.runs) if cell.runs else clean(cell.text)
