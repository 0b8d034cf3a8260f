"""From a sheet of typed values to a table on paper."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from thidua.compose.numbers import day, number, percent
from thidua.model.campaign import Align
from thidua.model.document import Cell, Row, RowKind, Table
from thidua.model.sheet import Kind, SheetGroup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.model.sheet import Sheet, SheetColumn, Value

_ORDINAL_SHARE = 0.07  # of the width of all other columns: enough for TT on a portrait page


def grid(sheet: Sheet) -> Table:
    """Return the table of a sheet: rows numbered below each group, group heads, sums in a last row.

    A group names the columns of the same ``group`` that stand side by side.
    """
    widths = [column.width for column in sheet.columns]
    if sheet.numbered:
        widths.insert(0, sum(widths) * _ORDINAL_SHARE)
    return Table(tuple(widths), (*_head(sheet), *_body(sheet), *_total(sheet)))


def _head(sheet: Sheet) -> Iterator[Row]:
    grouped = any(column.group for column in sheet.columns)
    deep = 2 if grouped else 1
    first = [_title(sheet.ordinal, rows=deep)] if sheet.numbered else []
    second: list[Cell] = []
    for group, together in groupby(sheet.columns, key=lambda column: column.group):
        columns = list(together)
        if group:
            first.append(_title(group, span=len(columns)))
            second += [_title(column.title) for column in columns]
        else:
            first += [_title(column.title, rows=deep) for column in columns]
    yield Row(RowKind.HEAD, tuple(first))
    if grouped:
        yield Row(RowKind.HEAD, tuple(second))


def _title(text: str, *, span: int = 1, rows: int = 1) -> Cell:
    return Cell(text, Align.CENTER, span, rows)


def _body(sheet: Sheet) -> Iterator[Row]:
    ordinal = 0
    for row in sheet.rows:
        if isinstance(row, SheetGroup):
            ordinal, span = 0, len(sheet.columns) + sheet.numbered
            yield Row(RowKind.SECTION, (Cell(row.title, span=span),))
            continue
        ordinal += 1
        cells = tuple(map(_cell, row.values, sheet.columns))
        yield Row(RowKind.BODY, (*_ordinal(sheet, str(ordinal)), *cells))


def _total(sheet: Sheet) -> Iterator[Row]:
    if not sheet.total:
        return
    sums = sheet.sums()
    named = next((index for index, value in enumerate(sums) if value is not None), len(sums))
    cells = tuple(map(_cell, sums[named:], sheet.columns[named:]))
    span = named + sheet.numbered
    first = (Cell(sheet.total, Align.CENTER, span),) if span else ()
    yield Row(RowKind.TOTAL, (*first, *cells))


def _ordinal(sheet: Sheet, text: str) -> tuple[Cell, ...]:
    return (Cell(text, Align.CENTER),) if sheet.numbered else ()


def _cell(value: Value, column: SheetColumn) -> Cell:
    return Cell(_shown(value, column.kind), column.align)


def _shown(value: Value, kind: Kind) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return day(value) if kind is Kind.DATE and value else value
    if kind is Kind.PERCENT:
        return percent(value)
    return number(value, places=0 if kind is Kind.COUNT else None)
