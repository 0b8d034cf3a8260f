"""Characters that the fonts lack: a PDF shows a box with their code instead.

The campaign's own files may hold none (a rule refuses them); Word files of strangers are full of
ticks, emoji and characters of symbol fonts, and PDF/A allows no text without a glyph.
"""

from __future__ import annotations

import re
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from thidua.fonts import printable
from thidua.model.document import Cell, Document, Run

_BOX = "□"


def lacking(document: Document) -> tuple[str, ...]:
    """Return the characters of a document that the fonts lack, each once, by code."""
    used = set().union(*document.texts())
    return tuple(sorted(one for one in used if not printable(one)))


def substituted(document: Document) -> Document:
    """Return a document with ``□[U+2713]`` for ✓ and its like; neighbours share one box."""
    if not (missing := lacking(document)):
        return document
    shown: Document = _within(document, re.compile(f"[{re.escape(''.join(missing))}]+"))
    return shown


def _within(part: Any, missing: re.Pattern[str]) -> Any:  # noqa: ANN401 - any part of a document
    """Return a part of a document with all texts of its runs and cells substituted."""
    if isinstance(part, tuple):
        return type(part)(_within(one, missing) for one in part)
    if not isinstance(part, Struct):
        return part
    changed = {name: _within(getattr(part, name), missing) for name in part.__struct_fields__}
    if isinstance(part, Cell) and part.runs:
        changed["text"] = "".join(run.text for run in changed["runs"])
    elif isinstance(part, Run | Cell):
        changed["text"] = missing.sub(_stand_in, part.text)
    return replace(part, **changed)


def _stand_in(found: re.Match[str]) -> str:
    return f"{_BOX}[{' '.join(f'U+{ord(character):04X}' for character in found[0])}]"
