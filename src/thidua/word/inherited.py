"""Inherited properties of a paragraph, by its styles and its list (ISO/IEC 29500-1, 17.7.2).

For whoever changes a file: what is to differ from it is formatted directly, since styles are shared
with text that is right as it is. What table styles say of paragraphs is not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from thidua.word.markup import W, value, whole
from thidua.word.styles import StyleSheet
from thidua.word.theme import Theme

if TYPE_CHECKING:
    from lxml.etree import _Element


class Inherited:
    """The properties of paragraphs that stand in the styles and the numbering of a file."""

    def __init__(self, styles: _Element | None, numbering: _Element | None) -> None:
        """Take both parts, None for what the file does not have."""
        self._sheet = StyleSheet(styles, Theme())
        self._default = (
            None if styles is None else styles.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")
        )
        self._lists = _by_key(numbering, "abstractNum", "abstractNumId")
        self._numbers = _by_key(numbering, "num", "numId")
        self._found: dict[tuple[str, str, str], Sequence[_Element]] = {}

    def properties(self, paragraph: _Element) -> Sequence[_Element]:
        """Return the ``w:pPr`` that hold for a ``w:p`` besides its own, the strongest last."""
        own = paragraph.find(f"{W}pPr")
        style = value(own, "pStyle") or self._sheet.paragraph_default
        key = (style, *_numbered(own))
        if key not in self._found:
            self._found[key] = tuple(self._collected(*key))
        return self._found[key]

    def stated(self, paragraph: _Element, name: str, *attributes: str) -> str | None:
        """Return an attribute of a property, by any of its names, as it is in the end."""
        own = paragraph.find(f"{W}pPr")
        for one in (own, *reversed(self.properties(paragraph))):
            for attribute in attributes:
                if (found := value(one, name, attribute)) is not None:
                    return found
        return None

    def stops(self, paragraph: _Element) -> Mapping[int, _Element]:
        """Return the tab stops that a ``w:p`` has without its own, by their place in twips."""
        found: dict[int, _Element] = {}
        for properties in self.properties(paragraph):
            for stop in properties.iterfind(f"{W}tabs/{W}tab"):
                place = whole(stop.get(f"{W}pos"))
                if place is not None and stop.get(f"{W}val") == "clear":
                    found.pop(place, None)
                elif place is not None:
                    found[place] = stop
        return found

    def _collected(self, style: str, number: str, level: str) -> Iterator[_Element]:
        if self._default is not None:
            yield self._default
        for element in reversed(list(self._sheet.chain("paragraph", style))):
            properties = element.find(f"{W}pPr")
            if properties is not None:
                yield from self._level(*_numbered(properties))
                yield properties
        yield from self._level(number, level)

    def _level(self, number: str, level: str) -> Iterator[_Element]:
        one = self._numbers.get(number)
        if one is None:
            return
        base = self._lists.get(value(one, "abstractNumId") or "")
        for parent in (base, *one.findall(f"{W}lvlOverride")):
            for found in () if parent is None else parent.findall(f"{W}lvl"):
                properties = found.find(f"{W}pPr")
                if found.get(f"{W}ilvl") == level and properties is not None:
                    yield properties


def _by_key(root: _Element | None, name: str, key: str) -> dict[str, _Element]:
    found = () if root is None else root.findall(W + name)
    return {one.get(W + key) or "": one for one in found}


def _numbered(properties: _Element | None) -> tuple[str, str]:
    """Return the number of the list and the level in it that properties state."""
    found = None if properties is None else properties.find(f"{W}numPr")
    return value(found, "numId") or "", value(found, "ilvl") or "0"
