"""Setting what WordprocessingML says of runs, paragraphs and sections (ISO/IEC 29500-1, 17.3).

Direct formatting only: styles are shared with text that is right as it is. Children are put where
the schema wants them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.word.markup import TWIPS_PER_MM, W

if TYPE_CHECKING:
    from lxml.etree import _Element

_RUN = (
    *(
        [
            "rStyle",
            "rFonts",
            "b",
            "bCs",
            "i",
            "iCs",
            "caps",
            "smallCaps",
            "strike",
            "dstrike",
            "outline",
            "shadow",
            "emboss",
        ]
    ),
    *(
        [
            "imprint",
            "noProof",
            "snapToGrid",
            "vanish",
            "webHidden",
            "color",
            "spacing",
            "w",
            "kern",
            "position",
            "sz",
            "szCs",
        ]
    ),
    *(
        [
            "highlight",
            "u",
            "effect",
            "bdr",
            "shd",
            "fitText",
            "vertAlign",
            "rtl",
            "cs",
            "em",
            "lang",
            "eastAsianLayout",
        ]
    ),
    *(["specVanish", "oMath", "rPrChange"]),
)
_PARAGRAPH = (
    *(["pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr"]),
    *(["suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap"]),
    *(["overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd"]),
    *(
        [
            "snapToGrid",
            "spacing",
            "ind",
            "contextualSpacing",
            "mirrorIndents",
            "suppressOverlap",
            "jc",
        ]
    ),
    *(
        [
            "textDirection",
            "textAlignment",
            "textboxTightWrap",
            "outlineLvl",
            "divId",
            "cnfStyle",
            "rPr",
        ]
    ),
    *(["sectPr", "pPrChange"]),
)
_SECTION = (
    *(
        [
            "headerReference",
            "footerReference",
            "footnotePr",
            "endnotePr",
            "type",
            "pgSz",
            "pgMar",
            "paperSrc",
        ]
    ),
    *(
        [
            "pgBorders",
            "lnNumType",
            "pgNumType",
            "cols",
            "formProt",
            "vAlign",
            "noEndnote",
            "titlePg",
        ]
    ),
    *(["textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings", "sectPrChange"]),
)
_ORDERS = {"rPr": _RUN, "pPr": _PARAGRAPH, "sectPr": _SECTION}
_COMPLEX = {"b": "bCs", "i": "iCs", "sz": "szCs"}
"""What the letters of other scripts have of their own."""


def run(element: _Element, name: str, **attributes: str) -> None:
    """Set a property of a ``w:r``, for other scripts likewise."""
    for one in filter(None, (name, _COMPLEX.get(name))):
        _set(_first(element, "rPr"), one, attributes)


def paragraph(element: _Element, name: str, **attributes: str) -> None:
    """Set attributes of a property of a ``w:p``; others that it has stay."""
    _set(_first(element, "pPr"), name, attributes)


def section(element: _Element, name: str, **attributes: str) -> None:
    """Set attributes of a child of a ``w:sectPr``."""
    _set(element, name, attributes)


def child(parent: _Element, name: str) -> _Element:
    """Return the child ``w:name`` of an ``rPr``, ``pPr`` or ``sectPr``, made if it is not there."""
    found = parent.find(W + name)
    if found is None:
        order = _ORDERS[str(parent.tag).removeprefix(W)]
        before = {W + one for one in order[: order.index(name)]}
        found = parent.makeelement(W + name)
        parent.insert(sum(one.tag in before for one in parent), found)
    return found


def without(element: _Element, properties: str, *names: str) -> None:
    """Take properties of a ``w:r`` or ``w:p`` away."""
    for name in names:
        for found in element.findall(f"{W}{properties}/{W}{name}"):
            parent = found.getparent()
            if parent is not None:
                parent.remove(found)


def unset(element: _Element, name: str, *attributes: str) -> None:
    """Take attributes of a property of a ``w:r`` away."""
    for found in element.findall(f"{W}rPr/{W}{name}"):
        for key in attributes:
            found.attrib.pop(W + key, "")


def forget(element: _Element, name: str, *attributes: str) -> None:
    """Take attributes of a property of a ``w:p`` away."""
    for found in element.findall(f"{W}pPr/{W}{name}"):
        for key in attributes:
            found.attrib.pop(W + key, "")


def twips(mm: float) -> str:
    """Return a length in mm as attributes have it."""
    return str(round(mm * TWIPS_PER_MM))


def _first(element: _Element, name: str) -> _Element:
    """Return the properties of a run or paragraph, which come first in it."""
    found = element.find(W + name)
    if found is None:
        found = element.makeelement(W + name)
        element.insert(0, found)
    return found


def _set(parent: _Element, name: str, attributes: dict[str, str]) -> None:
    found = child(parent, name)
    for key, value in attributes.items():
        found.set(W + key, value)


def fill(run: _Element) -> str | None:
    """Return the colour behind a run, RRGGBB: the shading of it, its paragraph or its cell."""
    for held, name in ((run, "rPr"), *((one, f"{_local(one)}Pr") for one in run.iterancestors())):
        shading = held.find(f"{W}{name}/{W}shd")
        said = "" if shading is None else (shading.get(f"{W}fill") or "")
        if said not in {"", "auto"}:
            return said.upper()
    return None


def _local(element: _Element) -> str:
    return str(element.tag).rpartition("}")[2]
