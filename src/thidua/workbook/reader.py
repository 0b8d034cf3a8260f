"""Reading a workbook (XLSX): the values that its cells show, by openpyxl, as frozen cells.

No formula is computed: what counts is the value that the program which saved the file wrote beside
it. A formula without one is a cell of its own kind.
"""

from __future__ import annotations

import datetime as dt
import io
import sys
import warnings
from typing import Any

from thidua.model.workbook import CellKind, Workbook, WorkCell, Worksheet
from thidua.workbook.opening import SheetPart, opened
from thidua.workbook.refusal import RefusedWorkbookError, WorkbookRefusal

_BROKEN = (ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError, OSError)
"""What openpyxl raises of a part that is good XML and no good workbook."""
_ERROR = "e"
_ENDLESS = "#NUM!"
"""What programs of tables show of a number that is too large."""
CHARACTERS = 16_000_000
"""Most characters of all cells: a text that many cells share is kept once and read many times."""


def read(content: bytes, *, file: str) -> Workbook:
    """Return the cells of a workbook; ``file`` is its path as the user typed it.

    Raises:
        RefusedWorkbookError: as ``opened``, or openpyxl cannot make sense of it.
    """
    import openpyxl  # noqa: PLC0415 - only when a workbook is read

    found = opened(content)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            made = openpyxl.load_workbook(
                io.BytesIO(found.content), read_only=True, data_only=True, keep_links=False
            )
            room = _Room()
            sheets = tuple(
                _sheet(one, part, room)
                for one, part in zip(made.worksheets, found.sheets, strict=False)
            )
    except _BROKEN as error:
        raise RefusedWorkbookError(WorkbookRefusal.DAMAGED) from error
    return Workbook(file, sheets)


class _Room:
    """How many characters may still come."""

    def __init__(self) -> None:
        self._left = CHARACTERS

    def take(self, text: str) -> None:
        """Count a text.

        Raises:
            RefusedWorkbookError: it is too much.
        """
        self._left -= len(text)
        if self._left < 0:
            raise RefusedWorkbookError(WorkbookRefusal.TOO_MUCH_TEXT, limit=CHARACTERS // 10**6)


def _sheet(worksheet: Any, part: SheetPart, room: _Room) -> Worksheet:  # noqa: ANN401 - openpyxl has no types
    """Return the cells of a sheet; merged ones have the value of their first."""
    cells: dict[tuple[int, int], WorkCell] = {}
    rows, columns = part.last
    read = worksheet.iter_rows(max_row=rows, max_col=columns) if rows else ()
    for row in read:
        for cell in row:
            if cell.value is not None and cell.value != "":
                if isinstance(cell.value, str):
                    room.take(cell.value)
                place = (cell.row, cell.column)
                cells[place] = _cell(cell, place, formula=place in part.formulas)
    for row, column in part.uncomputed:
        kind = CellKind.UNCOMPUTED
        cells[row, column] = WorkCell(row, column, None, kind, formula=True)
    return Worksheet(part.name, cells, part.merged, part.hidden)


def _cell(cell: Any, place: tuple[int, int], *, formula: bool) -> WorkCell:  # noqa: ANN401 - as above
    value, kind, shown = _value(cell)
    return WorkCell(*place, value, kind, shown, formula)


def _value(cell: Any) -> tuple[str | float | bool, CellKind, str]:  # noqa: ANN401 - as above
    value = cell.value
    if cell.data_type == _ERROR:
        return str(value), CellKind.ERROR, ""
    if isinstance(value, bool):
        return value, CellKind.LOGICAL, ""
    if isinstance(value, int | float):
        if not abs(value) <= sys.float_info.max:
            return _ENDLESS, CellKind.ERROR, ""
        return value, CellKind.NUMBER, cell.number_format
    if isinstance(value, dt.datetime | dt.date):
        day = value.date() if isinstance(value, dt.datetime) else value
        return day.isoformat(), CellKind.DATE, ""
    return str(value), CellKind.TEXT, ""
