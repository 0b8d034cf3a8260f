"""Table that comes in: its head as columns, its rows as cells, whatever spans what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from thidua.catalogue.labels import labels
from thidua.intake.growing import Written
from thidua.intake.marking import divided, marked, plainly
from thidua.model.document import Cell, Row, RowKind, Run, Table
from thidua.model.items import Align, Numbering
from thidua.recognise.table_heads import depth as head_depth

OPEN = "…"
"""What stands for the title of a column that has none."""
MOST_COLUMNS = 30
_LONGEST_LINE = 1000
_LISTED = (Numbering.DASH, Numbering.PLUS, Numbering.LETTER, Numbering.ARABIC)


class _PlacedTableCell(Struct, frozen=True):
    """A cell and where it begins."""

    cell: Cell
    row: int
    start: int

    @property
    def end(self) -> int:
        return self.start + self.cell.span


def table_of(table: Table) -> Written:
    """Return a table as the file has it."""
    columns = len(table.widths)
    placed = _placed(table.rows, columns)
    depth = head_depth(table.rows)
    placed = [_below_head(found, placed[:depth]) for found in placed]
    body = [row for row in placed if row and row[0].row >= depth] if depth < len(placed) else []
    aligned = [_align(column, body) for column in range(columns)]
    heads = tuple(_columns(placed[:depth], 0, columns, 0, depth))
    _widen(heads, table.widths)
    _set(heads, aligned)
    rows = [
        _row(table.rows[at], placed[at], aligned, columns)
        for at in range(depth, len(placed))
        if placed[at]
    ]
    empty: Written = {"cells": [""] * columns}
    return {"columns": list(heads), "rows": rows or [empty]}


def lines_of(table: Table) -> Iterator[str]:
    """Yield a table that is too wide for the file as lines of text, a row each."""
    for row in table.rows:
        texts = (marked(cell.runs or (Run(cell.text),)) for cell in row.cells)
        if line := " | ".join(filter(None, texts)):
            yield line


def _placed(rows: Sequence[Row], columns: int) -> list[list[_PlacedTableCell]]:
    """Return the cells of each row with the columns that they begin in."""
    left = [0] * columns
    placed: list[list[_PlacedTableCell]] = []
    for number, row in enumerate(rows):
        found: list[_PlacedTableCell] = []
        at = 0
        for cell in row.cells:
            while at < columns and left[at]:
                at += 1
            found.append(_PlacedTableCell(cell, number, at))
            left[at : at + cell.span] = [cell.rows] * len(left[at : at + cell.span])
            at += cell.span
        left = [max(0, one - 1) for one in left]
        placed.append(found)
    return [[_shorter(one, placed) for one in found] for found in placed]


def _below_head(
    found: list[_PlacedTableCell], head: Sequence[Sequence[_PlacedTableCell]]
) -> list[_PlacedTableCell]:
    """Return a row into which no cell of the head reaches: an empty cell stands there instead."""
    if not found:
        return found
    row, depth = found[0].row, len(head)
    if row < depth:
        return [
            replace(one, cell=replace(one.cell, rows=min(one.cell.rows, depth - row)))
            for one in found
        ]
    reaching = (one for above in head for one in above if one.row + one.cell.rows > row)
    empty = [
        _PlacedTableCell(Cell(""), row, at) for one in reaching for at in range(one.start, one.end)
    ]
    return sorted([*found, *empty], key=lambda one: one.start)


def _shorter(
    one: _PlacedTableCell, placed: Sequence[Sequence[_PlacedTableCell]]
) -> _PlacedTableCell:
    """Return a cell without the rows in which nothing begins: they are left out."""
    reached = placed[one.row + 1 : one.row + one.cell.rows]
    rows = 1 + sum(map(bool, reached))
    return replace(one, cell=replace(one.cell, rows=rows)) if rows != one.cell.rows else one


def _columns(
    rows: Sequence[Sequence[_PlacedTableCell]], start: int, end: int, at: int, depth: int
) -> Iterator[Written]:
    """Yield the columns from ``start`` to before ``end`` as a head has them from row ``at`` on."""
    column = start
    while column < end:
        one = next((cell for cell in rows[at] if cell.start == column), None)
        if one is None:
            below = (
                tuple(_columns(rows, column, column + 1, at + 1, depth)) if at + 1 < depth else ()
            )
            yield below[0] if below else {"title": OPEN}
            column += 1
            continue
        stop = min(one.end, end)
        title = plainly((Run(one.cell.text),))[:_LONGEST_LINE] or OPEN
        reached = at + one.cell.rows
        below = tuple(_columns(rows, column, stop, reached, depth)) if reached < depth else ()
        told = [part for part in below if part["title"] != OPEN or "columns" in part]
        if not told and stop - column == 1:
            yield {"title": title}
        else:
            below = below or tuple({"title": OPEN} for _ in range(column, stop))
            yield {"title": title, "columns": list(below)}
        column = stop


def _leaves(columns: Sequence[Written]) -> Iterator[Written]:
    for one in columns:
        below = one.get("columns")
        if isinstance(below, list):
            yield from _leaves(below)
        else:
            yield one


def _widen(columns: Sequence[Written], widths: Sequence[float]) -> None:
    """State the widths of columns as whole shares, where they are not all alike."""
    if len(set(widths)) > 1:
        for one, width in zip(_leaves(columns), widths, strict=False):
            one["width"] = min(1000, max(1, round(width)))


def _set(columns: Sequence[Written], aligned: Sequence[Align]) -> None:
    for one, align in zip(_leaves(columns), aligned, strict=False):
        if align is not Align.LEFT:
            one["align"] = align.value


def _align(column: int, rows: Sequence[Sequence[_PlacedTableCell]]) -> Align:
    """Return how most cells of a column are set."""
    found = [
        one.cell.align
        for row in rows
        for one in row
        if one.start == column and one.cell.span == 1 and one.cell.text
    ]
    return max(Align, key=found.count) if found else Align.LEFT


def _row(
    row: Row, placed: Sequence[_PlacedTableCell], aligned: Sequence[Align], columns: int
) -> Written:
    """Return a row; a line over its columns is a section's where the schema lets it be one."""
    first = placed[0]
    text = plainly(first.cell.runs or (Run(first.cell.text),))
    bold = bool(first.cell.runs) and all(run.bold and not run.italic for run in first.cell.runs)
    spans = row.kind is RowKind.SECTION or (bold and first.cell.span > 1)
    alone = sum(one.cell.span for one in placed) == columns  # nothing reaches in from above
    single = all(one.cell.span == 1 for one in placed[1:])
    section = spans and alone and single and all(one.cell.rows == 1 for one in placed)
    plain = bold or all(run.plain for run in first.cell.runs)
    if section and plain and 0 < len(text) <= _LONGEST_LINE:
        said: Written = {"section": text}
        if len(placed) > 1:
            said["cells"] = [_cell(one, aligned, columns) for one in placed[1:]]
        return said
    return {"cells": [_cell(one, aligned, columns) for one in placed]}


def _cell(placed: _PlacedTableCell, aligned: Sequence[Align], columns: int) -> object:
    """Return a cell: a text, several, or what spans more than one column or row."""
    cell = placed.cell
    runs = cell.runs or (Run(cell.text),)
    texts = [one for one in map(marked, divided(runs, cell.ends)) if one]
    texts, items, numbering = _listed(texts)
    said: Written = {}
    usual = Align.CENTER if cell.span > 1 else aligned[min(placed.start, columns - 1)]
    if cell.span > 1:
        said["columns"] = cell.span
    if cell.rows > 1:
        said["rows"] = cell.rows
    if cell.align is not usual and (texts or items):
        said["align"] = cell.align.value
    if items:
        said = {"items": items, **said}
        if numbering is not Numbering.DASH:
            said["numbering"] = numbering.value
    text: object = (texts[0] if len(texts) == 1 else texts) if texts else ""
    if not said:
        return text
    return {"text": text, **said} if texts else said


def _listed(texts: list[str]) -> tuple[list[str], list[str], Numbering]:
    """Return what stands before a list at the end of a cell, its items, and how it is labelled."""
    for kind in _LISTED:
        for begin in range(len(texts) - 1):
            found = _behind_labels(texts[begin:], kind)
            if found:
                return texts[:begin], found, kind
    return texts, [], Numbering.DASH


def _behind_labels(texts: Sequence[str], kind: Numbering) -> list[str]:
    """Return texts without their labels, nothing where one of them has not the one it should."""
    found: list[str] = []
    for number, text in enumerate(texts, 1):
        label = labels().label(labels().numbering[kind], number) + " "
        if not text.startswith(label) or not text[len(label) :].strip():
            return []
        found.append(text[len(label) :].strip())
    return found
