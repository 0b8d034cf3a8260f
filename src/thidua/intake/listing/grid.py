"""Grid: the tables of a workbook or a Word file as rows of texts, each with its address."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from thidua import word
from thidua.intake.marking import clean
from thidua.intake.opening import MOST_PARAGRAPHS
from thidua.model.finding import Finding, Level, Place
from thidua.model.view import View, ViewTable
from thidua.model.workbook import CellKind, WorkCell, Worksheet, column_letters
from thidua.opc import RefusedPackageError, open_package
from thidua.workbook.reader import read as read_workbook
from thidua.workbook.refusal import RefusedWorkbookError

_SHEETS = b"xl/workbook"
MOST_ROWS = 10_000
_NOTHING = frozenset("-–—")


class ListCell(Struct, frozen=True):
    """One cell with something in it: its text, or its number, and its address ("D7")."""

    text: str
    address: str
    number: float | None = None


class Grid(Struct, frozen=True):
    """One table: its ``name`` (a sheet's, or a number), its rows from the top, cells by column."""

    name: str
    rows: tuple[Mapping[int, ListCell], ...]


def grids(content: bytes, *, name: str) -> tuple[tuple[Grid, ...], tuple[Finding, ...]]:
    """Return the tables of a file, or the findings why it is not read."""
    try:
        if _SHEETS in content:
            book = read_workbook(content, file=name)
            return tuple(_sheet(one) for one in book.sheets if not one.hidden), ()
        view = word.read(open_package(content), file=name, most=MOST_PARAGRAPHS)
    except RefusedWorkbookError as error:
        return (), (_refused(name, "workbook-unreadable", error.message, error.facts),)
    except RefusedPackageError as error:
        return (), (_refused(name, "word-unreadable", error.message, error.facts),)
    tables = [one for one in view.tables if one.within is None]
    return tuple(_table(one, view, number) for number, one in enumerate(tables, 1)), ()


def _refused(name: str, rule: str, message: str, facts: Mapping[str, str | int]) -> Finding:
    return Finding(Place(name), rule, Level.ERROR, message, facts)


def _sheet(sheet: Worksheet) -> Grid:
    rows = [
        {cell.column: _cell(cell) for cell in cells if _text(cell)} for _, cells in sheet.rows()
    ]
    return Grid(sheet.name, tuple(row for row in rows[:MOST_ROWS] if row))


def _cell(cell: WorkCell) -> ListCell:
    number = cell.value if cell.kind is CellKind.NUMBER else None
    number = float(number) if isinstance(number, int | float) else None
    return ListCell(_text(cell), cell.address, number)


def _text(cell: WorkCell) -> str:
    if cell.kind in {CellKind.ERROR, CellKind.UNCOMPUTED} or cell.value is None:
        return ""
    if isinstance(cell.value, float) and cell.value.is_integer():
        return str(int(cell.value))
    return _plain(str(cell.value))


def _plain(text: str) -> str:
    """Return a text on one line; a dash alone says that there is nothing."""
    said = " ".join(clean(text).split())
    return "" if said in _NOTHING else said


def _table(table: ViewTable, view: View, number: int) -> Grid:
    rows: dict[int, dict[int, ListCell]] = {}
    for cell in table.cells:
        text = _plain(" ".join(view.paragraphs[index].words for index in cell.paragraphs))
        if text and cell.row < MOST_ROWS:
            address = f"{column_letters(cell.column + 1)}{cell.row + 1}"
            rows.setdefault(cell.row, {})[cell.column + 1] = ListCell(text, address)
    return Grid(str(number), tuple(rows[at] for at in sorted(rows)))
