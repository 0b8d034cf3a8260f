"""A word is written in one alphabet, and in letters that Vietnamese has.

Why: Decree 30/2020, Phụ lục I, Phần I, Mục I.4 wants Vietnamese in Unicode. A letter of the
Cyrillic, the Greek or the Icelandic alphabet may look like "a", "o" or "Đ", but a word that holds
one is found by no search, sorted elsewhere and read wrongly by a screen reader; that is also how a
name is forged. A word of such letters alone is told, too. Greek letters that look like none of ours
(µ, Ω, Δ) may stand in units and formulas; what the fonts cannot print is told by ``text-
printable``.

Fails::

    agency:
      name: Sở Nội v\u0443

Passes::

    agency:
      name: Sở Nội vụ (10 µm, 5 k\u03a9, \u0394t)

Fix: type the word again with the Vietnamese keyboard.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from unicodedata import category, name, normalize

from thidua.catalogue.own import own
from thidua.fonts import printable
from thidua.model.finding import Finding, Level
from thidua.model.source import Source
from thidua.system.home import SCHEMAS
from thidua.system.once import once
from thidua.validate.passages import text_of, texts, within

ID = "mixed-scripts"
LEVEL = Level.ERROR
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I.4"

_WORD = re.compile(r"[^\W\d_]+")
_PLAIN = (
    "A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00cf\u00d1-\u00ef\u00f1-\u0130"
    "\u0132-\u017e\u01a0-\u01b0\u1e00-\u1eff"
)
_STRANGE = re.compile(rf"[^\W\d_{_PLAIN}]")
"""A letter that is no everyday Latin one; nearly no text has any."""

_TERMS = {"CYRILLIC": "cyrillic", "GREEK": "greek", "LATIN": "latin"}
"""Alphabets that the messages name; the others are only foreign."""

_NO_SYMBOLS = (
    "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf"
)
"""Greek letters that no formula has, since nobody could tell them from A, B, E … and o."""

_SHORT = 3
"""As many letters a unit or a formula has at most: mΩ, Δt; beside capitals any number."""


def check(source: Source) -> Iterator[Finding]:
    """Yield each word with letters of two alphabets, or of letters that only look like ours."""
    for node in texts(source):
        text = text_of(node)
        if not _STRANGE.search(text):
            continue
        for word in _WORD.finditer(text):
            for at, letter in _strangers(word[0]):
                facts = {
                    "word": word[0],
                    "character": letter,
                    "code": f"U+{ord(letter):04X}",
                    "script": _TERMS.get(_script(letter), "foreign"),
                    "latin": _latin(letter),
                }
                message = "look-alike" if _latin(letter) else ID
                place = within(source, node, word.start() + at)
                yield Finding(place, ID, LEVEL, message, facts)


@lru_cache(maxsize=1024)
def _strangers(word: str) -> tuple[tuple[int, str], ...]:
    """Return place and letter of the first of each alphabet that does not belong in ``word``."""
    mixed = len({_script(letter) for letter in word}) > 1
    wholly = all(_STRANGE.fullmatch(letter) and _latin(letter) for letter in word)
    told: dict[str, tuple[int, str]] = {}
    for at, letter in enumerate(word):
        wrong = mixed or wholly or (_script(letter) == "LATIN" and _latin(letter))
        if wrong and _STRANGE.fullmatch(letter) and not _belongs(letter, word):
            told.setdefault(_script(letter), (at, letter))
    return tuple(told.values())


def _belongs(letter: str, word: str) -> bool:
    """Say whether a strange letter is a sign in a unit or a formula, or told by another rule."""
    if category(letter) not in ("Lu", "Ll", "Lt", "Lo") or not printable(letter):
        return True
    rest = word.replace(letter, "")
    symbol = _script(letter) in ("GREEK", "OHM") and letter not in _NO_SYMBOLS
    return symbol and (len(word) <= _SHORT or rest.isupper())


def _script(letter: str) -> str:
    """Return the alphabet of a letter, by the first word of its name; µ and º are of any."""
    return name(letter, "?").partition(" ")[0] if _STRANGE.fullmatch(letter) else "LATIN"


def _latin(letter: str) -> str:
    """Return the letter of ours that ``letter`` looks like, or is another form of, if any."""
    if letter in alike():
        return alike()[letter]
    plain = normalize("NFKC", letter)
    return plain if plain != letter and not _STRANGE.search(plain) else ""


@once
def alike() -> Mapping[str, str]:
    """Return the letters of other alphabets → the Latin ones that they look like.

    Raises:
        OwnFileError: the file is wrong.
    """
    tables = own(SCHEMAS / "look-alikes.yaml", dict[str, tuple[str, str]])
    return {
        strange: latin for table in tables.values() for strange, latin in zip(*table, strict=True)
    }
