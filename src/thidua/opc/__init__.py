"""Opening Office files that anybody may have made: Open Packaging (ISO/IEC 29500-2).

A DOCX or an XLSX is a zip of XML. Neither is trusted, and nothing that a file points at is fetched.
Whatever is refused is refused by one exception that names its message.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING
from urllib.parse import unquote

from msgspec import Struct

from thidua.opc.archive import unpacked
from thidua.opc.markup import NODES_LIMIT, root, weight
from thidua.opc.refusal import Refusal, RefusedPackageError

if TYPE_CHECKING:
    from lxml import etree

__all__ = [
    "Package",
    "Refusal",
    "RefusedPackageError",
    "Relationship",
    "open_package",
    "stated_types",
]

_TYPES = "[Content_Types].xml"
_DOCUMENTS = (".document.main+xml", ".template.main+xml")
_MACROS = re.compile(r"(?i)macroenabled|vbaproject")


class Relationship(Struct, frozen=True):
    """What a part points at.

    ``kind`` is the last word of the relationship's type ("styles", "hyperlink"); ``target`` is the
    name of a part or, ``outside`` the package, an address that nobody follows.
    """

    id: str
    kind: str
    target: str
    outside: bool = False


class Package(Struct, frozen=True):
    """An opened Word file: its ``parts`` by name, and the name of the ``main`` one.

    ``types`` are the content types of parts and of endings, these in small letters.
    """

    parts: Mapping[str, bytes]
    types: Mapping[str, str]
    main: str

    def content_type(self, name: str) -> str:
        """Return the content type of a part, or an empty text where none is stated."""
        return _content_type(name, self.types)

    def xml(self, name: str) -> etree._Element:
        """Return the root of an XML part, its namespaces those of the transitional variant.

        Raises:
            RefusedPackageError: the part is not there, too large, has a DTD, or is no good XML.
        """
        return root(self.parts.get(name, b""), part=name)

    def relationships(self, name: str = "") -> tuple[Relationship, ...]:
        """Return what a part points at, or the package itself; nothing where nothing is stated."""
        return tuple(_relationships(self.parts, name))

    def related(self, name: str, kind: str) -> str | None:
        """Return the first part of a kind that a part points at, if it is there."""
        targets = (one.target for one in self.relationships(name) if one.kind == kind)
        return next((target for target in targets if target in self.parts), None)

    @property
    def links(self) -> tuple[Relationship, ...]:
        """The hyperlinks that lead out of the package; all other ways out are refused."""
        return tuple(_outside(self.parts))


def open_package(content: bytes) -> Package:
    """Return the parts of a Word file.

    Raises:
        RefusedPackageError: it is no DOCX, is damaged, has macros, points at files outside it, or
            would take more memory than any document needs.
    """
    parts = unpacked(content)
    if _TYPES not in parts:
        raise RefusedPackageError(Refusal.ODT if "mimetype" in parts else Refusal.OTHER)
    if sum(map(weight, parts.values())) > NODES_LIMIT:
        raise RefusedPackageError(Refusal.TOO_MANY_TAGS, limit=NODES_LIMIT)
    types = stated_types(parts)
    if any(map(_MACROS.search, (*parts, *types.values()))):
        raise RefusedPackageError(Refusal.MACROS)
    starts = [one.target for one in _relationships(parts, "") if one.kind == "officeDocument"]
    main = next((target for target in starts if target in parts), "")
    if not _content_type(main, types).endswith(_DOCUMENTS):
        raise RefusedPackageError(Refusal.OTHER)
    for one in _outside(parts):
        if one.kind != "hyperlink":
            raise RefusedPackageError(Refusal.POINTS_OUTSIDE, target=one.target)
    return Package(parts, types, main)


def stated_types(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Return the content types of parts and of endings, all in small letters."""
    stated = root(parts[_TYPES], part=_TYPES)
    return {
        (one.get("PartName") or one.get("Extension") or "").removeprefix("/").lower(): (
            one.get("ContentType") or ""
        )
        for one in stated
    }


def _content_type(name: str, types: Mapping[str, str]) -> str:
    ending = name.rpartition(".")[2].lower()
    return types.get(name.lower()) or types.get(ending, "")


def _outside(parts: Mapping[str, bytes]) -> Iterator[Relationship]:
    names = _names(parts)
    for name in parts:
        folder, file = posixpath.split(name)
        if posixpath.basename(folder) == "_rels" and file.endswith(".rels"):
            part = posixpath.join(posixpath.dirname(folder), file.removesuffix(".rels"))
            yield from (one for one in _relationships(parts, part, names) if one.outside)


def _names(parts: Mapping[str, bytes]) -> Mapping[str, str]:
    """Return the names of the parts by small letters: references do not tell them from large."""
    return {part.lower(): part for part in parts}


def _relationships(
    parts: Mapping[str, bytes], name: str, names: Mapping[str, str] | None = None
) -> Iterator[Relationship]:
    folder, file = posixpath.split(name)
    stated = posixpath.join(folder, "_rels", f"{file}.rels")
    if stated not in parts:
        return
    names = _names(parts) if names is None else names
    for one in root(parts[stated], part=stated):
        target, outside = one.get("Target") or "", one.get("TargetMode") == "External"
        yield Relationship(
            id=one.get("Id") or "",
            kind=(one.get("Type") or "").rpartition("/")[2],
            target=target if outside else _resolved(folder, target, names),
            outside=outside,
        )


def _resolved(folder: str, target: str, names: Mapping[str, str]) -> str:
    """Return the name of the part that a relative reference means; ``names`` by small letters."""
    name = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
    return names.get(name.lower(), name)
