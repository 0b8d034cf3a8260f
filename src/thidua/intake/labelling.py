"""Labels of a text that comes in: told apart from its words, as ``labels.yaml`` has them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from thidua.model.items import Division, Numbering

_ROMAN = r"[IVXLC]{1,8}"
_SPACE = r"(?:\s+|(?=[^\W\d_]|[“\"(\[]))"
_SHAPES: tuple[tuple[Numbering, re.Pattern[str]], ...] = (
    (Numbering.ROMAN, re.compile(rf"({_ROMAN}\.){_SPACE}")),
    (Numbering.CAPITAL, re.compile(rf"((?:[A-ZĐ]|AA|BB|CC)\.){_SPACE}")),
    (Numbering.DECIMAL, re.compile(rf"(\d{{1,3}}(?:\.\d{{1,3}}){{1,5}}\.){_SPACE}")),
    (Numbering.ARABIC, re.compile(rf"(\d{{1,3}}\.){_SPACE}")),
    (Numbering.LETTER, re.compile(rf"([a-zđ]{{1,2}}\)){_SPACE}")),
    (Numbering.BRACKET, re.compile(rf"(\d{{1,3}}\)){_SPACE}")),
    (Numbering.PAREN, re.compile(rf"(\(\d{{1,3}}\)){_SPACE}")),
    (Numbering.DASH, re.compile(r"([-–—\u2212•●▪‣∙·▫■◦❖➢✓])(?:\s+|(?=[^\W\d_]))")),
    (Numbering.PLUS, re.compile(r"(\+)(?:\s+|(?=[^\W\d_]))")),
    (Numbering.STAR, re.compile(r"(\*)(?:\s+|(?=[^\W\d_]))")),
)
_OTHER = (
    (Numbering.ROMAN, re.compile(rf"{_ROMAN} ?[/)-]\s*(?=\S)")),
    (Numbering.DECIMAL, re.compile(r"\d{1,3}(?:\.\d{1,3}){1,5}(?: ?[/):-])?\s+(?=[^\W\d_])")),
    (Numbering.ARABIC, re.compile(r"\d{1,3} ?[/:-]\s*(?=[^\W\d_])")),
    (Numbering.LETTER, re.compile(r"[a-zđ] ?[./]\s+(?=\S)|[a-zđ] \)\s*(?=\S)")),
)
"""Labels that nothing here prints: they are kept as they were typed, and still say the level."""
_DIVISIONS = (
    (Division.PART, re.compile(r"(?i:phần)\s+(?:(?i:thứ)\s+\w+|[IVXLC\d]{1,8})(?=[.:\s]|$)")),
    (Division.CHAPTER, re.compile(r"(?i:chương)\s+[IVXLC\d]{1,8}(?=[.:\s]|$)")),
    (Division.SUBSECTION, re.compile(r"(?i:tiểu mục)\s+\d{1,3}(?=[.:\s]|$)")),
    (Division.SECTION, re.compile(r"(?i:mục)\s+[IVXLC\d]{1,8}(?=[.:\s]|$)")),
)
_ARTICLE = re.compile(r"(?i:điều)\s+\d{1,3}[a-zđ]?\s?[.:]?(?=\s|$|[^\W\d_])")
_MARK = re.compile(r"[\s.:\-–—]*")
_DASHES = frozenset("–—\u2212•●▪‣∙·▫■◦❖➢✓")
"""Marks of a list that the decree's form has a hyphen for."""

RANKS: tuple[Division | Numbering, ...] = (
    Division.PART,
    Division.CHAPTER,
    Division.SECTION,
    Division.SUBSECTION,
    Division.ARTICLE,
    Numbering.CAPITAL,
    Numbering.ROMAN,
    Numbering.ARABIC,
    Numbering.DECIMAL,
    Numbering.LETTER,
    Numbering.BRACKET,
    Numbering.PAREN,
    Numbering.DASH,
    Numbering.PLUS,
    Numbering.STAR,
)
"""Kinds of label from the coarsest to the finest."""


class ReadLabel(Struct, frozen=True):
    """A label that a text begins with: of which ``kind``, how long with the blanks behind it.

    ``typed`` is one that no numbering of ours prints.
    """

    kind: Division | Numbering
    label: str
    length: int
    typed: bool = False

    @property
    def rank(self) -> int:
        """How fine it is."""
        return RANKS.index(self.kind)


def labels_of(text: str) -> Iterator[ReadLabel]:
    """Yield what the beginning of a text may be a label of, the likeliest first."""
    for kind, pattern in _SHAPES:
        if match := pattern.match(text):
            label = "-" if match[1] in _DASHES else match[1]
            yield ReadLabel(kind, label, match.end())
    for kind, pattern in _OTHER:
        if match := pattern.match(text):
            yield ReadLabel(kind, match[0].strip(), match.end(), typed=True)


def division_of(text: str) -> ReadLabel | None:
    """Return the label of a Phần, Chương, Mục or Tiểu mục; what follows may be its title."""
    for level, pattern in _DIVISIONS:
        if match := pattern.match(text):
            behind = _MARK.match(text, match.end())
            return ReadLabel(level, " ".join(match[0].split()), behind.end() if behind else 0)
    return None


def article_of(text: str) -> ReadLabel | None:
    """Return the label of a Điều."""
    match = _ARTICLE.match(text)
    if match is None:
        return None
    label = " ".join(match[0].split())
    behind = len(text[match.end() :]) - len(text[match.end() :].lstrip())
    return ReadLabel(Division.ARTICLE, label, match.end() + behind)
