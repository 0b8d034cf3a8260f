"""Table heads: how many rows of a table are its head, where the file does not say so."""

from __future__ import annotations

from collections.abc import Sequence

from thidua.model.document import Row, RowKind

MOST = 3


def depth(rows: Sequence[Row]) -> int:
    """Return how many rows are the head: those that say so, or what the first row spans."""
    told = 0
    while told < min(len(rows), MOST) and rows[told].kind is RowKind.HEAD:
        told += 1
    if told or not rows:
        return told
    spans = any(cell.span > 1 for cell in rows[0].cells)
    deep = max((cell.rows for cell in rows[0].cells), default=1)
    return min(MOST, len(rows), deep if spans and deep > 1 else 1)
