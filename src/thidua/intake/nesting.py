"""Nesting: how many tags and groups a file has, and how deep they lie in each other.

Programs that convert files go down into them step by step; a thousand tables in each other, or a
few bytes that unpack to gigabytes, take them hours and all of the memory. So that is looked at
before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.opc import RefusedPackageError
from thidua.opc.archive import unpacked
from thidua.opc.markup import root, weight

DEEPEST = 250
"""How deep tags may lie in each other; XML of Word files has the same bound."""
MOST = 400_000
"""Most tags or groups; the five hundred pages that are read have a tenth of it."""
_TAG = re.compile(rb"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_GROUP = re.compile(rb"\\.|[{}]", re.DOTALL)
_UNCLOSED = frozenset(
    b"area base body br col colgroup dd dt embed head hr html img input li link meta option p param"
    b" source tbody td tfoot th thead tr track wbr".split()
)
"""Elements of HTML that need no end tag, or have none."""


def nested_too_deep(content: bytes, kind: str) -> bool:
    """Tell whether a file has too many tags or groups, or too many in each other.

    ``kind`` is its format by its usual ending; of another one than HTML, RTF, ODT nothing is known.
    """
    match kind:
        case "html":
            return _too_deep(_tags(content.replace(b"\0", b"")))
        case "rtf":
            return _too_deep(_groups(content))
        case "odt":
            return not _sound(content)
        case _:
            return False


def _too_deep(steps: Iterator[int]) -> bool:
    depth = 0
    for count, step in enumerate(steps, start=1):
        depth = max(0, depth + step)
        if depth > DEEPEST or count > MOST:
            return True
    return False


def _tags(content: bytes) -> Iterator[int]:
    for tag in _TAG.finditer(content):
        closes, name = tag.groups()
        yield 0 if name.lower() in _UNCLOSED else -1 if closes else 1


def _groups(content: bytes) -> Iterator[int]:
    for sign in _GROUP.finditer(content):
        if sign[0] in b"{}":
            yield 1 if sign[0] == b"{" else -1


def _sound(content: bytes) -> bool:
    """Tell whether a package of OpenDocument unpacks to XML that may be parsed."""
    try:
        parts = unpacked(content)
        if sum(map(weight, parts.values())) > 2 * MOST:
            return False
        for name, part in parts.items():
            if name.endswith(".xml"):
                root(part, part=name)
    except RefusedPackageError:
        return False
    return True
