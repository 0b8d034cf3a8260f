"""Table that was pasted into a text, with tabs or runs of spaces where its columns were.

YAML folds its lines and the printed words run together. What was typed still shows the cells.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.validate.passages import text_of, typed_lines

if TYPE_CHECKING:
    from thidua.model.source import Node, Source

_GAP = re.compile(r"\t| {2,}")
_WIDE = re.compile(r"\t| {3,}")
_ROWS = 2
_COLUMNS = 2


def pasted(source: Source, node: Node) -> tuple[tuple[str, ...], ...]:
    """Return the rows of the table in a text, or nothing where there is none.

    That is what has at least two rows of several cells, most of its lines, set apart by tabs or by
    three spaces; two spaces do where there are three columns.
    """
    if not _GAP.search(text_of(node)):
        return ()
    lines = [line.strip(" ") for line in typed_lines(source, node) if line.strip()]
    rows = tuple(tuple(cell.strip() for cell in _GAP.split(line)) for line in lines)
    among = [
        row
        for row, line in zip(rows, lines, strict=True)
        if len(row) > _COLUMNS or (len(row) == _COLUMNS and _WIDE.search(line))
    ]
    return rows if len(among) >= _ROWS and 2 * len(among) >= len(rows) else ()
