"""Names and measures of WordprocessingML (ISO/IEC 29500-1), read without trusting them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from thidua.opc.markup import RELATIONSHIPS, WORD

if TYPE_CHECKING:
    from lxml.etree import _Element

W = f"{{{WORD}}}"
R = f"{{{RELATIONSHIPS}}}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V = "{urn:schemas-microsoft-com:vml}"
O = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741 - the prefix it has everywhere

TWIPS_PER_POINT = 20
TWIPS_PER_MM = 1440 / 25.4
POINTS_PER_MM = 72 / 25.4
EMU_PER_MM = 36000

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BLANKS = " \t\r\n"
_WORDS_OWN = ("http://schemas.microsoft.com/office/", "http://schemas.openxmlformats.org/")
_OFF = frozenset({"0", "false", "off"})
_MEASURE = re.compile(r"\s*([+-]?\d{1,9}(?:\.\d{0,9})?)\s*+(mm|cm|in|pt|pc|pi|px)?\s*")
_POINTS = {"mm": 72 / 25.4, "cm": 720 / 25.4, "in": 72, "pt": 1, "pc": 12, "pi": 12, "px": 0.75}


def value(parent: _Element | None, name: str, attribute: str = "val") -> str | None:
    """Return an attribute of the child ``w:name``; None where either is missing."""
    child = None if parent is None else parent.find(W + name)
    return None if child is None else child.get(W + attribute)


def toggle(parent: _Element, name: str) -> bool | None:
    """Return what an on-off child says; None where it is missing (17.17.4: present means on)."""
    child = parent.find(W + name)
    return None if child is None else child.get(W + "val") not in _OFF


def points(text: str | None, *, per: float) -> float | None:
    """Return a length in pt; a bare number is so many of which ``per`` make a point.

    None for what is no length: whatever a file says, nothing is raised.
    """
    match = _MEASURE.fullmatch(text) if text else None
    if match is None:
        return None
    number, unit = float(match[1]), match[2]
    return number * _POINTS[unit] if unit else number / per


def twips(text: str | None) -> float | None:
    """Return a length that is given in twips, in pt."""
    return points(text, per=TWIPS_PER_POINT)


def millimetres(text: str | None) -> float | None:
    """Return a length that is given in twips, in mm."""
    length = twips(text)
    return None if length is None else length / POINTS_PER_MM


def whole(text: str | None) -> int | None:
    """Return a whole number of a sane size, or None."""
    return int(text) if text and re.fullmatch(r"-?[0-9]{1,9}", text) else None


def text_of(element: _Element) -> str:
    """Return the text of a ``w:t``: without ``xml:space`` blanks at its edges are not text."""
    text = element.text or ""
    if not text or (text[0] not in _BLANKS and text[-1] not in _BLANKS):
        return text
    for one in (element, *element.iterancestors()):
        if (space := one.get(_SPACE)) is not None:
            return text if space == "preserve" else text.strip(_BLANKS)
    return text.strip(_BLANKS)


def through(parent: _Element) -> Iterator[_Element]:
    """Yield the children of ``parent`` with the wrappers opened that stand for nothing themselves.

    Tracked insertions count as accepted, deletions and the origins of moves are gone. Of several
    ways to say one thing the first is taken that Word knows (ISO/IEC 29500-3, 7.6).
    """
    for child in parent:
        if child.tag in _OPENED:
            yield from through(child)
        elif child.tag == f"{W}sdt":
            content = child.find(f"{W}sdtContent")
            yield from () if content is None else through(content)
        elif child.tag == f"{MC}AlternateContent":
            chosen = _chosen(child)
            yield from () if chosen is None else through(chosen)
        elif child.tag not in GONE:
            yield child


def _chosen(alternates: _Element) -> _Element | None:
    known = (one for one in alternates.findall(f"{MC}Choice") if _understood(one))
    return next(known, alternates.find(f"{MC}Fallback"))


def _understood(choice: _Element) -> bool:
    """Say whether Word knows all that a way needs: extensions of its own."""
    spaces = (choice.nsmap.get(prefix, "") for prefix in (choice.get("Requires") or "").split())
    return all(space.startswith(_WORDS_OWN) for space in spaces)


_OPENED = frozenset(
    W + name for name in ("ins", "moveTo", "smartTag", "customXml", "hyperlink", "dir", "bdo")
)
GONE = frozenset(W + name for name in ("del", "moveFrom"))
"""What a revision took away: text, or the end of a paragraph."""
