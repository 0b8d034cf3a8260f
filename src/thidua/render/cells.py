"""Which cell of a table stands where, once spans are reckoned with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from thidua.model.document import Cell, RowKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.model.document import Row, Table


class Placed(Struct, frozen=True):
    """A cell and the column it begins in; ``rest`` says that it reaches down from a row above."""

    cell: Cell
    start: int
    rest: bool = False
    reaches: bool = False


def is_open(row: Row) -> bool:
    """Say whether a row is there to be filled in: nothing stands in it, its number apart."""
    if row.kind is RowKind.HEAD or not row.cells:
        return False
    first, *others = (cell.text.strip() for cell in row.cells)
    return not any(others) and (not first or (bool(others) and first.isdecimal()))


def placed(table: Table) -> Iterator[tuple[Placed, ...]]:
    """Yield the cells of each row from left to right, those included that reach into it."""
    reaching: dict[int, tuple[Cell, int]] = {}
    for row in table.rows:
        said: list[Placed] = []
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
            said.append(Placed(cell, start, rest, left > 1))
            start += cell.span
        yield tuple(said)
