"""Numbers as they were typed: a point before three digits may stand between thousands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.validate.mistyped import THOUSANDS
from thidua.validate.passages import lines_of

if TYPE_CHECKING:
    from thidua.model.source import Node, Source

_FRACTION = re.compile(r"-?[0-9]+\.[0-9]+(?![0-9])")


def grouped(source: Source, node: Node) -> str:
    """Return a fraction as it was typed if it reads as thousands (1.250); an empty text if not."""
    if not isinstance(node.value, float):
        return ""
    lines = lines_of(source.text)
    line = lines[node.place.line - 1] if node.place.line <= len(lines) else ""
    found = _FRACTION.match(line, node.place.column - 1)
    typed = found[0] if found and float(found[0]) == node.value else ""
    return typed if THOUSANDS.fullmatch(typed) else ""
