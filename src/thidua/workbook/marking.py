"""Marking a workbook: a copy with comments at cells; what it has besides stays byte for byte.

No program of tables reads the file for that: what a sheet of a stranger says of millions of merged,
linked or empty cells is never unfolded.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import count
from typing import TYPE_CHECKING

from thidua.model.finding import Place
from thidua.opc import Package
from thidua.opc.markup import RELATIONSHIPS, root
from thidua.workbook.notes import Cell, annotated, drawn
from thidua.workbook.opening import (
    MAIN,
    SheetPart,
    listed_sheets,
    opened,
    refused_as_workbook,
    workbook_package,
)
from thidua.workbook.refusal import RefusedWorkbookError, WorkbookRefusal

if TYPE_CHECKING:
    from lxml import etree

AUTHOR = "thidua"
MOST = 1000
"""Most remarks of a copy: who has mended so many sends the form again."""
_DATE = (1980, 1, 1, 0, 0, 0)
_TYPES = "[Content_Types].xml"
_TYPES_SPACE = "http://schemas.openxmlformats.org/package/2006/content-types"
_LINKS_SPACE = "http://schemas.openxmlformats.org/package/2006/relationships"
_NOTES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_XML = (".xml", ".rels", ".vml")
_SHOWN = (None, "visible")
"""States of a sheet that people see."""
_ELSEWHERE = "externalLink"
"""Other workbooks, and programs that are to be asked for data (DDE)."""
_ACTIVE = frozenset({"connections", "oleObject", "control"})
_BEHIND = frozenset(
    {
        *("legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls"),
        *("AlternateContent", "webPublishItems", "tableParts", "extLst"),
    }
)
"""What stands behind the drawing of comments in the XML of a sheet."""


def marked(content: bytes, remarks: Sequence[tuple[str, Place, str]]) -> bytes:
    """Return a copy of a workbook with remarks: each names a sheet, a cell by its place, words.

    One without a sheet is about the whole: it stands at the top of the first that is shown.
    Several remarks at one cell are one comment. Those of an earlier copy that came back are gone.

    Raises:
        RefusedWorkbookError: as ``opened``.
    """
    sheets = {one.name: one for one in reversed(opened(content).sheets)}
    with refused_as_workbook():
        package = workbook_package(content)
        parts = dict(package.parts)
        copy = _Copy(Package(parts, package.types, package.main), parts)
        copy.disarm()
        names: dict[str, list[str]] = {}
        first = ""
        for listed, part in listed_sheets(package):
            names.setdefault(part, []).append(listed.get("name") or "")
            first = first or (names[part][-1] if listed.get("state") in _SHOWN else "")
        placed = [one if one[0] else (first, _top(one[1]), one[2]) for one in remarks[:MOST]]
        for part, called in names.items():
            wanted = [one for one in placed if one[0] in called]
            copy.mark(part, _by_cell(wanted, sheets))
    return _packed(parts)


def _top(place: Place) -> Place:
    return Place(place.file, 1, 1)


def _by_cell(
    remarks: Sequence[tuple[str, Place, str]], sheets: Mapping[str, SheetPart]
) -> Mapping[Cell, Sequence[str]]:
    """Return what is said by cells; in a merged one by its first."""
    said: dict[Cell, list[str]] = {}
    for sheet, place, words in remarks:
        cell = (place.line, place.column)
        for area in sheets[sheet].merged:
            rows, columns = area.top <= cell[0] <= area.bottom, area.left <= cell[1] <= area.right
            if rows and columns:
                cell = (area.top, area.left)
                break
        said.setdefault(cell, []).append(words)
    return said


class _Copy:
    """The parts of a copy that is being made."""

    def __init__(self, package: Package, parts: dict[str, bytes]) -> None:
        self._package, self._parts = package, parts

    def disarm(self) -> None:
        """Let go of what reaches for other files, and refuse what fetches or runs something.

        Raises:
            RefusedPackageError: a part is no good XML, or has definitions of its own.
            RefusedWorkbookError: it has connections, objects of other programs or controls.
        """
        for name, part in self._parts.items():
            if name.endswith(_XML):
                root(part, part=name)
        main = self._package.main
        sheets = [part for _, part in listed_sheets(self._package)]
        kinds = {one.kind for part in (main, *sheets) for one in self._package.relationships(part)}
        if kinds & _ACTIVE:
            raise RefusedWorkbookError(WorkbookRefusal.DAMAGED)
        if _ELSEWHERE in kinds:
            with self._links(main) as links:
                _drop(links, lambda one: (one.get("Type") or "").endswith(f"/{_ELSEWHERE}"))
            book = self._package.xml(main)
            _drop(book, lambda one: _name(one) == "externalReferences")
            self._parts[main] = _written(book)

    def mark(self, sheet: str, said: Mapping[Cell, Sequence[str]]) -> None:
        """Write the comments of a sheet anew, where there are any of ours."""
        notes = self._related(sheet, "comments")
        if not said and not notes:
            return
        texts = {cell: "\n\n".join(words) for cell, words in said.items()}
        made, gone = annotated(self._parts.get(notes, b""), texts, author=AUTHOR, part=notes)
        if not said and not gone:
            return
        notes = notes or self._new(sheet, "comments", "xl/comments/thidua{}.xml", _NOTES_TYPE)[1]
        self._parts[notes] = made
        self._no_threads(sheet)
        drawing = self._drawing(sheet)
        number = sorted(self._parts).index(sheet) + 1
        before = self._parts[drawing]
        self._parts[drawing] = drawn(before, said.keys(), gone, number=number, part=drawing)

    def _related(self, sheet: str, kind: str, named: str | None = None) -> str:
        for one in self._package.relationships(sheet):
            right = one.kind == kind and not one.outside and named in {None, one.id}
            if right and one.target in self._parts:
                return one.target
        return ""

    def _drawing(self, sheet: str) -> str:
        """Return the part in which the comments of a sheet are drawn, which the sheet names."""
        page = self._package.xml(sheet)
        named = page.find(f"{{{MAIN}}}legacyDrawing")
        if named is not None:
            key = named.get(f"{{{RELATIONSHIPS}}}id") or ""
            if found := self._related(sheet, "vmlDrawing", key):
                return found
            page.remove(named)
        key, part = self._new(sheet, "vmlDrawing", "xl/drawings/thidua{}.vml", _DRAWING_TYPE)
        self._parts[part] = b""
        new = page.makeelement(f"{{{MAIN}}}legacyDrawing", {f"{{{RELATIONSHIPS}}}id": key})
        at = next((n for n, one in enumerate(page) if _name(one) in _BEHIND), len(page))
        page.insert(at, new)
        self._parts[sheet] = _written(page)
        return part

    def _new(self, sheet: str, kind: str, pattern: str, content_type: str) -> tuple[str, str]:
        """Name a new part of a sheet; return the id of what points at it, and its name."""
        part = next(one for one in _numbered(pattern) if one not in self._parts)
        with self._links(sheet) as links:
            ids = {one.get("Id") for one in links}
            key = next(one for one in _numbered(f"thidua-{kind}-{{}}") if one not in ids)
            told = {"Id": key, "Type": f"{RELATIONSHIPS}/{kind}", "Target": f"/{part}"}
            links.append(links.makeelement(f"{{{_LINKS_SPACE}}}Relationship", told))
        types = root(self._parts[_TYPES], part=_TYPES)
        stated = {"PartName": f"/{part}", "ContentType": content_type}
        types.append(types.makeelement(f"{{{_TYPES_SPACE}}}Override", stated))
        self._parts[_TYPES] = _written(types)
        return key, part

    def _no_threads(self, sheet: str) -> None:
        """Let go of the talk behind comments, which is no more what the comments say."""
        if self._related(sheet, "threadedComment"):
            with self._links(sheet) as links:
                _drop(links, lambda one: (one.get("Type") or "").endswith("/threadedComment"))

    @contextmanager
    def _links(self, sheet: str) -> Iterator[etree._Element]:
        """Give what a sheet points at, to be changed, and write it."""
        folder, file = posixpath.split(sheet)
        name = posixpath.join(folder, "_rels", f"{file}.rels")
        empty = f'<Relationships xmlns="{_LINKS_SPACE}"/>'.encode()
        links = root(self._parts.get(name, empty), part=name)
        yield links
        self._parts[name] = _written(links)


def _numbered(pattern: str) -> Iterator[str]:
    return (pattern.format(number) for number in count(1))


def _drop(above: etree._Element, unwanted: Callable[[etree._Element], bool]) -> None:
    for one in [one for one in above if unwanted(one)]:
        above.remove(one)


def _name(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _written(element: etree._Element) -> bytes:
    from lxml import etree  # noqa: PLC0415 - only when a workbook is marked

    return etree.tostring(element, encoding="UTF-8", xml_declaration=True, standalone=True)


def _packed(parts: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as new:
        for name, part in parts.items():
            new.writestr(zipfile.ZipInfo(name, _DATE), part)
    return buffer.getvalue()
