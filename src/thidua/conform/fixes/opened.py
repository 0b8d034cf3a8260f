"""A Word file opened for changing: its parts are parsed when asked for, and only those are new."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from functools import cached_property
from typing import TYPE_CHECKING

from lxml import etree

from thidua.conform.fixes.shifting import Need
from thidua.model.view import ViewParagraph
from thidua.opc import Package
from thidua.opc.markup import is_strict, restored
from thidua.word.inherited import Inherited
from thidua.word.markup import W, through

if TYPE_CHECKING:
    from lxml.etree import _Element

_TYPES = "[Content_Types].xml"
_CONTENT = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"


_NO_LINKS = f'<Relationships xmlns="{_LINKS}"/>'
_GIVEN = re.compile(r"ns\d+")
"""Prefixes that lxml gives where names were changed; others may be named by mc:Ignorable."""


class Opened:
    """The parts of a package; names of elements are those of the transitional variant.

    What is read may raise ``RefusedPackageError``, as from the package itself.
    """

    def __init__(self, package: Package) -> None:
        """Begin with nothing changed."""
        self.package = package
        self._roots: dict[str, _Element] = {}
        self._paragraphs: dict[str, Sequence[_Element]] = {}
        self.links = {one.id: one.target for one in package.relationships(package.main)}
        self._sections: list[tuple[_Element, Sequence[_Element]]] = []
        self._new: dict[str, _Element] = {}
        self.carried: dict[str, int] = {}
        """Headers and footers that were fitted to a page, and the section that it is of."""
        self.hindered: list[dict[str, str | int]] = []
        """What kept a page from being changed: the facts to tell of it."""
        self.narrowed: list[str] = []
        """The first words of the tables that became narrower with a page."""
        self.lines: Mapping[_Element, Need] | None = None
        """What room paragraphs in tables need, once somebody asked."""
        self.retyped: list[tuple[str, str]] = []
        """The words that were changed: the text of a paragraph as it was, and as it is now."""

    @property
    def strict(self) -> bool:
        """Whether the file is of the strict variant (ISO/IEC 29500-1)."""
        return is_strict(self.package.parts[self.package.main])

    @cached_property
    def inherited(self) -> Inherited:
        """What the paragraphs have by their styles and lists; read apart, and never changed."""
        links = self.package.relationships(self.package.main)
        targets = {one.kind: one.target for one in links if one.target in self.package.parts}
        styles, numbering = (targets.get(kind) for kind in ("styles", "numbering"))
        return Inherited(*(self.package.xml(one) if one else None for one in (styles, numbering)))

    def root(self, name: str = "") -> _Element:
        """Return the root of a part, the main one unless it is named; its changes are kept."""
        name = name or self.package.main
        if name in self._new:
            return self._new[name]
        if name not in self._roots:
            self._roots[name] = self.package.xml(name)
        return self._roots[name]

    def paragraph(self, paragraph: ViewParagraph) -> _Element | None:
        """Return the ``w:p`` that a paragraph of the view was read from."""
        part, number = paragraph.place.part, paragraph.place.number
        if not part or number is None:
            return None
        if part not in self._paragraphs:
            self._paragraphs[part] = tuple(self.root(part).iter(f"{W}p"))
        held = self._paragraphs[part]
        return held[number] if number < len(held) else None

    def section(self, index: int) -> _Element | None:
        """Return the ``w:sectPr`` of a section of the view; the last is made if there is none."""
        held = self._section(index)
        return None if held is None else held[0]

    def blocks(self, index: int) -> Sequence[_Element]:
        """Return the paragraphs and tables of a section of the view."""
        held = self._section(index)
        return () if held is None else held[1]

    def _section(self, index: int) -> tuple[_Element, Sequence[_Element]] | None:
        if not self._sections:
            self._sections = list(self._cut())
        return self._sections[index] if index < len(self._sections) else None

    def _cut(self) -> Iterator[tuple[_Element, Sequence[_Element]]]:
        """Yield what ends each section, and the blocks in it."""
        body = self.root().find(f"{W}body")
        if body is None:
            return
        last = body.find(f"{W}sectPr")
        if last is None:
            last = body.makeelement(f"{W}sectPr")
            body.append(last)
        blocks: list[_Element] = []
        for one in through(body):
            blocks.append(one)
            end = one.find(f"{W}pPr/{W}sectPr") if one.tag == f"{W}p" else None
            if end is not None:
                yield end, tuple(blocks)
                blocks = []
        yield last, tuple(blocks)

    def add(self, name: str, root: _Element, *, kind: str, content_type: str) -> str:
        """Add a part that the main one points at by a relationship of a ``kind``; return its id."""
        taken = {part.lower() for part in self.package.parts} | set(self._new)
        stem, dot, ending = name.rpartition(".")
        for count in range(2, len(taken) + 2):
            if name.lower() not in taken:
                break
            name = f"{stem}{count}{dot}{ending}"
        self._new[name] = root
        types = self.root(_TYPES)
        override = etree.SubElement(types, f"{_CONTENT}Override")
        override.set("PartName", f"/{name}")
        override.set("ContentType", content_type)
        return self._link(name, kind)

    def parts(self) -> Mapping[str, bytes]:
        """Return every part in the order it had, those not asked for to the byte as they were."""
        changed = {name: self._written(name, root) for name, root in self._roots.items()}
        added = {name: self._written(name, root) for name, root in self._new.items()}
        return {**self.package.parts, **changed, **added}

    def _written(self, name: str, root: _Element) -> bytes:
        stated = self.package.parts.get(name)
        if self.strict if stated is None else is_strict(stated):
            root = restored(deepcopy(root))
            kept = [prefix for prefix in root.nsmap if prefix and not _GIVEN.fullmatch(prefix)]
            etree.cleanup_namespaces(root, keep_ns_prefixes=kept if stated else [])
        written: bytes = etree.tostring(
            root,
            xml_declaration=True,
            encoding="UTF-8",
            standalone=True,
        )
        return written

    def _link(self, name: str, kind: str) -> str:
        folder, file = posixpath.split(self.package.main)
        stated = posixpath.join(folder, "_rels", f"{file}.rels")
        if stated not in self.package.parts and stated not in self._new:
            self._new[stated] = etree.fromstring(_NO_LINKS)
        links = self.root(stated)
        taken = {one.get("Id") for one in links}
        free = next(
            f"rId{count}" for count in range(1, len(taken) + 2) if f"rId{count}" not in taken
        )
        link = etree.SubElement(links, f"{{{_LINKS}}}Relationship")
        link.set("Id", free)
        link.set("Type", f"{_STRICT if self.strict else _OFFICE}/{kind}")
        link.set("Target", posixpath.relpath(name, folder or "."))
        return free
