"""Worksheet rows: how many lines they take, told to programs that do not reckon it on opening.

LibreOffice prints wrapped text over the rows below it where a file states no height, and no program
finds one for merged cells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from thidua.model.sheet import Sheet, SheetGroup
from thidua.render.metrics import text_width
from thidua.render.needs import WordWidths

_CHARACTER = 105  # twips: a digit of the font that a column's width is stated in
_EDGES = 75  # twips of a cell beside its text
_SAFE = 0.95  # of a width: fonts and screens differ


def head_lines(sheet: Sheet, widths: Sequence[float], size: float) -> tuple[int, ...]:
    """Return the lines of the rows of the head; ``widths`` are the columns' in characters."""
    above, below, over, place = [1], [1], [1], 0
    for group, together in groupby(sheet.columns, key=lambda column: column.group):
        columns = list(together)
        here = widths[place : place + len(columns)]
        place += len(columns)
        titles = [
            _lines(one.title, width, size, bold=True)
            for one, width in zip(columns, here, strict=True)
        ]
        if group:
            above.append(_lines(group, sum(here), size, bold=True))
        (below if group else over).extend(titles)
    if not any(column.group for column in sheet.columns):
        return (max(over),)
    return max(above), max(*below, max(over) - max(above))


def row_lines(sheet: Sheet, widths: Sequence[float], size: float) -> Iterator[int]:
    """Yield the lines of each row below the head."""
    for row in sheet.rows:
        said = [
            _lines(value, width, size, bold=isinstance(row, SheetGroup))
            for value, width in zip(row.values, widths, strict=bool(row.values))
            if isinstance(value, str)
        ]
        if isinstance(row, SheetGroup):
            named = next((at for at, one in enumerate(row.values) if one is not None), len(widths))
            said.append(_lines(row.title, sum(widths[:named]), size, bold=True))
        yield max(said, default=1)


def _lines(text: str, characters: float, size: float, *, bold: bool) -> int:
    space = text_width(" ", size, bold=bold, italic=False)
    room = (characters * _CHARACTER - _EDGES) * _SAFE
    return sum(
        WordWidths(
            tuple(text_width(word, size, bold=bold, italic=False) for word in line.split(" ")),
            0,
            space,
        ).lines(room)
        for line in text.split("\n")
    )
