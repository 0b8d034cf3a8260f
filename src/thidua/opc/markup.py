"""Parsing the XML of a Word file: no DTD, no entities, no network, nothing too deep or large."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from thidua.opc.refusal import Refusal, RefusedPackageError

XML_LIMIT = 16_000_000
"""Largest XML part in bytes: more than five hundred pages of text."""
NODES_LIMIT = 2_000_000
"""Most tags and attributes in all parts of a file; each takes memory, however short it is."""

RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

_STRICT = "http://purl.oclc.org/ooxml/"
_TRANSITIONAL = {
    f"{_STRICT}wordprocessingml/main": WORD,
    f"{_STRICT}officeDocument/relationships": RELATIONSHIPS,
    **{
        f"{_STRICT}{name}": f"http://schemas.openxmlformats.org/{kind}/2006/{rest}"
        for name, kind, rest in (
            ("drawingml/main", "drawingml", "main"),
            ("drawingml/picture", "drawingml", "picture"),
            ("drawingml/wordprocessingDrawing", "drawingml", "wordprocessingDrawing"),
            ("officeDocument/math", "officeDocument", "math"),
        )
    },
}
"""Namespaces of the strict variant (ISO/IEC 29500-1) → those that nearly all programs write."""
_STRICTLY = {loose: strict for strict, loose in _TRANSITIONAL.items()}
_HEAD = 4000
"""Where the namespaces of a part are declared, in bytes."""
_ENCODED = re.compile(rb"(?:\xef\xbb\xbf)?\s*<|\xff\xfe|\xfe\xff")
_DECLARED = re.compile(rb"<\?xml(?:(?!encoding\s*=\s*[\"'])[^>])*+encoding\s*=\s*[\"']([^\"'>]*)")
_ENCODINGS = frozenset({b"utf-8", b"utf-16", b"us-ascii"})


def root(content: bytes, *, part: str) -> etree._Element:
    """Return the root of an XML part, its names those of the transitional variant.

    Raises:
        RefusedPackageError: the part is too large, has a DTD, or is no good XML in UTF-8 or UTF-16.
    """
    if len(content) > XML_LIMIT or weight(content) > NODES_LIMIT:
        raise RefusedPackageError(Refusal.UNPACKS_TOO_LARGE, limit=XML_LIMIT // 10**6)
    declared = _DECLARED.search(content, 0, 200)
    if not _ENCODED.match(content) or (declared and declared[1].lower() not in _ENCODINGS):
        raise RefusedPackageError(Refusal.PART_BROKEN, part=part)
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,  # no more than 256 levels, no text of more than ten megabytes
        remove_comments=True,
        remove_pis=True,
    )
    try:
        found = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise RefusedPackageError(Refusal.PART_BROKEN, part=part) from error
    if found.getroottree().docinfo.internalDTD is not None:
        raise RefusedPackageError(Refusal.PART_DTD, part=part)
    return _transitional(found)


def weight(content: bytes) -> int:
    """Return how many tags and attributes an XML part has, without parsing it."""
    return content.count(b"<") + content.count(b"=")


def is_strict(content: bytes) -> bool:
    """Say whether an XML part is of the strict variant, from how it begins."""
    return _STRICT.encode() in content[:_HEAD]


def restored(root: etree._Element) -> etree._Element:
    """Give a part of the strict variant its own names back, in place, and return it."""
    for element in root.iter(etree.Element):
        element.tag = _renamed(str(element.tag), _STRICTLY)
        for key in element.keys():  # noqa: SIM118 - an element iterates over its children
            if (name := _renamed(str(key), _STRICTLY)) != key:
                element.set(name, element.attrib.pop(key))
    return root


def _transitional(found: etree._Element) -> etree._Element:
    """Give the elements of the strict variant the names of the transitional one."""
    if not str(found.tag).startswith(f"{{{_STRICT}"):
        return found
    for element in found.iter(etree.Element):
        element.tag = _renamed(str(element.tag), _TRANSITIONAL)
        for key in element.keys():  # noqa: SIM118 - an element iterates over its children
            if (name := _renamed(str(key), _TRANSITIONAL)) != key:
                element.set(name, element.attrib.pop(key))
    return found


def _renamed(name: str, spaces: Mapping[str, str]) -> str:
    space, brace, word = name.partition("}")
    return f"{{{spaces.get(space[1:], space[1:])}{brace}{word}" if brace else name
