"""The numbers that Word writes before the paragraphs of a list (ISO/IEC 29500-1, 17.9)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from thidua.source.word.names import at, number, value, w

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml.etree import _Element

_LEVELS = 9
_LONGEST = 64  # characters of a label before the numbers are put in; Word's dialogue takes 31
_BLANK = re.compile(r"%([1-9])")
_BULLET = "•"
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_MOST_ROMAN = 3999
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SUFFIXES = {"nothing": ""}


def _roman(count: int) -> str:
    if not 0 < count <= _MOST_ROMAN:
        return str(count)
    said = ""
    for worth, letters in _ROMAN:
        said += letters * (count // worth)
        count %= worth
    return said


def _letter(count: int) -> str:
    """Return a … z, aa … zz, as Word counts with letters."""
    if not 0 < count <= _MOST_ROMAN:
        return str(count)
    times, place = divmod(count - 1, len(_LETTERS))
    return _LETTERS[place] * (times + 1)


_FORMATS: Mapping[str, Callable[[int], str]] = {
    "upperRoman": _roman,
    "lowerRoman": lambda count: _roman(count).lower(),
    "upperLetter": lambda count: _letter(count).upper(),
    "lowerLetter": _letter,
    "decimalZero": lambda count: f"{count:02}",
    "none": lambda _: "",
}
"""How a level counts; all others count 1, 2, 3."""


class _Level(Struct, frozen=True):
    """How one level of a list counts; ``restart`` is what a list of its own begins anew from."""

    form: str
    text: str
    suffix: str
    legal: bool
    start: int
    restart: int | None


class Numbering:
    """The lists of one file, and how far each has counted."""

    def __init__(self, root: _Element | None) -> None:
        """Read the root of ``numbering.xml``; without one nothing is numbered."""
        patterns = [] if root is None else root.findall(w("abstractNum"))
        lists = [] if root is None else root.findall(w("num"))
        self._patterns = {str(one.get(w("abstractNumId"))): one for one in patterns}
        self._links = {
            link: key for key, one in self._patterns.items() if (link := value(one, "styleLink"))
        }
        self._lists = {str(one.get(w("numId"))): one for one in lists}
        self._levels: dict[tuple[str, int], _Level | None] = {}
        self._counts: dict[str, list[int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, chosen: str, level: int) -> str:
        """Count one more in a list and return what is printed before it, with the space behind."""
        how = self._level(chosen, level)
        if how is None:
            return ""
        counts = self._counted(chosen, level, how)
        if how.form == "bullet":
            label = how.text if how.text.isprintable() else _BULLET
        else:
            label = _BLANK.sub(
                lambda blank: self._said(chosen, int(blank[1]) - 1, how, counts), how.text
            )
        return label and label + how.suffix

    def _counted(self, chosen: str, level: int, how: _Level) -> list[int]:
        """Go on counting: lists of one pattern count together, deeper levels begin again."""
        counts = self._counts.setdefault(self._pattern(chosen), [0] * _LEVELS)
        anew = how.restart is not None and (chosen, level) not in self._begun
        self._begun.add((chosen, level))
        for above in range(level):
            counts[above] = counts[above] or self._start(chosen, above)
        going_on = counts[level] and not anew
        counts[level] = counts[level] + 1 if going_on else self._start(chosen, level)
        counts[level + 1 :] = [0] * (_LEVELS - level - 1)
        return counts

    def _said(self, chosen: str, level: int, by: _Level, counts: list[int]) -> str:
        how = self._level(chosen, level)
        form = "" if by.legal or how is None else how.form
        return _FORMATS.get(form, str)(counts[level])

    def _start(self, chosen: str, level: int) -> int:
        how = self._level(chosen, level)
        if how is None:
            return 1
        return how.start if how.restart is None else how.restart

    def _pattern(self, chosen: str) -> str:
        """Return the pattern of a list; a pattern may only name a style that has one."""
        key = value(self._lists[chosen], "abstractNumId")
        return self._links.get(value(self._patterns.get(key), "numStyleLink"), key)

    def _level(self, chosen: str, level: int) -> _Level | None:
        """Return how a level of a list counts, None where the file does not say."""
        if (chosen, level) not in self._levels:
            known = chosen in self._lists and 0 <= level < _LEVELS
            self._levels[chosen, level] = self._stated(chosen, level) if known else None
        return self._levels[chosen, level]

    def _stated(self, chosen: str, level: int) -> _Level | None:
        override = _at_level(self._lists[chosen], "lvlOverride", level)
        own = at(override, "lvl")
        pattern = self._patterns.get(self._pattern(chosen))
        stated = own if own is not None else _at_level(pattern, "lvl", level)
        if stated is None:
            return None
        anew = value(override, "startOverride")
        return _Level(
            form=value(stated, "numFmt"),
            text=value(stated, "lvlText")[:_LONGEST],
            suffix=_SUFFIXES.get(value(stated, "suff"), " "),
            legal=at(stated, "isLgl") is not None,
            start=number(value(stated, "start"), 1),
            restart=number(anew) if anew else None,
        )


def _at_level(holder: _Element | None, name: str, level: int) -> _Element | None:
    found = [] if holder is None else holder.findall(w(name))
    return next((one for one in found if one.get(w("ilvl")) == str(level)), None)
