"""Tables of a filled form: which sheet is which, where its heads are, what stands in its rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from thidua.catalogue.unit_forms import form_words
from thidua.model.filled_form import Spot
from thidua.model.finding import Finding, Level
from thidua.model.unit_form import AnswerKind, AskedSheet
from thidua.model.workbook import CellArea, CellKind, Workbook, WorkCell, Worksheet
from thidua.source.filled.answer import folded, plain

_HEADS_WITHIN = 60
"""In how many rows from the top the heads are looked for."""
_LIKELY = 2
"""How many heads of a table make one."""
_WORD_HEAD = 2
"""The row of the heads in Word, as they are counted there."""


_DEEP = 500
"""How many rows a merged cell is read for."""


class FilledRow(Struct, frozen=True):
    """A row with something on it: its hidden id, and its cells by the places of their columns."""

    number: int
    id: str
    cells: Mapping[int, WorkCell]


class FilledTable(Struct, frozen=True):
    """A sheet that was found: ``places`` are the columns it stands in, by those that are asked.

    ``lost`` are the hidden ids of rows that were told already and are not read.
    """

    asked: AskedSheet
    sheet: Worksheet
    head: int
    places: Mapping[int, int]
    rows: tuple[FilledRow, ...]
    word: bool = False
    lost: frozenset[str] = frozenset()

    def spot(self, row: int, column: int | None) -> Spot:
        """Return where an asked column of a row stands, or the row as a whole."""
        at = self.places.get(column or 0, next(iter(self.places.values()), 1))
        head = self.asked.columns[column].head if column is not None else ""
        return Spot(self.sheet.name, row, at, head, self.word)


def tables(
    book: Workbook, asked: Sequence[AskedSheet], *, word: bool = False
) -> tuple[tuple[FilledTable, ...], tuple[Finding, ...]]:
    """Return the sheets that were asked and came back, and what is wrong with them as a whole."""
    findings: list[Finding] = []
    found = []
    marks = [(_marked(sheet), sheet) for sheet in book.sheets]
    for one in asked:
        sheets = _sheets(marks, one)
        if len(sheets) > 1:
            facts = {"other": sheets[1].name}
            told = Spot(sheets[0].name, _WORD_HEAD if word else 1, 2, word=word)
            findings.append(told.wrong(book.file, "form-sheet-twice", facts, rule="unit-form"))
        elif sheets:
            table, wrong = _table(book, one, sheets[0], word=word)
            findings += wrong
            found += [table] if table else []
    return tuple(found), tuple(findings)


def _sheets(marks: Sequence[tuple[str, Worksheet]], asked: AskedSheet) -> list[Worksheet]:
    """Return the sheets that are an asked one: by the hidden id, else by the name."""
    marked = [one for mark, one in marks if mark == asked.id]
    names = asked_names(asked)
    return marked or [one for mark, one in marks if not mark and folded(one.name) in names]


def asked_names(asked: AskedSheet) -> frozenset[str]:
    """Return what a sheet is called, and was in earlier forms, as names are compared."""
    return frozenset(folded(one) for one in (asked.name, asked.formerly) if one)


def _marked(sheet: Worksheet) -> str:
    """Return the id that stands hidden at the top of a sheet."""
    first = sheet.cells.get((1, 1))
    return plain(first) if first is not None else ""


def _table(
    book: Workbook, asked: AskedSheet, sheet: Worksheet, *, word: bool
) -> tuple[FilledTable | None, list[Finding]]:
    heads = _heads(asked)
    rows = dict(sheet.rows())
    scored = {
        row: len({folded(plain(cell)) for cell in cells} & heads.keys())
        for row, cells in rows.items()
        if row <= _HEADS_WITHIN
    }
    head = max(scored, key=lambda row: (scored[row], -row), default=0)
    needed = min(_LIKELY, len(asked.columns))
    if not head or scored[head] < needed:
        told = Spot(sheet.name, _WORD_HEAD if word else 4, 2, word=word)
        return None, [told.wrong(book.file, "form-heads-missing", rule="unit-form")]
    places, ids, findings = _placed(book, asked, sheet, rows[head], word=word)
    shown = {at for at, one in enumerate(asked.columns) if one.kind is AnswerKind.SHOWN}
    read = {at: column for at, column in places.items() if at not in shown}
    table = FilledTable(asked, sheet, head, places, (), word)
    areas = tuple(_merged(table))
    below = tuple(_rows(rows, head, read, ids, sheet))
    doubted = [one for one in below if any(area.top <= one.number <= area.bottom for area in areas)]
    table = FilledTable(
        asked,
        sheet,
        head,
        places,
        tuple(one for one in below if one not in doubted),
        word,
        frozenset(one.id for one in doubted if one.id),
    )
    spots = (Spot(sheet.name, area.top, area.left, word=word) for area in areas)
    merged = [one.wrong(book.file, "answer-merged") for one in spots]
    return table, [*findings, *_outside(book, table, ids), *merged]


def _heads(asked: AskedSheet) -> dict[str, int]:
    return {folded(one.head): at for at, one in enumerate(asked.columns)}


def _placed(
    book: Workbook,
    asked: AskedSheet,
    sheet: Worksheet,
    cells: Sequence[WorkCell],
    *,
    word: bool,
) -> tuple[dict[int, int], int, list[Finding]]:
    """Return where each column stands, and that of the ids, 0 where there is none."""
    heads, findings = _heads(asked), list[Finding]()
    places: dict[int, int] = {}
    ids = 0
    for cell in cells:
        at = heads.get(folded(plain(cell)))
        if folded(plain(cell)) == folded(form_words().key_head):
            ids = ids or cell.column
        elif at in places:
            told = Spot(sheet.name, cell.row, cell.column, word=word)
            findings.append(
                told.wrong(book.file, "form-column-twice", {"head": plain(cell)}, rule="unit-form")
            )
        elif at is not None:
            places[at] = cell.column
    for at, column in enumerate(asked.columns):
        if at not in places and column.kind is not AnswerKind.SHOWN and column.number < 2:  # noqa: PLR2004 - of several the first
            told = Spot(sheet.name, cells[0].row, cells[0].column, word=word)
            level = Level.ERROR if column.required else Level.WARNING
            missing = told.wrong(
                book.file,
                "form-column-missing",
                {"head": column.head},
                rule="unit-form",
                level=level,
            )
            findings.append(missing)
    return places, ids, findings


def _rows(
    rows: Mapping[int, Sequence[WorkCell]],
    head: int,
    places: Mapping[int, int],
    ids: int,
    sheet: Worksheet,
) -> Iterator[FilledRow]:
    """Yield the rows below the heads on which something stands in a column that is asked."""
    at = {column: asked for asked, column in places.items()}
    spread = _spread(sheet, head, at)
    for number in sorted(rows.keys() | spread.keys()):
        if number <= head:
            continue
        cells = {cell.column: cell for cell in rows.get(number, ())}
        known = cells.get(ids)
        cells = {**spread.get(number, {}), **cells}
        mine = {at[column]: cell for column, cell in cells.items() if column in at}
        if any(cell.kind is not CellKind.TEXT or plain(cell) for cell in mine.values()):
            yield FilledRow(number, plain(known) if known is not None else "", mine)


def _spread(
    sheet: Worksheet, head: int, at: Mapping[int, int]
) -> Mapping[int, Mapping[int, WorkCell]]:
    """Return what cells merged over several rows say on the rows below their first."""
    found: defaultdict[int, dict[int, WorkCell]] = defaultdict(dict)
    for area in sheet.merged:
        first = sheet.cells.get((area.top, area.left))
        if first is None or area.top <= head or area.left not in at:
            continue
        for row in range(area.top + 1, min(area.bottom, area.top + _DEEP) + 1):
            found[row][area.left] = WorkCell(
                row, area.left, first.value, first.kind, first.format, first.formula
            )
    return found


def _merged(table: FilledTable) -> Iterator[CellArea]:
    """Yield the merged cells of which nobody can tell whose they are.

    That is one over several columns that are asked, or over several rows of the first column.
    """
    columns = set(table.places.values())
    named = table.places.get(0)
    for area in table.sheet.merged:
        over = [one for one in columns if area.left <= one <= area.right]
        if area.bottom <= table.head or not over:
            continue
        rows = area.bottom > area.top and named is not None and area.left <= named <= area.right
        if len(over) > 1 or (rows and table.sheet.cells.get((area.top, area.left)) is not None):
            yield area


def _outside(book: Workbook, table: FilledTable, ids: int) -> Iterator[Finding]:
    """Yield the columns without a known head below which something was written."""
    shown = {table.places[at] for at in table.places}
    told: set[int] = set()
    for (row, column), cell in sorted(table.sheet.cells.items()):
        strange = row > table.head and column not in shown and column != ids and column > 1
        if strange and column not in told and plain(cell):
            told.add(column)
            yield Spot(table.sheet.name, row, column, word=table.word).wrong(
                book.file,
                "form-outside",
                {"value": plain(cell)},
                rule="unit-form",
                level=Level.WARNING,
            )
