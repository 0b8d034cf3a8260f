"""Typefaces: what a font's name says of its family, whether it is bold, whether it is italic.

A PDF names fonts as PostScript does ("BWXQJO+TimesNewRomanPS-BoldItalicMT"); people and the decree
name families ("Times New Roman"). Weight and slant come from the name; only a name that is silent
about them is completed by the font's flags (9.8.2 of ISO 32000-1).
"""

from __future__ import annotations

import re

from msgspec import Struct

_SUBSET = re.compile(r"^[A-Z]{6}\+")
_BOLD = re.compile(r"bold|black|heavy|đậm", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|nghiêng", re.IGNORECASE)
_PLAIN = re.compile(r"regular|roman$|book$|normal|medium", re.IGNORECASE)
_FOUNDRY = re.compile(r"(?:PS)?(?:MT|Std|Pro)?$")
_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])")

_ITALIC_FLAG = 1 << 6
_BOLD_FLAG = 1 << 18


class Typeface(Struct, frozen=True):
    """A font as people speak of it."""

    family: str
    bold: bool
    italic: bool


def typeface(name: str, flags: int) -> Typeface:
    """Return family, weight and slant of a font by its ``BaseFont`` and the flags it declares."""
    bare = _SUBSET.sub("", name)
    family, _, style = bare.partition("-") if "-" in bare else bare.partition(",")
    silent = not any(word.search(style) for word in (_BOLD, _ITALIC, _PLAIN))
    if silent:
        family = bare
    plain = " " in family or family.startswith(".")  # as ".VnTime" is known by its dot
    spaced = family if plain else _WORDS.sub(" ", _FOUNDRY.sub("", family))
    return Typeface(
        family=spaced.strip() or bare,
        bold=bool(_BOLD.search(bare)) or (silent and bool(flags & _BOLD_FLAG)),
        italic=bool(_ITALIC.search(bare)) or (silent and bool(flags & _ITALIC_FLAG)),
    )
