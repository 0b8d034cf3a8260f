"""Decimal commas of a column below each other: the room behind numbers that have fewer decimals.

Numbers are set to the right. Where one of a column has decimals, what has fewer keeps as much room
behind it as the rest of the longest takes: 98 stands with its 8 above the 7 of 97,3.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import TypeAlias

from thidua.catalogue.style import Style
from thidua.model.document import RowKind, Table
from thidua.model.items import Align
from thidua.render.cells import placed
from thidua.render.metrics import text_width

_NUMBER = re.compile(r"-?(?:\d{1,3}(?:\.\d{3})+|\d+)((?:,\d+)?%?)")

Room: TypeAlias = "Mapping[tuple[int, int], int]"
"""Row and column of a cell, from 0 → twips to keep free behind its number."""


def room_behind(table: Table, styles: Mapping[RowKind, Style]) -> Room:
    """Return the cells that keep room, with so many twips; ``styles`` by the kind of row."""
    return _found(table, tuple(styles.items()))


@lru_cache(maxsize=64)
def _found(table: Table, pairs: tuple[tuple[RowKind, Style], ...]) -> Room:
    """Find them once for all formats."""
    styles = dict(pairs)
    ends: dict[int, dict[int, float]] = defaultdict(dict)
    for number, (row, cells) in enumerate(zip(table.rows, placed(table), strict=True)):
        style = styles[row.kind]
        for here in cells:
            found = _NUMBER.fullmatch(here.cell.text)
            if found and here.cell.align is Align.RIGHT and not (here.rest or here.cell.runs):
                width = text_width(found[1], style.size, bold=style.bold, italic=style.italic)
                ends[here.start][number] = width
    longest = {column: max(widths.values()) for column, widths in ends.items()}
    return {
        (number, column): round(longest[column] - width)
        for column, widths in ends.items()
        for number, width in widths.items()
        if round(longest[column] - width)
    }
