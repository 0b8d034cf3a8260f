"""The styles of a Word file: which of ours one is, and what a paragraph inherits through it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from thidua.catalogue.own import own
from thidua.home import TEMPLATES
from thidua.once import once
from thidua.source.word.names import VAL, at, number, switched, value, w

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

OURS_BESIDE = ("spacer", "stroke")
"""Styles of the frame that hold no words: gaps and drawn lines."""

_SWITCHES = {w("b"): "bold", w("i"): "italic", w("caps"): "capitals", w("vanish"): "hidden"}
_NO_OUTLINE = 9
_LONGEST_LINE = 32  # three times what Word allows


class Look(Struct, frozen=True):
    """What is switched on for a text."""

    bold: bool = False
    italic: bool = False
    capitals: bool = False
    hidden: bool = False


class _Inherited(Struct, frozen=True):
    """What a style says of paragraphs: list, level of it, outline level; "" where it does not."""

    list: str
    level: str
    outline: str


class Styles:
    """The styles of one file, by their ids."""

    def __init__(self, root: _Element | None) -> None:
        """Read the root of ``styles.xml``; without one nothing is inherited."""
        found = [] if root is None else root.findall(w("style"))
        self._styles = {str(one.get(w("styleId"))): one for one in found}
        self._defaults = at(root, "docDefaults", "rPrDefault", "rPr")
        default = (one for one in found if one.get(w("default")) in {"1", "true"})
        self._default = next(
            (str(one.get(w("styleId"))) for one in default if one.get(w("type")) == "paragraph"), ""
        )
        self._ours = {name: self._ours_of(name) for name in self._styles}
        self._looks: dict[tuple[str, ...], Look] = {}
        self._paragraphs: dict[str, _Inherited] = {}

    def of(self, paragraph: _Element) -> str:
        """Return the id of a paragraph's style."""
        return value(paragraph, "pPr", "pStyle") or self._default

    def ours(self, style: str) -> str:
        """Return the key in ``templates/nd30.yaml`` of a style, or an empty text.

        Programs that save a file anew make ids of their own, so the name counts as well.
        """
        return self._ours.get(style, "")

    def look(self, *styles: str) -> Look:
        """Return how text looks that has these styles, the first of which counts most."""
        if styles not in self._looks:
            line = (at(one, "rPr") for style in styles for one in self._line(style))
            said: dict[str, bool] = {}
            for properties in (*line, self._defaults):
                said = ({} if properties is None else switches(properties)) | said
            self._looks[styles] = Look(**said)
        return self._looks[styles]

    def numbered(self, paragraph: _Element) -> tuple[str, int] | None:
        """Return the list and the level that number a paragraph; a list "0" takes numbers away."""
        own, inherited = at(paragraph, "pPr", "numPr"), self._inherited(self.of(paragraph))
        chosen = value(own, "numId") or inherited.list
        level = value(own, "ilvl") or inherited.level
        return (chosen, number(level)) if chosen not in {"", "0"} else None

    def outline(self, paragraph: _Element) -> int | None:
        """Return the outline level of a paragraph from 0, None for plain text."""
        own = value(paragraph, "pPr", "outlineLvl")
        level = number(own or self._inherited(self.of(paragraph)).outline, _NO_OUTLINE)
        return level if 0 <= level < _NO_OUTLINE else None

    def ruled(self, style: str) -> bool:
        """Return whether a table style draws lines."""
        return any(map(draws, (at(one, "tblPr", "tblBorders") for one in self._line(style))))

    def _inherited(self, style: str) -> _Inherited:
        """Return what the paragraphs of a style have through it."""
        if style not in self._paragraphs:
            line = [at(one, "pPr") for one in self._line(style)]
            lists, levels, outlines = (
                next(filter(None, (value(one, *path) for one in line)), "")
                for path in (("numPr", "numId"), ("numPr", "ilvl"), ("outlineLvl",))
            )
            self._paragraphs[style] = _Inherited(lists, levels, outlines)
        return self._paragraphs[style]

    def _line(self, style: str) -> Iterator[_Element]:
        """Yield a style and those it is based on; a circle ends where it began."""
        seen: set[str] = set()
        while style in self._styles and style not in seen and len(seen) < _LONGEST_LINE:
            seen.add(style)
            yield self._styles[style]
            style = value(self._styles[style], "basedOn")

    def _ours_of(self, style: str) -> str:
        known = _house()
        name = value(self._styles[style], "name")
        return style if style in known.values() or style in OURS_BESIDE else known.get(name, "")


def switches(properties: _Element) -> dict[str, bool]:
    """Return what properties of runs switch on or off, by the fields of ``Look``."""
    return {
        name: switched(child)
        for child in properties
        if (name := _SWITCHES.get(str(child.tag))) is not None
    }


def draws(borders: _Element | None) -> bool:
    """Return whether any of a table's or cell's borders is a line."""
    return borders is not None and any(one.get(VAL) not in {"nil", "none"} for one in borders)


@once
def _house() -> Mapping[str, str]:
    """Return the keys of our styles by the names that Word shows."""
    raw = own(TEMPLATES / "nd30.yaml", dict[str, Any])
    return {style["name"]: key for key, style in raw["styles"].items()}
