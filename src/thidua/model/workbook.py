"""Workbook: what stands in the cells of a spreadsheet, each value with its address."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum

from msgspec import Struct

_LETTERS = 26


class CellKind(StrEnum):
    """What a cell holds."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    """A number that is shown as a day; the value is the day in ISO 8601."""
    LOGICAL = "logical"
    ERROR = "error"
    """``#REF!`` and its like; the value is that word."""
    UNCOMPUTED = "uncomputed"
    """A formula whose value nobody has computed; there is no value."""


class WorkCell(Struct, frozen=True, gc=False):  # holds nothing that could hold it
    """One cell that holds something; row and column from 1.

    ``format`` is how a number is shown, in the program's own code: ``0%``. Of a formula the value
    is what the program that saved the file computed last.
    """

    row: int
    column: int
    value: str | int | float | bool | None
    kind: CellKind = CellKind.TEXT
    format: str = ""
    formula: bool = False

    @property
    def address(self) -> str:
        """As spreadsheets call it: D7."""
        return f"{column_letters(self.column)}{self.row}"


class CellArea(Struct, frozen=True):
    """A rectangle of cells, its edges included: such as were merged into one."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, row: int, column: int) -> bool:
        """Tell whether a cell is in it."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right


class Worksheet(Struct, frozen=True):
    """One sheet: its cells by row and column, those alone that hold something."""

    name: str
    cells: Mapping[tuple[int, int], WorkCell]
    merged: tuple[CellArea, ...] = ()
    hidden: bool = False

    def rows(self) -> Iterator[tuple[int, tuple[WorkCell, ...]]]:
        """Yield each row that holds something, from the top, its cells from the left."""
        found: dict[int, list[WorkCell]] = {}
        for _, cell in sorted(self.cells.items()):
            found.setdefault(cell.row, []).append(cell)
        yield from ((row, tuple(cells)) for row, cells in found.items())


class Workbook(Struct, frozen=True):
    """The sheets of one file, in order; ``file`` is its path as the user typed it."""

    file: str
    sheets: tuple[Worksheet, ...]

    def sheet(self, name: str) -> Worksheet | None:
        """Return the sheet of a name, capitals or not, None where there is none."""
        known = {one.name.casefold(): one for one in self.sheets}
        return known.get(name.casefold())


def column_letters(column: int) -> str:
    """Return what spreadsheets call a column: 1 is A, 27 is AA."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters
