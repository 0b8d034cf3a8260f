"""One syllable carries its tone mark in one place throughout a document.

Why: both "hòa" and "hoà" are in use (the decree itself has both), but a document that writes one
name in two ways looks careless and defeats searching. Per syllable, the rarer way is told; where
both are equally frequent, the way with the mark on the second vowel. A warning: a quoted text may
be older.

Fails::

    agency:
      superior: UBND tỉnh Khánh Hòa
      name: Sở Nội vụ tỉnh Khánh Hòa
      place: Khánh Hoà

Passes::

    agency:
      superior: UBND tỉnh Khánh Hòa
      name: Sở Nội vụ tỉnh Khánh Hòa; quý, quỳ, ngoài, toàn không thuộc diện này
      place: Khánh Hòa

Fix: choose one way for the whole file.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import product
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from thidua.model.finding import Finding, Level
from thidua.validate.passages import text_of, texts, within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.model.source import Node, Source

ID = "tone-marks"
LEVEL = Level.WARNING
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I.4"

_MARKS = "\u0300\u0301\u0303\u0309\u0323"
_FIRST = {
    normalize("NFC", vowels[0] + vowels[1] + mark): normalize("NFC", vowels[0] + mark + vowels[1])
    for vowels, mark in product(("oa", "oe", "uy"), _MARKS)
}
"""Second vowel marked → first vowel marked: "oà" → "òa"."""
_OTHER = _FIRST | {first: second for second, first in _FIRST.items()}

_LETTER = r"[^\W\d_]"
_SYLLABLE = re.compile(
    rf"(?<!{_LETTER}){_LETTER}{{0,4}}(?:{'|'.join(_OTHER)})(?!{_LETTER})", re.IGNORECASE
)


class _Use(NamedTuple):
    """One syllable of the kind in question, as it was typed."""

    typed: str
    node: Node
    start: int

    @property
    def style(self) -> str:
        return "second" if self.typed[-2:].lower() in _FIRST else "first"


def check(source: Source) -> Iterator[Finding]:
    """Yield each text with the rarer way of writing a syllable that is written in two ways."""
    for uses in _syllables(source).values():
        counts = Counter(use.style for use in uses)
        if len(counts) > 1:
            rare = "first" if counts["first"] < counts["second"] else "second"
            usual = next(use for use in uses if use.style != rare)
            told: dict[int, _Use] = {}
            for use in uses:
                if use.style == rare:
                    told.setdefault(id(use.node), use)
            for use in told.values():
                yield _finding(source, use, usual, counts)


def _syllables(source: Source) -> dict[str, list[_Use]]:
    found: dict[str, list[_Use]] = defaultdict(list)
    for node in texts(source):
        for match in _SYLLABLE.finditer(text_of(node)):
            word = match[0].lower()
            if word[-3:-2] == "q":  # "quý": the u belongs to the consonant
                continue
            ending = _FIRST.get(word[-2:], word[-2:])
            found[word[:-2] + ending].append(_Use(match[0], node, match.start()))
    return found


def _finding(source: Source, use: _Use, usual: _Use, counts: Counter[str]) -> Finding:
    facts: dict[str, str | int] = {
        "typed": use.typed,
        "count": counts[use.style],
        "other": _respelled(use.typed),
        "usual": counts[usual.style],
        "line": within(source, usual.node, usual.start).line,
    }
    return Finding(within(source, use.node, use.start), ID, LEVEL, "tone-marks", facts)


def _respelled(typed: str) -> str:
    """Return the syllable with its mark on the other vowel, capitals kept."""
    ending = _OTHER[typed[-2:].lower()]
    letters = (
        new.upper() if old.isupper() else new for old, new in zip(typed[-2:], ending, strict=True)
    )
    return typed[:-2] + "".join(letters)
