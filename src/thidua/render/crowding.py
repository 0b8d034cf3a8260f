"""Crowded columns: the tables of a document with more in a row than the page is wide."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from thidua.catalogue.style import house_style
from thidua.model.document import Block, Document, RowKind, Table
from thidua.model.items import Orientation
from thidua.render.cells import placed
from thidua.render.columns import crowded


class Crowded(Struct, frozen=True):
    """A column narrower than a word of its own: the table, from 1, and the title or number."""

    table: int
    column: str


def crowding(document: Document) -> Iterator[Crowded]:
    """Yield the columns in which words are cut, in the order of reading."""
    house = house_style()
    for number, (table, orientation) in enumerate(_tables(document), 1):
        width = house.text_width(landscape=orientation is Orientation.LANDSCAPE)
        for column in crowded(table, width, house):
            yield Crowded(number, _title(table, column))


def _tables(document: Document) -> Iterator[tuple[Table, Orientation]]:
    parts: list[tuple[tuple[Block, ...], Orientation]] = [(document.body, document.orientation)]
    parts += [(one.body, one.orientation) for one in document.appendices]
    for blocks, orientation in parts:
        yield from ((block, orientation) for block in blocks if isinstance(block, Table))


def _title(table: Table, column: int) -> str:
    """Return what stands lowest in the head of a column, its number from 1 where nothing does."""
    title = str(column + 1)
    for row, cells in zip(table.rows, placed(table), strict=True):
        if row.kind is not RowKind.HEAD:
            break
        here = next(one for one in cells if one.start <= column < one.end)
        title = here.cell.text or title
    return title
