"""Numbers that Word makes itself (ISO/IEC 29500-1, 17.9), as the text that a reader sees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from thidua.word.formatting import LetterFormat, Shape, letters, shape
from thidua.word.markup import W, toggle, value, whole
from thidua.word.styles import StyleSheet
from thidua.word.symbols import bullet
from thidua.word.theme import Theme

if TYPE_CHECKING:
    from lxml.etree import _Element

_LEVELS = 9
_MOST = 3999
"""The largest number that Roman numerals are written for."""
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_ALPHABET = 26
_LONGEST = 64
"""Characters of a label before the numbers are put in; Word's dialogue takes 31."""
_BLANK = re.compile(r"%([1-9])")


class ListLevel(Struct, frozen=True):
    """One level of a list: how its numbers look, what is around them, and how it sets the text.

    ``style`` is the paragraph style whose paragraphs are numbered on this level.
    """

    start: int
    format: str
    text: str
    legal: bool
    restart: int | None
    spaced: bool
    style: str
    letters: LetterFormat | None
    shape: Shape | None


_List = dict[int, ListLevel]


class Lists:
    """The lists of a document and how far each has been counted."""

    def __init__(self, root: _Element | None, sheet: StyleSheet, theme: Theme) -> None:
        """Read a numbering part, None where the file has none; ``sheet`` has the list styles."""
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[int, int]] = set()
        self._sheet = sheet
        self._theme = theme
        self._abstract = {} if root is None else _by_id(root, "abstractNum", "abstractNumId")
        self._lists = {key: self._levels(one) for key, one in self._abstract.items()}
        self._linked = {value(one, "styleLink"): key for key, one in self._abstract.items()}
        numbers = {} if root is None else _by_id(root, "num", "numId")
        self._numbers = {key: one for text, one in numbers.items() if (key := whole(text))}
        self._kept: dict[int, tuple[str, _List, Mapping[int, int]]] = {}

    def level(self, number: int | None, depth: int | None) -> ListLevel | None:
        """Return how a list sets one of its levels, or None where there is no such list."""
        return self._list(number or 0)[1].get(depth or 0)

    def depth(self, number: int | None, styles: Iterable[str]) -> int | None:
        """Return the level that a list keeps for the first of some paragraph styles (17.9.23)."""
        kept = {one.style: depth for depth, one in self._list(number or 0)[1].items() if one.style}
        return next((kept[style] for style in styles if style in kept), None)

    def label(self, number: int | None, depth: int | None) -> str:
        """Count one paragraph more and return its number, as "1.2.", or an empty text."""
        key, levels, starts = self._list(number or 0)
        depth = min(max(depth or 0, 0), _LEVELS - 1)
        level = levels.get(depth)
        if level is None:
            return ""
        counts = self._counts.setdefault(key, [None] * _LEVELS)
        anew = depth in starts and (number or 0, depth) not in self._begun
        self._begun.add((number or 0, depth))
        for above in range(depth):  # a level that is left out counts as begun
            counts[above] = _begun(counts[above], levels.get(above))
        before = counts[depth]
        counts[depth] = level.start if before is None or anew else before + 1
        for deeper in range(depth + 1, _LEVELS):
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or depth < restart:
                counts[deeper] = None
        if level.format == "bullet":
            font = level.letters.other or level.letters.ascii if level.letters else None
            return bullet(level.text, font)
        return _BLANK.sub(
            lambda blank: _shown(int(blank[1]) - 1, level, levels, counts), level.text
        )

    def _list(self, number: int) -> tuple[str, _List, Mapping[int, int]]:
        """Return the abstract list of a number, its levels, and where this number starts anew."""
        if number not in self._kept:
            one = self._numbers.get(number)
            key = self._followed(value(one, "abstractNumId") or "")
            overrides = [] if one is None else one.findall(f"{W}lvlOverride")
            starts = {
                depth: start
                for override in overrides
                if (depth := whole(override.get(f"{W}ilvl"))) is not None
                and (start := whole(value(override, "startOverride"))) is not None
            }
            own = {k: v for override in overrides for k, v in self._levels(override).items()}
            levels = {
                depth: structs.replace(one, start=starts.get(depth, one.start))
                for depth, one in {**self._lists.get(key, {}), **own}.items()
            }
            self._kept[number] = key, levels, starts
        return self._kept[number]

    def _followed(self, key: str) -> str:
        """Return the abstract list with the levels: one may only name a list style (17.9.21)."""
        named = value(self._abstract.get(key), "numStyleLink")
        if named is None:
            return key
        style = self._sheet.style("numbering", named)
        number = self._numbers.get((style.shape.number if style else None) or 0)
        return self._linked.get(named) or value(number, "abstractNumId") or key

    def _levels(self, parent: _Element) -> _List:
        return {
            depth: _level(one, self._theme)
            for one in parent.findall(f"{W}lvl")
            if (depth := whole(one.get(f"{W}ilvl"))) is not None and 0 <= depth < _LEVELS
        }


def _by_id(root: _Element, name: str, key: str) -> dict[str, _Element]:
    return {one.get(W + key) or "": one for one in root.findall(W + name)}


def _level(element: _Element, theme: Theme) -> ListLevel:
    start = whole(value(element, "start"))
    return ListLevel(
        start=1 if start is None else start,
        format=value(element, "numFmt") or "decimal",
        text=(value(element, "lvlText") or "")[:_LONGEST],
        legal=toggle(element, "isLgl") or False,
        restart=whole(value(element, "lvlRestart")),
        spaced=value(element, "suff") != "nothing",
        style=value(element, "pStyle") or "",
        letters=letters(element.find(f"{W}rPr"), theme),
        shape=shape(element.find(f"{W}pPr")),
    )


def _begun(count: int | None, level: ListLevel | None) -> int:
    return (level.start if level else 1) if count is None else count


def _shown(depth: int, asking: ListLevel, levels: _List, counts: list[int | None]) -> str:
    level = levels.get(depth)
    form = "decimal" if asking.legal or level is None else level.format
    return numeral(_begun(counts[depth], level), form)


def numeral(number: int, form: str) -> str:
    """Write a number as Word does: ``form`` is a name of 17.18.59; unknown ones are decimal."""
    if form == "none":
        return ""
    if form == "decimalZero":
        return f"{number:02}"
    if form in {"upperRoman", "lowerRoman"} and 0 < number <= _MOST:
        return _roman(number).upper() if form == "upperRoman" else _roman(number).lower()
    if form in {"upperLetter", "lowerLetter"} and 0 < number <= _ALPHABET**2:
        letter = chr(ord("a") + (number - 1) % _ALPHABET) * ((number - 1) // _ALPHABET + 1)
        return letter.upper() if form == "upperLetter" else letter
    return str(number)


def _roman(number: int) -> str:
    said = ""
    for worth, digits in _ROMAN:
        count, number = divmod(number, worth)
        said += digits * count
    return said
