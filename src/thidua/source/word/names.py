"""Names of WordprocessingML (ISO/IEC 29500-1, 17) as lxml writes them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from thidua.opc.markup import RELATIONSHIPS, WORD

if TYPE_CHECKING:
    from lxml.etree import _Element

_SAID_OFF = frozenset({"0", "false", "off", "none"})


@cache
def w(name: str) -> str:
    """Return the full name of an element or attribute of WordprocessingML."""
    return f"{{{WORD}}}{name}"


VAL = w("val")
EMBED = f"{{{RELATIONSHIPS}}}embed"
CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
ALTERNATES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"


def at(element: _Element | None, *path: str) -> _Element | None:
    """Return the element under the names of ``path``, one below the other, if there is one."""
    for name in path:
        if element is None:
            return None
        element = element.find(w(name))
    return element


def value(element: _Element | None, *path: str) -> str:
    """Return what the element at the end of ``path`` says as its ``val``, or an empty text."""
    found = at(element, *path)
    return "" if found is None else str(found.get(VAL) or "")


def number(text: str | None, otherwise: int = 0) -> int:
    """Return a whole number as Word writes it; anything else counts as ``otherwise``."""
    digits = (text or "").strip()
    plain = digits.removeprefix("-")
    fits = plain.isascii() and plain.isdigit() and len(plain) <= 9  # noqa: PLR2004 - 32 bits
    return int(digits) if fits else otherwise


def switched(element: _Element) -> bool:
    """Return whether a property such as ``b`` is switched on; it is when nothing else is said."""
    return element.get(VAL) not in _SAID_OFF
