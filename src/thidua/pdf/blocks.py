"""A page taken apart: running text, columns side by side, tables, what is in the margins."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from thidua.pdf.columns import SideBySide, side_by_side
from thidua.pdf.coordinates import Box
from thidua.pdf.drawn import DrawnPage
from thidua.pdf.rows import StretchRow, rows
from thidua.pdf.ruling import GridCell, RuledGrid, Ruling, ruling
from thidua.pdf.stretch import Stretch
from thidua.pdf.stretches import stretches


class Flow(Struct, frozen=True):
    """Rows below each other in the full width of the text."""

    rows: tuple[StretchRow, ...]


class Tabled(Struct, frozen=True):
    """A ruled table, the rows of each cell by the position of the cell."""

    grid: RuledGrid
    cells: tuple[tuple[GridCell, tuple[StretchRow, ...]], ...]


Block = Flow | SideBySide | Tabled


class Page(Struct, frozen=True):
    """What stands on a page (``number`` from 1), from top to bottom."""

    number: int
    sheet: DrawnPage
    ruling: Ruling
    blocks: tuple[Block, ...]


def page(sheet: DrawnPage, number: int) -> Page:
    """Take a page apart."""
    ruled = ruling(sheet.strokes)
    walls = [one for one in sheet.strokes if not one.level]
    found = stretches(sheet.glyphs, walls)
    return Page(number, sheet, ruled, tuple(_blocks(found, ruled)))


def _blocks(found: list[Stretch], ruled: Ruling) -> Iterator[Block]:
    """Yield the blocks; tables divide the text above from that below them."""
    inside: dict[int, list[Stretch]] = {}
    outside: list[Stretch] = []
    for one in found:
        table = _holder(one, ruled.tables)
        outside.append(one) if table is None else inside.setdefault(table, []).append(one)
    tops = [table.box.top for table in ruled.tables]
    bands: dict[int, list[Stretch]] = {}
    for one in outside:
        bands.setdefault(bisect_right(tops, one.baseline), []).append(one)
    for place in range(len(tops) + 1):
        yield from _text(bands.get(place, ()), ruled.frames)
        if place < len(tops):
            yield _tabled(ruled.tables[place], inside.get(place, ()))


def _holder(one: Stretch, grids: Sequence[RuledGrid]) -> int | None:
    """Return the first grid that a stretch stands in."""
    level = one.baseline - one.size / 4
    for place, grid in enumerate(grids):
        if _holds(grid.box, one.middle, level):
            return place
    return None


def _holds(box: Box, x: float, y: float) -> bool:
    return box.left <= x <= box.right and box.top <= y <= box.bottom


def _text(found: Sequence[Stretch], frames: Sequence[RuledGrid]) -> Iterator[Block]:
    """Yield running text and columns in turns."""
    framed = [replace(one, frame=_holder(one, frames)) for one in found]
    for aside, group in groupby(
        side_by_side(rows(framed)), key=lambda one: not isinstance(one, StretchRow)
    ):
        if aside:
            yield from (one for one in group if isinstance(one, SideBySide))
        else:
            yield Flow(tuple(one for one in group if isinstance(one, StretchRow)))


def _tabled(grid: RuledGrid, found: Sequence[Stretch]) -> Tabled:
    """Put each stretch into its cell."""
    cells: dict[int, list[Stretch]] = {}
    for baseline, group in groupby(found, key=lambda one: one.baseline - one.size / 4):
        level = [
            (place, cell.box)
            for place, cell in enumerate(grid.cells)
            if cell.box.top <= baseline <= cell.box.bottom
        ]
        for one in group:
            place = next((place for place, box in level if box.left <= one.middle <= box.right), 0)
            cells.setdefault(place, []).append(one)
    return Tabled(
        grid,
        tuple((cell, tuple(rows(cells.get(place, ())))) for place, cell in enumerate(grid.cells)),
    )
