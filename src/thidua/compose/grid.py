"""Table on paper: from a sheet of typed values to a table on paper."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, islice

from msgspec.structs import replace

from thidua.compose.numbers import day, number, percent
from thidua.model.document import Cell, Row, RowKind, Table
from thidua.model.items import Align
from thidua.model.sheet import Sheet, SheetGroup, Value, ValueKind

_ORDINAL_SHARE = 0.07  # of the width of all other columns: enough for TT on a portrait page


def grid(sheet: Sheet) -> Table:
    """Return the table of a sheet: rows numbered, group heads, sums in a last row.

    A group names the columns of the same ``group`` that stand side by side.
    """
    widths = [column.width for column in sheet.columns]
    if sheet.numbered:
        widths.insert(0, sum(widths) * _ORDINAL_SHARE)
    rows = (*_head(sheet), *_body(sheet), *_total(sheet))
    return Table(tuple(widths), rows, flexible=True)


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
    places, dot = sheet.places(), "." if sheet.dotted else ""
    for row, ordinal in zip(sheet.rows, sheet.ordinals(), strict=True):
        if isinstance(row, SheetGroup):
            first = _ordinal(sheet, row.label) if row.label else ()
            cells = _below_title(sheet, row.values, places[""], first, Cell(row.title))
            yield Row(RowKind.SECTION, tuple(cells))
            continue
        shown = _open(sheet) if row.blank else _cells(sheet, row.values, places[row.unit])
        yield Row(RowKind.BODY, (*_ordinal(sheet, f"{ordinal}{dot}"), *shown))


def _total(sheet: Sheet) -> Iterator[Row]:
    if sheet.total:
        title, places = Cell(sheet.total, Align.CENTER), sheet.places()[""]
        yield Row(RowKind.TOTAL, tuple(_below_title(sheet, sheet.sums(), places, (), title)))


def _below_title(
    sheet: Sheet,
    values: tuple[Value, ...],
    places: tuple[int, ...],
    first: tuple[Cell, ...],
    title: Cell,
) -> Iterator[Cell]:
    """Yield a title over all columns up to the first that has a value, then the values."""
    named = next((at for at, value in enumerate(values) if value is not None), len(sheet.columns))
    yield from first
    if span := named + sheet.numbered - len(first):
        yield replace(title, span=span)
    yield from islice(_cells(sheet, values, places), named, None)


def _ordinal(sheet: Sheet, text: str) -> tuple[Cell, ...]:
    return (Cell(text, Align.CENTER),) if sheet.numbered else ()


def _open(sheet: Sheet) -> Iterator[Cell]:
    return (Cell("", column.align) for column in sheet.columns)


def _cells(sheet: Sheet, values: tuple[Value, ...], places: tuple[int, ...]) -> Iterator[Cell]:
    """Yield the cells of a row; what is empty for a reason says so, in the middle."""
    for value, column, deep in zip(values, sheet.columns, places, strict=False):
        if value is None or value == "":
            yield Cell(sheet.empty, Align.CENTER)
        else:
            yield Cell(_shown(value, column.kind, deep), column.align)


def _shown(value: str | float, kind: ValueKind, places: int) -> str:
    if isinstance(value, str):
        return day(value) if kind is ValueKind.DATE else value
    write = percent if kind is ValueKind.PERCENT else number
    return write(value, places=places, padded=True)
