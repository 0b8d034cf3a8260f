"""Likeness: how alike texts are, by their words in their order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from rapidfuzz import process
from rapidfuzz.distance import Indel, LCSseq

from thidua.diff.words import STROKE, tokens

_PART = 0.8
"""The share of a text's words that makes it a part of another."""
_RELATED = 0.35
"""The least ratio of two texts of which none is a part of the other."""

_SURROGATES = range(0xD800, 0xE000)


class WordCodes(Struct, frozen=True):
    """The texts of both sides, a character a word, so that they can be compared in C.

    Capitals, blanks and marks do not count, unless a text has nothing else; nor does it whether
    words are struck out.
    """

    old: tuple[str, ...]
    new: tuple[str, ...]


def words(old: Sequence[str], new: Sequence[str]) -> WordCodes:
    """Return the words of both sides in one alphabet."""
    alphabet: dict[str, str] = {}
    return WordCodes(
        tuple(_written(text, alphabet) for text in old),
        tuple(_written(text, alphabet) for text in new),
    )


def common(one: str, other: str) -> int:
    """Return how many words two texts have in common, in order."""
    return LCSseq.similarity(one, other)


def ratio(one: str, other: str) -> float:
    """Return the share of the words of two texts that they have in common, from 0 to 1."""
    return Indel.normalized_similarity(one, other)


def related(one: str, other: str) -> bool:
    """Return whether one text may have become the other where more than its words speaks for it."""
    part = common(one, other) >= _PART * min(len(one), len(other))
    return part or ratio(one, other) >= _RELATED


def like(one: str, others: Sequence[str], *, least: float) -> Iterator[tuple[int, float]]:
    """Yield which of the others have at least that ratio to a text, and the ratio."""
    found = process.extract(
        one, others, scorer=Indel.normalized_similarity, score_cutoff=least, limit=None
    )
    yield from ((index, score) for _, score, index in found)


def _written(text: str, alphabet: dict[str, str]) -> str:
    plain = text.replace(STROKE, "")
    said = [token.casefold() for token in tokens(plain) if not token.isspace()]
    known = [token for token in said if token[0].isalnum()] or said
    return "".join(alphabet.setdefault(word, _character(len(alphabet))) for word in known)


def _character(index: int) -> str:
    """Return a character of its own for each word; the surrogates are left out."""
    return chr(index + 1 if index + 1 < _SURROGATES.start else index + 1 + len(_SURROGATES))
