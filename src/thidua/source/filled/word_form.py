"""Forms in Word: their tables as the sheets of a workbook, ids out of the tags of the controls."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from thidua.catalogue.unit_forms import form_words
from thidua.model.finding import Finding, Level, Place
from thidua.model.workbook import CellArea, Workbook, WorkCell, Worksheet
from thidua.opc import RefusedPackageError, open_package
from thidua.opc.markup import WORD
from thidua.source.filled.answer import folded
from thidua.word.markup import whole

if TYPE_CHECKING:
    from lxml import etree

_W = f"{{{WORD}}}"
_ROW_TAG = "r:"
"""What the tag of the first control of a row begins with; its id comes behind it."""
_ROWS = 5000
_COLUMNS = 100
_LONGEST = 200
"""Most of a caption that is read."""
_BLANKS = {r"\{n\}": "[0-9]+", r"\{review\}": ".{1,18}"}
"""What may stand in the blanks of a sheet's name."""
_HEAD = 2
"""The row that heads of a table are given: above it stands what a workbook hides."""


def is_word(content: bytes) -> bool:
    """Tell whether a file is a Word file by the names of its parts."""
    return b"word/document.xml" in content


def read_word(content: bytes, *, file: str) -> Workbook | Finding:
    """Return the tables of a form as sheets, called as the paragraphs before them; or why not."""
    try:
        package = open_package(content)
        body = package.xml(package.main).find(f"{_W}body")
    except RefusedPackageError as error:
        return Finding(Place(file), "word-unreadable", Level.ERROR, error.message, error.facts)
    tables, code = _tables(body) if body is not None else ((), "")
    return Workbook(file, (*(_sheet(table, name) for name, table in tables), _hidden(code)))


def word_cells(body: etree._Element) -> Mapping[tuple[str, int, int], etree._Element]:
    """Return the cells of a form by the names of their sheets, row and column, as they are read."""
    return {
        (name, row, column): cell
        for name, table in reversed(_tables(body)[0])
        for row, column, _, cell in _grid(table)
    }


def _tables(body: etree._Element) -> tuple[Sequence[tuple[str, etree._Element]], str]:
    """Return each table with the name before it, and the code that the form states."""
    tables, code, name = [], "", ""
    for block in body:
        for one in _blocks(block):
            if one.tag == f"{_W}tbl":
                tables.append((name or _named(_caption(one)), one))
                name = ""
            elif text := _text(one):
                code = _code(text) or code
                name = text.strip() if _names_sheet(text) else name
    return tables, code


def _blocks(block: etree._Element) -> Iterator[etree._Element]:
    """Yield paragraphs and tables, those inside of controls as well."""
    if block.tag == f"{_W}sdt":
        for child in block.iterfind(f"{_W}sdtContent/*"):
            yield from _blocks(child)
    elif block.tag in {f"{_W}p", f"{_W}tbl"}:
        yield block


def _code(text: str) -> str:
    """Return the code of a form where a paragraph states it."""
    label, colon, code = text.partition(":")
    return code.strip() if colon and folded(label) == folded(form_words().code) else ""


def _names_sheet(text: str) -> bool:
    """Tell whether a paragraph is the name of a sheet."""
    names = (name for one in form_words().sheets for name in (one.name, one.formerly) if name)
    known = "|".join(map(re.escape, names))
    for blank, what in _BLANKS.items():
        known = known.replace(blank, what)
    return re.fullmatch(known, text.strip(), re.IGNORECASE) is not None


def _caption(table: etree._Element) -> str:
    """Return the id of a sheet, which is the title of its table: people do not see it."""
    found = table.find(f"{_W}tblPr/{_W}tblCaption")
    return (found.get(f"{_W}val") or "")[:_LONGEST] if found is not None else ""


def _named(identifier: str) -> str:
    """Return what a sheet is called whose name nobody left above its table."""
    part, _, asked = identifier.rpartition("/")
    names = (one.name for one in form_words().sheets if one.id == asked)
    return next(names, "").format(review=part)


def _hidden(code: str) -> Worksheet:
    cells = {(1, 1): WorkCell(1, 1, form_words().code), (1, 2): WorkCell(1, 2, code)}
    return Worksheet(form_words().hidden, cells if code else {}, hidden=True)


def _sheet(table: etree._Element, name: str) -> Worksheet:
    """Return a table as a sheet, its first column what is hidden in the tags."""
    cells: dict[tuple[int, int], WorkCell] = {}
    merged: list[CellArea] = []
    over: dict[int, int] = {}
    head = WorkCell(_HEAD, 1, form_words().key_head)
    cells[_HEAD, 1] = head
    if caption := _caption(table):
        cells[1, 1] = WorkCell(1, 1, caption)
    for number, column, span, cell in _grid(table):
        vertical = cell.find(f"{_W}tcPr/{_W}vMerge")
        if text := _text(cell):
            cells[number, column] = WorkCell(number, column, text)
        if (found := _tag(cell)) and number > _HEAD:
            cells[number, 1] = WorkCell(number, 1, found)
        if vertical is None or vertical.get(f"{_W}val") == "restart":
            over[column] = number
        elif column in over:
            merged.append(CellArea(over[column], column, number, column))
        if span > 1:
            merged.append(CellArea(number, column, number, column + span - 1))
    return Worksheet(name, cells, tuple(merged))


def _grid(table: etree._Element) -> Iterator[tuple[int, int, int, etree._Element]]:
    """Yield the cells of a table with row, column, and over how many columns they go."""
    for number, row in enumerate(islice(_rows(table), _ROWS), start=_HEAD):
        column = 2
        for cell in _cells(row):
            spans = cell.find(f"{_W}tcPr/{_W}gridSpan")
            span = _span(spans.get(f"{_W}val")) if spans is not None else 1
            yield number, column, span, cell
            column += span


def _span(said: str | None) -> int:
    """Return over how many columns a cell says that it goes, whatever it says."""
    return max(1, min(whole(said) or 1, _COLUMNS))


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag == f"{_W}tr":
            yield child
        elif child.tag == f"{_W}sdt":
            yield from child.iterfind(f"{_W}sdtContent/{_W}tr")


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    for child in row:
        if child.tag == f"{_W}tc":
            yield child
        elif child.tag == f"{_W}sdt":
            yield from child.iterfind(f"{_W}sdtContent/{_W}tc")


def _tag(cell: etree._Element) -> str:
    """Return the id that a control in a cell has in its tag."""
    for tag in cell.iter(f"{_W}tag"):
        if (said := tag.get(f"{_W}val") or "").startswith(_ROW_TAG):
            return said.removeprefix(_ROW_TAG)
    return ""


def _text(block: etree._Element) -> str:
    """Return the text of a paragraph or cell, a line each; what invites to write is none."""
    paragraphs = list(block.iter(f"{_W}p"))
    text = "\n".join("".join(_pieces(one)) for one in paragraphs).strip()
    return "" if text in form_words().invitations.values() else text


def _pieces(block: etree._Element) -> Iterator[str]:
    for one in block:
        if one.tag == f"{_W}sdt" and one.find(f"{_W}sdtPr/{_W}showingPlcHdr") is not None:
            continue
        if one.tag == f"{_W}t":
            yield one.text or ""
        elif one.tag in {f"{_W}br", f"{_W}cr"}:
            yield "\n"
        elif one.tag == f"{_W}tab":
            yield " "
        elif one.tag not in {f"{_W}del", f"{_W}pPr", f"{_W}rPr", f"{_W}p"}:
            yield from _pieces(one)
