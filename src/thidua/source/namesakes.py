"""Namesake of a file that is not there: a file beside it whose name differs in a few letters."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from unicodedata import normalize

from thidua.source.listing import entries

_LOOKED_AT = 500
"""Most names of a folder that are compared."""
_ALIKE = 0.8
"""How alike two names are; "Ke hoach.docx" and "Kế hoạch.docx" are, marks being letters here."""


def namesake(path: Path) -> str:
    """Return the name in its folder that ``path`` was meant for, or nothing."""
    there = {_bare(one.name): one.name for one in entries(path.parent)[:_LOOKED_AT]}
    near = get_close_matches(_bare(path.name), there, n=1, cutoff=_ALIKE)
    return there[near[0]] if near else ""


def _bare(name: str) -> str:
    return normalize("NFD", name[:255]).casefold().replace("đ", "d")
