"""Vietnamese text word by word: what both sides have, and what only one of them has.

Texts are compared as they stand: callers that want "hòa" in two codings to be one word bring both
to NFC first (``clean``). Whatever comes in, nothing is lost: the spans join to the two
texts character by character.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import TypeAlias

from rapidfuzz.distance import Indel

from thidua.model.change import Span
from thidua.model.document import Mark

_TOKEN = re.compile(
    r"""
      \d+ (?:/\d{4})? [/-] [^\W\d_]\w* (?:[-/&]\w+)*                  # số, ký hiệu: 55/2022/QH15
    | ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4} (?!\w)           # a date in words
    | \d{1,2} (?:[/.-]\d{1,2}[/.-]\d{4} | /\d{4} | /\d{1,2}) (?![\w/])  # in figures: 15/11/2023
    | \d+ (?:[.,]\d+)* %? (?!\w)                                      # a number: 1.250,5  100%
    | (?:\w[\u0300-\u036f]*)+ (?:&(?:\w[\u0300-\u036f]*)+)*           # a word: KH&ĐT
    | \./\.                                                           # the end of a document
    | \s+
    | .                                                               # a mark
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)

STROKE = "\u0336"
"""What stands behind each letter of a text that is struck out, where only text can be told."""

_LARGEST = 10**9
"""Bits that an alignment may take: tokens of one text times tokens of the other."""

_SENTENCE = 8
"""Words that make a sentence: to say \"TỔ CHỨC THỰC HIỆN\" again is not to copy."""


def clean(text: str) -> str:
    """Return a text in NFC, with single blanks and none at its ends."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def tokens(text: str) -> tuple[str, ...]:
    """Return the tokens of a text, which join to the text again.

    A word, a number with its separators and per cent sign, a date, the number and symbol of a
    document (34-CT/TW), white space and a punctuation mark are a token each.
    """
    return tuple(_TOKEN.findall(text))


def spans(old: str, new: str) -> tuple[Span, ...]:
    """Return how one text becomes the other, neighbouring tokens of one mark in one span.

    What is deleted stands before what is inserted for it. What was kept by chance between two
    changes (a space, a comma, one word between changes of several) belongs to the change. Texts too
    long to align (thousands of words that have nothing in common) are replaced whole.
    """
    pairs: Iterable[Pair] = _stretches(tokens(old), tokens(new))
    for by_chance in (_blank, _stray):
        pairs = _joined(pairs, by_chance)
    return tuple(span for pair in pairs for span in _told(*map("".join, pair)) if span.text)


Pair: TypeAlias = tuple[tuple[str, ...], tuple[str, ...]]
"""The tokens of a stretch on the old side and on the new one."""


def _stretches(old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[Pair]:
    """Yield matching stretches: the same tokens on both sides, or all that stands between."""
    if len(old) * len(new) > _LARGEST and old != new:
        yield old, new
        return
    blocks = Indel.opcodes(old, new)
    for _, group in groupby(blocks, key=lambda block: block.tag == "equal"):
        codes = tuple(group)
        yield (
            old[codes[0].src_start : codes[-1].src_end],
            new[codes[0].dest_start : codes[-1].dest_end],
        )


def _joined(pairs: Iterable[Pair], by_chance: Callable[[Pair, Pair, Pair], bool]) -> list[Pair]:
    """Return the stretches, with what is kept by chance given to the changes around it."""
    done: list[Pair] = []
    for pair in pairs:
        if len(done) > 1 and not _same(pair) and by_chance(done[-2], done[-1], pair):
            kept, before = done.pop(), done.pop()
            done.append((before[0] + kept[0] + pair[0], before[1] + kept[1] + pair[1]))
        else:
            done.append(pair)
    return done


def _blank(_before: Pair, kept: Pair, _after: Pair) -> bool:
    return _words(kept[0]) == 0


def _stray(before: Pair, kept: Pair, after: Pair) -> bool:
    return _words(kept[0]) == 1 and min(_size(before), _size(after)) > 1


def _size(pair: Pair) -> int:
    """Return how many words a change takes from one side or gives to the other, the lesser."""
    return min(map(_words, pair))


def _words(stretch: Sequence[str]) -> int:
    return sum(token[0].isalnum() for token in stretch)


def _same(pair: Pair) -> bool:
    return pair[0] == pair[1]


def _told(old: str, new: str) -> Iterator[Span]:
    if old == new:
        yield Span(old, Mark.KEPT)
    else:
        yield Span(old, Mark.DELETED)
        yield Span(new, Mark.INSERTED)


def is_sentence(text: str) -> bool:
    """Say whether a text has so many words that to have it twice is to have copied it."""
    return sum(token[0].isalnum() for token in tokens(text)) >= _SENTENCE
