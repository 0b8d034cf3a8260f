"""Cells of a table: which stands where, once spans are reckoned with, and in what style."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from thidua.catalogue.style import HouseStyle, Style, twips
from thidua.model.document import Cell, Mark, Row, RowKind, Run, Table
from thidua.render.metrics import LINE_END, with_ends

CELL_STYLES = {
    RowKind.HEAD: "table-head",
    RowKind.SECTION: "table-section",
    RowKind.BODY: "table-cell",
    RowKind.TOTAL: "table-total",
}
"""The style of a cell by the kind of its row."""


class TableLook(Struct, frozen=True):
    """How the cells of a table are set: their styles by kind of row, the inset in twips."""

    styles: tuple[Style, ...]
    inset: int
    small: bool = False

    @property
    def by_kind(self) -> dict[RowKind, Style]:
        """The style of the cells of each kind of row."""
        return dict(zip(CELL_STYLES, self.styles, strict=True))


def table_look(house: HouseStyle, *, small: bool = False) -> TableLook:
    """Return how tables are set, or those that are set small."""
    styles = tuple(house.styles[name] for name in CELL_STYLES.values())
    if not small:
        return TableLook(styles, twips(house.table.inset))
    size = house.table.small.size
    smaller = tuple(replace(one, size=size) for one in styles)
    return TableLook(smaller, twips(house.table.small.inset), small=True)


def said(cell: Cell) -> tuple[Run, ...]:
    """Return the runs of a cell, with a line's end where one of its paragraphs ends."""
    runs = cell.runs or (Run(cell.text),)
    gone = all(run.mark is Mark.DELETED for run in runs)
    return tuple(with_ends(runs, cell.ends, gone=gone)) if cell.ends else runs


def paragraphs(cell: Cell) -> tuple[tuple[Run, ...], ...]:
    """Return the paragraphs of a cell; an empty one has one, too."""
    done: list[list[Run]] = [[]]
    for run in said(cell):
        first, *others = run.text.split(LINE_END)
        done[-1].append(replace(run, text=first))
        done += [[replace(run, text=text)] for text in others]
    return tuple(tuple(run for run in one if run.text) or (Run(""),) for one in done)


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
