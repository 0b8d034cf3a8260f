"""Cells of a table: which stands where, once spans are reckoned with, and in what style."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from thidua.catalogue.style import HouseStyle, Style
from thidua.model.document import Cell, Row, RowKind, Table

CELL_STYLES = {
    RowKind.HEAD: "table-head",
    RowKind.SECTION: "table-section",
    RowKind.BODY: "table-cell",
    RowKind.TOTAL: "table-total",
}
"""The style of a cell by the kind of its row."""


def styles_of(house: HouseStyle) -> dict[RowKind, Style]:
    """Return the style of the cells of each kind of row."""
    return {kind: house.styles[name] for kind, name in CELL_STYLES.items()}


class PlacedCell(Struct, frozen=True):
    """A cell and the column it begins in; ``rest`` says that it reaches down from a row above."""

    cell: Cell
    start: int
    rest: bool = False
    reaches: bool = False

    @property
    def end(self) -> int:
        """The column behind it."""
        return self.start + self.cell.span


def is_open(row: Row) -> bool:
    """Say whether a row is there to be filled in: nothing stands in it, its number apart."""
    if row.kind is RowKind.HEAD or not row.cells:
        return False
    first, *others = (cell.text.strip() for cell in row.cells)
    return not any(others) and (not first or (bool(others) and first.isdecimal()))


def placed(table: Table) -> Iterator[tuple[PlacedCell, ...]]:
    """Yield the cells of each row from left to right, those included that reach into it."""
    reaching: dict[int, tuple[Cell, int]] = {}
    for row in table.rows:
        said: list[PlacedCell] = []
        start, own = 0, iter(row.cells)
        above, reaching = reaching, {}
        while start < len(table.widths):
            cell, left = above.get(start, (None, 0))
            rest = cell is not None
            if cell is None:
                cell = next(own)
                left = cell.rows
            if left > 1:
                reaching[start] = (cell, left - 1)
            said.append(PlacedCell(cell, start, rest, left > 1))
            start += cell.span
        yield tuple(said)
