"""The numbers that Word makes itself (ISO/IEC 29500-1, 17.9), as the text that a reader sees."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from thidua.word.formatting import Letters, Shape, letters, shape
from thidua.word.markup import W, toggle, value, whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

    from thidua.word.theme import Theme

_LEVELS = 9
_MOST = 3999
"""The largest number that Roman numerals are written for."""
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_ALPHABET = 26
_BLANK = re.compile(r"%([1-9])")


class Level(Struct, frozen=True):
    """One level of a list: how its numbers look, what is around them, and how it sets the text."""

    start: int
    format: str
    text: str
    legal: bool
    restart: int | None
    spaced: bool
    letters: Letters | None
    shape: Shape | None


_List = dict[int, Level]


class Lists:
    """The lists of a document and how far each has been counted."""

    def __init__(self, root: _Element | None, theme: Theme) -> None:
        """Read a numbering part; ``root`` is None where the file has none."""
        self._counts: dict[str, list[int]] = {}
        self._begun: set[tuple[int, int]] = set()
        self._theme = theme
        abstract = {} if root is None else _by_id(root, "abstractNum", "abstractNumId")
        self._lists = {key: self._levels(one) for key, one in abstract.items()}
        numbers = {} if root is None else _by_id(root, "num", "numId")
        self._numbers = {key: one for text, one in numbers.items() if (key := whole(text))}
        self._kept: dict[int, tuple[str, _List, Mapping[int, int]]] = {}

    def level(self, number: int | None, depth: int | None) -> Level | None:
        """Return how a list sets one of its levels, or None where there is no such list."""
        return self._list(number or 0)[1].get(depth or 0)

    def label(self, number: int | None, depth: int | None) -> str:
        """Count one paragraph more and return its number, as "1.2.", or an empty text."""
        key, levels, starts = self._list(number or 0)
        depth = min(max(depth or 0, 0), _LEVELS - 1)
        level = levels.get(depth)
        if level is None:
            return ""
        counts = self._counts.setdefault(key, [one.start - 1 for one in _filled(levels)])
        if depth in starts and (number or 0, depth) not in self._begun:
            self._begun.add((number or 0, depth))
            counts[depth] = starts[depth] - 1
        counts[depth] += 1
        for deeper, below in enumerate(_filled(levels)):
            if deeper > depth and (below.restart is None or depth < below.restart):
                counts[deeper] = below.start - 1
        if level.format == "bullet":
            return level.text
        return _BLANK.sub(
            lambda blank: _shown(int(blank[1]) - 1, level, levels, counts), level.text
        )

    def _list(self, number: int) -> tuple[str, _List, Mapping[int, int]]:
        """Return the abstract list of a number, its levels, and where this number starts anew."""
        if number not in self._kept:
            one = self._numbers.get(number)
            key = value(one, "abstractNumId") or ""
            overrides = [] if one is None else one.findall(f"{W}lvlOverride")
            starts = {
                depth: start
                for override in overrides
                if (depth := whole(override.get(f"{W}ilvl"))) is not None
                and (start := whole(value(override, "startOverride"))) is not None
            }
            own = {k: v for override in overrides for k, v in self._levels(override).items()}
            self._kept[number] = key, {**self._lists.get(key, {}), **own}, starts
        return self._kept[number]

    def _levels(self, parent: _Element) -> _List:
        return {
            depth: _level(one, self._theme)
            for one in parent.findall(f"{W}lvl")
            if (depth := whole(one.get(f"{W}ilvl"))) is not None and 0 <= depth < _LEVELS
        }


def _by_id(root: _Element, name: str, key: str) -> dict[str, _Element]:
    return {one.get(W + key) or "": one for one in root.findall(W + name)}


def _level(element: _Element, theme: Theme) -> Level:
    start = whole(value(element, "start"))
    return Level(
        start=1 if start is None else start,
        format=value(element, "numFmt") or "decimal",
        text=value(element, "lvlText") or "",
        legal=toggle(element, "isLgl") or False,
        restart=whole(value(element, "lvlRestart")),
        spaced=value(element, "suff") != "nothing",
        letters=letters(element.find(f"{W}rPr"), theme),
        shape=shape(element.find(f"{W}pPr")),
    )


def _filled(levels: _List) -> list[Level]:
    return [levels.get(depth, _NO_LEVEL) for depth in range(_LEVELS)]


_NO_LEVEL = Level(
    1, "decimal", "", legal=False, restart=None, spaced=True, letters=None, shape=None
)


def _shown(depth: int, asking: Level, levels: _List, counts: list[int]) -> str:
    level = levels.get(depth, _NO_LEVEL)
    return numeral(max(counts[depth], level.start), "decimal" if asking.legal else level.format)


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
