"""Drawn lines sorted: tables with their cells, frames around text, and lines that stand alone."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from thidua.pdf.coordinates import Box
from thidua.pdf.drawn import DrawnStroke

_TOUCH = 1.5  # pt by which lines that meet may miss each other
_SAME = 3.0  # pt within which two parallel lines are one border, single or double
_APART = 0.6  # pt from which on they are two
_CELLS_LIMIT = 5_000  # a grid of more is a drawing
_MEETINGS_LIMIT = 100_000  # level lines times upright ones; a page of more is a drawing
_ALONE_LIMIT = 300  # so is one of more lines that stand alone
_FRAMES_LIMIT = 100  # and one of more frames


class GridCell(Struct, frozen=True):
    """A cell: its place in the grid, how many rows and columns it spans, its box in pt."""

    row: int
    column: int
    rows: int
    columns: int
    box: Box


class RuledGrid(Struct, frozen=True):
    """Lines that meet: a frame if they make one cell, a table if more."""

    box: Box
    cells: tuple[GridCell, ...]
    thickness: float
    colour: str | None
    single: bool


class Ruling(Struct, frozen=True):
    """The lines of a page: grids from top to bottom, and level lines that meet no other."""

    tables: tuple[RuledGrid, ...]
    frames: tuple[RuledGrid, ...]
    alone: tuple[DrawnStroke, ...]


class _RuledLines(NamedTuple):
    level: list[DrawnStroke]
    upright: list[DrawnStroke]


def ruling(strokes: Sequence[DrawnStroke]) -> Ruling:
    """Sort the lines of a page."""
    level = sum(one.level for one in strokes)
    if level * (len(strokes) - level) > _MEETINGS_LIMIT:
        return Ruling((), (), ())
    grids: list[RuledGrid] = []
    alone: list[DrawnStroke] = []
    for lines in _meeting(strokes):
        grid = _grid(lines)
        if grid is not None:
            grids.append(grid)
        else:
            alone += lines.level
    grids.sort(key=lambda one: (one.box.top, one.box.left))
    return Ruling(
        tables=tuple(one for one in grids if len(one.cells) > 1),
        frames=tuple(_folded([one for one in grids if len(one.cells) == 1])),
        alone=tuple(sorted(alone, key=lambda one: one.box)) if len(alone) <= _ALONE_LIMIT else (),
    )


def _folded(frames: list[RuledGrid]) -> Iterator[RuledGrid]:
    """Yield frames; one just inside another is its second line."""
    if len(frames) > _FRAMES_LIMIT:
        return
    inner = [
        any(other is not one and _just_around(other.box, one.box) for other in frames)
        for one in frames
    ]
    for place, one in enumerate(frames):
        if not inner[place]:
            double = any(
                inside and _just_around(one.box, other.box)
                for other, inside in zip(frames, inner, strict=True)
            )
            yield replace(one, single=one.single and not double)


def _just_around(outer: Box, inner: Box) -> bool:
    """Say whether one rectangle follows another closely on all sides, outside it."""
    margins = (
        *(inner.left - outer.left, inner.top - outer.top),
        *(outer.right - inner.right, outer.bottom - inner.bottom),
    )
    return all(_APART < margin <= _SAME for margin in margins)


def _meeting(strokes: Sequence[DrawnStroke]) -> Iterator[_RuledLines]:
    """Yield the groups of lines that meet one another."""
    level = [one for one in strokes if one.level]
    upright = sorted((one for one in strokes if not one.level), key=lambda one: one.box.left)
    group = list(range(len(level) + len(upright)))
    lefts = [one.box.left for one in upright]
    for place, line in enumerate(level):
        first = bisect_left(lefts, line.box.left - _TOUCH)
        last = bisect_right(lefts, line.box.right + _TOUCH)
        for other in range(first, last):
            wall = upright[other].box
            if wall.top - _TOUCH <= line.box.top <= wall.bottom + _TOUCH:
                group[_root(group, place)] = _root(group, len(level) + other)
    members: dict[int, _RuledLines] = {}
    for place, line in enumerate((*level, *upright)):
        lines = members.setdefault(_root(group, place), _RuledLines([], []))
        (lines.level if line.level else lines.upright).append(line)
    yield from members.values()


def _root(group: list[int], place: int) -> int:
    """Return the representative of a group, shortening the way to it."""
    while group[place] != place:
        group[place] = group[group[place]]
        place = group[place]
    return place


def _grid(lines: _RuledLines) -> RuledGrid | None:
    """Return the grid that lines make, or None where they enclose nothing."""
    xs = _positions(one.box.left for one in lines.upright)
    ys = _positions(one.box.top for one in lines.level)
    if min(len(xs), len(ys)) < 2 or len(xs) * len(ys) > _CELLS_LIMIT:  # noqa: PLR2004 - two sides
        return None
    first = max(lines.level, key=lambda one: one.thickness)
    tops = sorted(one.box.top for one in lines.level)
    return RuledGrid(
        box=Box(xs[0], ys[0], xs[-1], ys[-1]),
        cells=tuple(_cells(xs, ys, lines)),
        thickness=first.thickness,
        colour=first.colour,
        single=all(not _APART < below - above <= _SAME for above, below in pairwise(tops)),
    )


def _positions(values: Iterable[float]) -> list[float]:
    """Return where borders stand; those nearer than ``_SAME`` are one."""
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] > _SAME:
            kept.append(value)
    return kept


def _cells(xs: list[float], ys: list[float], lines: _RuledLines) -> Iterator[GridCell]:
    """Yield the cells: squares of the grid without a border between them are one."""
    columns = len(xs) - 1
    squares = [(row, column) for row in range(len(ys) - 1) for column in range(columns)]
    group = list(range(len(squares)))
    walls, floors = _by_position(xs, lines.upright), _by_position(ys, lines.level)
    for place, (row, column) in enumerate(squares):
        middle = (ys[row] + ys[row + 1]) / 2
        if column + 1 < columns and not any(
            box.top <= middle <= box.bottom for box in walls[column + 1]
        ):
            group[_root(group, place + 1)] = _root(group, place)
        middle = (xs[column] + xs[column + 1]) / 2
        if row + 2 < len(ys) and not any(
            box.left <= middle <= box.right for box in floors[row + 1]
        ):
            group[_root(group, place + columns)] = _root(group, place)
    members: dict[int, list[tuple[int, int]]] = {}
    for place, square in enumerate(squares):
        members.setdefault(_root(group, place), []).append(square)
    for found in members.values():
        (top, left), (bottom, right) = _corners(found)
        box = Box(xs[left], ys[top], xs[right + 1], ys[bottom + 1])
        yield GridCell(top, left, bottom - top + 1, right - left + 1, box)


def _by_position(positions: list[float], lines: list[DrawnStroke]) -> list[list[Box]]:
    """Return, for each border, the lines that draw it."""
    drawn: list[list[Box]] = [[] for _ in positions]
    for line in lines:
        value = line.box.top if line.level else line.box.left
        drawn[bisect_right(positions, value) - 1].append(line.box)
    return drawn


def _corners(squares: list[tuple[int, int]]) -> tuple[tuple[int, int], tuple[int, int]]:
    rows, columns = [row for row, _ in squares], [column for _, column in squares]
    return (min(rows), min(columns)), (max(rows), max(columns))
