"""Opening a workbook: parts, names, sizes and cells are bounded before any of it is read.

Only the parts that hold cells are handed on: the list of sheets, their texts, styles and cells.
Pictures, charts, comments, links to other files and whatever else there is are never looked at.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from msgspec import Struct

from thidua.model.workbook import CellArea, column_letters
from thidua.opc import Package, RefusedPackageError, stated_types
from thidua.opc.archive import unpacked
from thidua.opc.markup import NODES_LIMIT, RELATIONSHIPS, root, weight
from thidua.workbook.refusal import RefusedWorkbookError, WorkbookRefusal

if TYPE_CHECKING:
    from lxml import etree

SHEETS = 200
"""Most sheets."""
ROWS = 10_000
"""Most rows of a sheet that hold something, and the last of them."""
COLUMNS = 400
"""The last column of a sheet that holds something."""
CELLS = 200_000
"""Most cells of all sheets."""
REACH = 40_000_000
"""Most cells, empty ones included, down to the last row and column of each sheet."""
MERGED = 10_000
"""Most areas of a sheet that are merged."""

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPES = "[Content_Types].xml"
_WORKBOOKS = (".sheet.main+xml", ".template.main+xml")
_MACROS = re.compile(r"(?i)macroenabled|vbaproject|macrosheet")
_KINDS = frozenset({"worksheet", "sharedStrings", "styles"})
_EMPTY = re.compile(rb'<c r="[A-Z]{1,3}[0-9]{1,7}"(?: s="[0-9]{1,6}")?/>')
_AREA = re.compile(r"([A-Z]{1,3})([0-9]{1,7})(?::([A-Z]{1,3})([0-9]{1,7}))?")


class SheetPart(Struct, frozen=True):
    """A sheet before its values are read: how far its cells reach, what is merged, formulas.

    ``formulas`` are the places of all of them, ``uncomputed`` of those without a value.
    """

    name: str
    hidden: bool
    last: tuple[int, int]
    merged: tuple[CellArea, ...]
    formulas: frozenset[tuple[int, int]]
    uncomputed: frozenset[tuple[int, int]]


class OpenedWorkbook(Struct, frozen=True):
    """A package with nothing but what holds cells, and what is known of its sheets, in order."""

    content: bytes
    sheets: tuple[SheetPart, ...]


def opened(content: bytes) -> OpenedWorkbook:
    """Return a workbook whose cells may be read.

    Raises:
        RefusedWorkbookError: it is no XLSX, is damaged, locked, has macros, or is too large.
    """
    with refused_as_workbook():
        return _bare(workbook_package(content))


@contextmanager
def refused_as_workbook() -> Iterator[None]:
    """Say of a workbook what is said of any package.

    Raises:
        RefusedWorkbookError: a part of it was refused.
    """
    try:
        yield
    except RefusedPackageError as error:
        message = WorkbookRefusal(error.message.replace("word-", "workbook-"))
        raise RefusedWorkbookError(message, **error.facts) from error


def workbook_package(content: bytes) -> Package:
    """Return the parts of a workbook, its main one that lists the sheets.

    Raises:
        RefusedPackageError: it is damaged, locked or too large.
        RefusedWorkbookError: it is no XLSX, or has macros.
    """
    parts = unpacked(content)
    if _TYPES not in parts:
        ods = "mimetype" in parts
        raise RefusedWorkbookError(WorkbookRefusal.ODS if ods else WorkbookRefusal.OTHER)
    if sum(map(weight, parts.values())) > NODES_LIMIT:
        raise RefusedWorkbookError(WorkbookRefusal.TOO_MANY_TAGS, limit=NODES_LIMIT)
    types = stated_types(parts)
    if any(map(_MACROS.search, (*parts, *types.values()))):
        raise RefusedWorkbookError(WorkbookRefusal.MACROS)
    return Package(parts, types, _main(Package(parts, types, "")))


def _main(package: Package) -> str:
    """Return the part that lists the sheets."""
    name = package.related("", "officeDocument") or ""
    if not package.content_type(name).endswith(_WORKBOOKS):
        raise RefusedWorkbookError(WorkbookRefusal.OTHER)
    return name


def _bare(package: Package) -> OpenedWorkbook:
    """Return the sheets, and a package of the parts that hold them, each looked through."""
    sheets, cells, reach = [], 0, 0
    parts = dict(package.parts)
    for one, target in listed_sheets(package):
        sheet = root(_filled(package.parts[target]), part=target)
        part, count = _sheet(sheet, one)
        sheets.append(part)
        parts[target] = _stripped(sheet)
        cells, reach = cells + count, reach + part.last[0] * part.last[1]
        if len(sheets) > SHEETS or cells > CELLS or reach > REACH:
            raise _too_many()
    if not sheets:
        raise RefusedWorkbookError(WorkbookRefusal.OTHER)
    known = [one for one in package.relationships(package.main) if not one.outside]
    wanted = {one.target for one in known if one.kind in _KINDS}
    for beside in known:
        if beside.kind in _KINDS - {"worksheet"} and beside.target in package.parts:
            package.xml(beside.target)
    folder, _, file = package.main.rpartition("/")
    relations = f"{folder}/_rels/{file}.rels".lstrip("/")
    kept = (_TYPES, "_rels/.rels", package.main, relations, *sorted(wanted))
    return OpenedWorkbook(_packed(parts, kept), tuple(sheets))


def listed_sheets(package: Package) -> Iterator[tuple[etree._Element, str]]:
    """Yield each sheet as the workbook lists it, and the part that holds it, in order.

    Raises:
        RefusedPackageError: a part is no good XML.
        RefusedWorkbookError: the list is none.
    """
    listed = package.xml(package.main)
    if listed.tag != f"{{{MAIN}}}workbook":
        raise RefusedWorkbookError(WorkbookRefusal.OTHER)
    known = {one.id: one for one in package.relationships(package.main) if not one.outside}
    for one in listed.iter(f"{{{MAIN}}}sheet"):
        found = known.get(one.get(f"{{{RELATIONSHIPS}}}id") or "")
        if found is not None and found.kind == "worksheet" and found.target in package.parts:
            yield one, found.target


def _filled(sheet: bytes) -> bytes:
    """Return the XML of a sheet without the cells that only have a look: most of a form's are.

    A cell without an address would lose its place, so nothing is left out where there is one.
    """
    if sheet.count(b"<c ") != sheet.count(b'<c r="') or b"<c>" in sheet:
        return sheet
    return _EMPTY.sub(b"", sheet)


def _stripped(sheet: etree._Element) -> bytes:
    """Return a sheet with its cells alone."""
    from lxml import etree  # noqa: PLC0415 - only when a workbook is read

    for child in list(sheet):
        if child.tag != f"{{{MAIN}}}sheetData":
            sheet.remove(child)
    return etree.tostring(sheet)


def _packed(parts: Mapping[str, bytes], names: tuple[str, ...]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name in names:
            if name in parts:
                archive.writestr(zipfile.ZipInfo(name), parts[name])
    return buffer.getvalue()


def _sheet(sheet: etree._Element, listed: etree._Element) -> tuple[SheetPart, int]:
    """Return what a sheet's XML says of its cells before their values are read."""
    rows = columns = count = 0
    formulas, uncomputed = set(), set()
    for row, column, cell in _cells(sheet):
        rows, columns, count = max(rows, row), max(columns, column), count + 1
        if cell.find(f"{{{MAIN}}}f") is not None:
            formulas.add((row, column))
            value = cell.find(f"{{{MAIN}}}v")
            if value is None or value.text is None:
                uncomputed.add((row, column))
    merged = tuple(map(_area, sheet.iter(f"{{{MAIN}}}mergeCell")))
    if rows > ROWS or columns > COLUMNS or len(merged) > MERGED:
        raise _too_many()
    part = SheetPart(
        name=listed.get("name") or "",
        hidden=(listed.get("state") or "visible") != "visible",
        last=(rows, columns),
        merged=merged,
        formulas=frozenset(formulas),
        uncomputed=frozenset(uncomputed),
    )
    return part, count


def _cells(sheet: etree._Element) -> Iterator[tuple[int, int, etree._Element]]:
    """Yield the cells that hold something; one without an address gets one."""
    below = 0
    for row in sheet.iter(f"{{{MAIN}}}row"):
        below = _whole(row.get("r")) or below + 1
        before, beside = "", 0
        for cell in row.iterfind(f"{{{MAIN}}}c"):
            place = cell.get("r")
            if place is None:
                beside = (_read_area(before).left if before else beside) + 1
                place = f"{column_letters(beside)}{below}"
                cell.set("r", place)
                before = ""
            else:
                before = place
            if len(cell):
                area = _read_area(place)
                yield area.top, area.left, cell


def _whole(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 8 else 0  # noqa: PLR2004 - 1048576


def _area(merged: etree._Element) -> CellArea:
    return _read_area(merged.get("ref") or "")


def _read_area(reference: str) -> CellArea:
    """Return the area that a reference means: D7, or D7:F9.

    Raises:
        RefusedWorkbookError: it means none.
    """
    found = _AREA.fullmatch(reference.replace("$", ""))
    if found is None:
        raise RefusedWorkbookError(WorkbookRefusal.DAMAGED)
    left, top = _column(found[1]), int(found[2])
    right, bottom = (_column(found[3]), int(found[4])) if found[3] else (left, top)
    return CellArea(top, left, bottom, right)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _too_many() -> RefusedWorkbookError:
    facts = {"sheets": SHEETS, "rows": ROWS, "columns": COLUMNS, "cells": CELLS}
    return RefusedWorkbookError(WorkbookRefusal.TOO_MANY_CELLS, **facts)
