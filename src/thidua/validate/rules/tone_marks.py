"""One syllable carries its tone mark in one place throughout a document.

Why: both "hòa" and "hoà" are in use (the decree itself has both), but a document that writes one
name in two ways looks careless and defeats searching. Per syllable, the rarer way is told; where
both are equally frequent, the way with the mark on the second vowel. A warning: a quoted text may
be older. How a person writes a name is no matter of the document: names are not compared, and in
tables no word with a capital.

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
from collections.abc import Iterator
from itertools import product
from typing import NamedTuple
from unicodedata import normalize

from thidua.model.finding import Finding, Level
from thidua.model.source import Node, Source
from thidua.validate.passages import cells, persons, text_of, texts, within

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

_VOWELS = tuple("".join({pair[at] for pair in _OTHER}) for at in (0, 1))
_ENDING = re.compile(rf"[{_VOWELS[0]}][{_VOWELS[1]}](?![^\W\d_])", re.IGNORECASE)
"""Two vowels of such a pair at the end of a syllable."""

_ONSET = 4
"""Most letters that may stand before the vowels of a syllable ("ngh" and one more)."""


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
    """Return the uses of each syllable that can be written in two ways, by one of them.

    A person's name has no usual way; in a cell whatever has a capital may be part of one.
    """
    found: dict[str, list[_Use]] = defaultdict(list)
    names, listed = ({id(node) for node in those(source)} for those in (persons, cells))
    for node in (one for one in texts(source) if id(one) not in names):
        text = text_of(node)
        for match in _ENDING.finditer(text):
            ending, start = match[0].lower(), _beginning(text, match.start())
            onset = text[start : match.start()].lower()
            named = id(node) in listed and start > 0 and text[start].isupper()
            if ending in _OTHER and not (named or onset.endswith("q")):  # "quý": u belongs to q
                use = _Use(text[start : match.end()], node, start)
                found[onset + _FIRST.get(ending, ending)].append(use)
    return found


def _beginning(text: str, at: int) -> int:
    """Return where the syllable begins whose vowels are at ``at``."""
    start = at
    while start > max(0, at - _ONSET) and text[start - 1].isalpha():
        start -= 1
    return start


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
