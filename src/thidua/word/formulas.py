"""Formulas in a Word file (Office Math, ISO/IEC 29500-1, 22.1) as the signs that a reader sees."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_RAISED = {f"{MATH}sup": 1, f"{MATH}sub": -1}
_SUM = "∫"  # what a large operator is that states no sign


def formula(element: _Element, raised: int = 0) -> Iterator[tuple[str, int]]:
    """Yield the signs of a formula in reading order, each with whether it is raised or lowered.

    A fraction reads with a slash, brackets and large operators with their signs.
    """
    around = element.find(f"{MATH}{element.tag.rpartition('}')[2]}Pr")
    opening, between, closing = _signs(str(element.tag), around)
    if opening:
        yield opening, raised
    told = 0
    for child in element:
        if child.tag == f"{MATH}t":
            yield child.text or "", raised
        elif child is not around and str(child.tag).startswith(MATH):
            if told and between:
                yield between, raised
            told += 1
            yield from formula(child, _RAISED.get(str(child.tag), raised))
    if closing:
        yield closing, raised


def _signs(tag: str, properties: _Element | None) -> tuple[str, str, str]:
    """Return what a part of a formula shows before, between and behind its own parts."""
    if tag == f"{MATH}f":
        return "", "/", ""
    if tag == f"{MATH}rad":
        return "√", "", ""
    if tag == f"{MATH}nary":
        return _stated(properties, "chr", _SUM), "", ""
    if tag == f"{MATH}d":
        return (
            _stated(properties, "begChr", "("),
            _stated(properties, "sepChr", "|"),
            _stated(properties, "endChr", ")"),
        )
    return "", "", ""


def _stated(properties: _Element | None, name: str, usual: str) -> str:
    said = None if properties is None else properties.find(MATH + name)
    return usual if said is None else said.get(f"{MATH}val") or ""
