"""Names of agencies as a text writes them, from the capitals of a head."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from thidua.catalogue.patterns import folded
from thidua.catalogue.vocabulary import vocabulary

_WORDS = re.compile(r"[^\s\-–—&,()]+")

_VOWEL = re.compile("[aeiouy]")


def written(name: str, texts: Iterable[str]) -> str:
    """Return a name that stands in capitals as the texts of its document write it.

    Where none has it, words are capitalised as names of agencies are; somebody has to look.
    """
    if name != name.upper():
        return name
    pattern = re.compile(re.escape(name).replace(r"\ ", r"\s+"), re.IGNORECASE)
    found: list[str] = []
    for text in texts:
        found += (" ".join(match[0].split()) for match in pattern.finditer(text))
    said = [one for one in found if one != one.upper()]
    return max(said, key=said.count) if said else _capitalised(name)


def _capitalised(name: str) -> str:
    small = vocabulary().small
    words = (
        match[0].lower() if match[0].lower() in small else _capital(match[0])
        for match in _WORDS.finditer(name)
    )
    gaps = _WORDS.split(name)
    said = "".join(gap + word for gap, word in zip(gaps, (*words, ""), strict=True))
    for known in vocabulary().names:
        for one in (known, known.replace(" và ", " & ")):
            said = _written_as(said, one)
    return said[:1].upper() + said[1:]


def _written_as(name: str, known: str) -> str:
    """Return a name in which words have the capitals of known ones, wherever their tones stand."""
    pattern = re.compile(rf"(?<!\w){re.escape(folded(known))}(?!\w)")
    for found in pattern.finditer(folded(name)):
        words = name[slice(*found.span())]
        cased = (
            letter.upper() if model.isupper() else letter.lower()
            for letter, model in zip(words, known, strict=True)
        )
        name = name[: found.start()] + "".join(cased) + name[found.end() :]
    return name


def _capital(word: str) -> str:
    """Return a word with a capital; one without a vowel is short for something."""
    bare = unicodedata.normalize("NFD", word.lower())
    return word.capitalize() if _VOWEL.search(bare) else word
