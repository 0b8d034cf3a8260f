"""A table row has a cell for every column.

Why: with a cell too few or too many, every figure behind it stands below the wrong heading. A cell
may take several columns or rows; those that one above takes are left out. A section row has one
text, which runs up to the cells of the last columns, if it has any.

Fails::

    directive:
      items:
        - id: cong-viec
          table:
            columns:
              - {title: TT, width: 1}
              - {title: Công việc, width: 9}
            rows:
              - cells: ["1"]

Passes::

    directive:
      items:
        - id: cong-viec
          table:
            columns:
              - {title: TT, width: 1}
              - {title: Công việc, width: 9}
            rows:
              - section: I. Chuẩn bị
              - cells: ["1", Đăng ký giao ước]
              - cells: [{text: Cộng, columns: 2}]

Fix: add the missing cell (an empty one is ``""``), take out the one too many, or correct how many
columns and rows a cell takes.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.finding import Finding, Level
from thidua.model.source import Node, Source
from thidua.validate.passages import items

ID = "table-rows"
LEVEL = Level.ERROR
CLAUSE = ""

_MOST_COLUMNS = 30
_MOST_HEADS = 3
_MOST_SPANNED = {"columns": _MOST_COLUMNS, "rows": 100}
"""What the schema lets a cell take; of a cell that takes more it tells."""


def check(source: Source) -> Iterator[Finding]:
    """Yield what is wrong with the heads and the rows of each table."""
    for item in items(source):
        table = item.get("table")
        if table is not None:
            columns, heads = _grown(table.each("columns"))
            if columns > _MOST_COLUMNS:
                yield _finding(table, "table-columns", columns=columns, most=_MOST_COLUMNS)
            elif heads > _MOST_HEADS:
                yield _finding(table, "table-heads", heads=heads, most=_MOST_HEADS)
            else:
                yield from _rows(table.each("rows"), columns)


def _grown(columns: tuple[Node, ...]) -> tuple[int, int]:
    """Return how many columns have cells, and how many rows of heads stand above them."""
    below = [_grown(one.each("columns")) if one.get("columns") else (1, 0) for one in columns]
    return sum(one for one, _ in below), 1 + max((deep for _, deep in below), default=0)


def _rows(rows: tuple[Node, ...], columns: int) -> Iterator[Finding]:
    """Yield the rows that do not fill the columns; behind one with spans nothing is sure."""
    taken = [0] * columns
    for left, row in zip(range(len(rows), 0, -1), rows, strict=True):
        cells = row.each("cells")
        if any(map(_beyond_measure, cells)):
            return
        wrong = _wrong(row, cells, taken, left)
        if wrong is not None:
            yield wrong
            if any(taken) or any(_spans(cell) != (1, 1) for cell in cells):
                return
            continue
        for cell in cells:
            over, deep = _spans(cell)
            start = taken.index(0) if row.get("section") is None else columns - len(cells)
            taken[start : start + over] = [deep] * over
        taken = [max(0, one - 1) for one in taken]


def _wrong(row: Node, cells: tuple[Node, ...], taken: list[int], left: int) -> Finding | None:
    """Return what is wrong with a row whose columns are ``taken`` by cells above."""
    if row.get("section") is not None or row.get("cells") is None:
        return _wrong_section(row, cells, taken)
    free = taken.count(0)
    given = sum(over for over, _ in map(_spans, cells))
    if (beyond := next(_beyond(cells, free, left), None)) is not None:
        return beyond
    if given == free:
        return _torn(cells, list(taken))
    if any(taken) or given != len(cells):
        return _finding(row, "table-spans", cells=given, free=free)
    return _finding(row, "table-rows", columns=len(taken), cells=len(cells))


def _beyond(cells: tuple[Node, ...], free: int, left: int) -> Iterator[Finding]:
    """Yield the cells that take more columns or rows than the table has."""
    for cell in cells:
        over, deep = _spans(cell)
        if over > free:
            yield _finding(cell, "cell-columns", columns=over, free=free)
        elif deep > left:
            yield _finding(cell, "cell-rows", rows=deep, left=left)


def _torn(cells: tuple[Node, ...], taken: list[int]) -> Finding | None:
    """Return that a cell would be torn by one that reaches down in its middle."""
    for cell in cells:
        over, _ = _spans(cell)
        start = taken.index(0)
        if any(taken[start : start + over]):
            return _finding(cell, "cell-torn", columns=over)
        taken[start : start + over] = [1] * over
    return None


def _wrong_section(row: Node, cells: tuple[Node, ...], taken: list[int]) -> Finding | None:
    if row.get("section") is None:
        return None  # a matter of the schema
    if any(taken):
        return _finding(row, "section-reached")
    if len(cells) >= len(taken):
        return _finding(row, "section-cells", cells=len(cells), most=len(taken) - 1)
    spanned = next((cell for cell in cells if _spans(cell) != (1, 1)), None)
    return None if spanned is None else _finding(spanned, "section-spans")


def _spans(cell: Node) -> tuple[int, int]:
    """Return how many columns and rows a cell takes; what is no number is the schema's business."""
    stated = [cell.get(key) for key in ("columns", "rows")]
    over, deep = (
        one.value if one is not None and type(one.value) is int and one.value > 0 else 1
        for one in stated
    )
    return over, deep


def _beyond_measure(cell: Node) -> bool:
    """Tell whether a cell takes more than any may, so that nothing can be said of its table."""
    stated = ((cell.get(key), most) for key, most in _MOST_SPANNED.items())
    return any(
        one is not None and isinstance(one.value, int | float) and one.value > most
        for one, most in stated
    )


def _finding(node: Node, message: str, **facts: str | int) -> Finding:
    return Finding(node.place, ID, LEVEL, message, facts)
