"""Old Vietnamese encodings: words of TCVN3, VNI, VISCII and VIQR that stand in a Unicode text.

A word is such a trace when it cannot be Vietnamese as it stands and, decoded, is a syllable that
Vietnamese has. So foreign names and units of measure are none, and one word says a good deal. What
the letters become and which syllables there are stands in ``schemas/old-encodings.yaml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any
from unicodedata import normalize

from msgspec import Struct

from thidua.catalogue.own import own
from thidua.system.home import SCHEMAS
from thidua.system.once import once

_ODD = re.compile(
    "[¡-¬\u00ad®-¿ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ]"  # no letter of Vietnamese
    "|[aeoAEO][àáâãèéêúÀÁÂÃÈÉÊÚ]|[yôYÔ][ùõÙÕ]|[aeouyôAEOUYÔ]õ|[aeouôAEOUÔ]ù"
    r"|[aeoAEO]\^|[uoUO]\+"
    "|á[»º]|Ä\u2018|Æ°"
)
"""Without one of these a text has no trace; nearly none has, and the rest is not looked at."""

_LETTERS = re.compile(r"[^\W\d_¹²³ªº]|[¡-¿×÷]")
_WORD = re.compile(rf"(?<!\w)(?:{_LETTERS.pattern})+(?!\w)")
_TYPED = re.compile(r"(?<![\w^+'`?~])(?:[A-Za-z][\^(+]?['`?~.]?)+(?![\w^+])")
_MANGLED = re.compile(r"(?<!\w)[A-Za-z\u0080-\u02ff\u2010-\u20ac\u2122]+(?!\w)")

_IN_UNITS = re.compile(r".{0,2}[°±·×µ²³].{0,2}")
"""°C, N·m, µm, m²: signs that stand in units of measure, too."""

_HIDDEN = "\u00ad"
"""The soft hyphen, which two encodings have for a letter."""

_VIQR = str.maketrans("^(+'`?~.", "\u0302\u0306\u031b\u0301\u0300\u0309\u0303\u0323")
"""Marks behind the letters of VIQR (RFC 1456): circumflex, breve, horn, then the tones."""

_LONGEST = 12
"""No word of one syllable is longer, in any encoding."""

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TONE = re.compile(f"([aeiouy][\u0302\u0306\u031b]*)[{_TONES}]")
_STOPPED = re.compile(r"(?:c|ch|p|t)$")


class Trace(Struct, frozen=True):
    """A word that an encoding explains: where it stands, as typed, and what it is in Unicode."""

    encoding: str
    start: int
    typed: str
    meant: str


class Tables(Struct, frozen=True):
    """Encoding → letters, one typed sign or two → the letter meant; what is a syllable."""

    encodings: Mapping[str, Mapping[str, str]]
    syllables: re.Pattern[str]


def suspect(text: str) -> bool:
    """Tell whether ``text`` can have a trace at all: quickly, and with no for nearly every text."""
    return _ODD.search(text) is not None


def traces(text: str) -> Iterator[Trace]:
    """Yield each word of ``text`` that an encoding explains, once for each that does."""
    if not suspect(text):
        return
    for found in _WORD.finditer(text):
        for encoding, meant in _readings(found[0]):
            yield Trace(encoding, found.start(), found[0], meant)
    for found in _TYPED.finditer(text):
        if meant := _viqr(found[0]):
            yield Trace("VIQR", found.start(), found[0], meant)
    for found in _MANGLED.finditer(text):
        if meant := _mangled(found[0]):
            yield Trace("UTF-8", found.start(), found[0], meant)


@lru_cache(maxsize=4096)
def _readings(word: str) -> tuple[tuple[str, str], ...]:
    """Return encoding and meaning for each encoding in which ``word`` is Vietnamese."""
    plain = word.isascii() or len(word) > _LONGEST or _IN_UNITS.fullmatch(word)
    if plain or _syllable(word):
        return ()
    return tuple(
        (encoding, meant)
        for encoding, letters in tables().encodings.items()
        if _syllable(meant := _decoded(word, letters))
    )


def _decoded(word: str, letters: Mapping[str, str]) -> str:
    """Return ``word`` with its letters replaced, two that belong together before single ones."""
    meant, at = [], 0
    while at < len(word):
        size = 2 if word[at : at + 2] in letters else 1
        typed = word[at : at + size]
        meant.append(letters.get(typed, typed))
        at += size
    return "".join(meant)


@lru_cache(maxsize=4096)
def _viqr(word: str) -> str:
    """Return what a word of VIQR means; a point or question mark at its end may be its own."""
    if not re.search(r"[aeoAEO]\^|[uoUO]\+", word) or len(word) > _LONGEST:
        return ""
    for typed in (word, word.rstrip(".?'")):
        letters = re.sub("dd", "đ", typed, flags=re.IGNORECASE)
        meant = normalize("NFC", letters.translate(_VIQR))
        if _syllable(meant):
            return meant
    return ""


@lru_cache(maxsize=4096)
def _mangled(word: str) -> str:
    """Return what a word means whose bytes of UTF-8 were read as Windows-1252."""
    if word.isascii() or len(word) > 2 * _LONGEST:
        return ""
    try:
        meant = word.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return ""
    return meant if _syllable(meant) else ""


def _syllable(word: str) -> bool:
    """Tell whether ``word`` can be a syllable of Vietnamese, marks and all; one letter is none."""
    if len(word) == 1 or not (word.islower() or word.isupper() or word.istitle()):
        return False
    loose = normalize("NFD", word.lower())
    tones = [one for one in loose if one in _TONES]
    bare = normalize("NFC", _TONE.sub(r"\1", loose))
    stopped = not _STOPPED.search(bare) or tones in (["\u0301"], ["\u0323"])
    return len(tones) <= 1 and stopped and bool(tables().syllables.fullmatch(bare))


@once
def tables() -> Tables:
    """Return ``schemas/old-encodings.yaml``.

    Raises:
        OwnFileError: the file is wrong.
    """
    raw = own(SCHEMAS / "old-encodings.yaml", dict[str, Any])
    encodings = {
        name: {_HIDDEN: table.get("hidden", _HIDDEN)}
        | dict(zip(*table["letters"], strict=True))
        | dict(_pairs(table.get("pairs", ())))
        for name, table in raw["encodings"].items()
    }
    onsets, rimes = (
        "|".join(sorted(raw[part].split(), key=len, reverse=True)) for part in ("onsets", "rimes")
    )
    pattern = re.compile(f"(?:{onsets})?(?:{rimes})")
    return Tables(encodings, pattern)


def _pairs(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield two signs and the letter they stand for, in small letters and in capitals."""
    for pair in " ".join(lines).split():
        typed, meant = pair[:2], pair[2]
        yield typed, meant
        yield typed.upper(), meant.upper()
        yield typed[0].upper() + typed[1], meant.upper()
