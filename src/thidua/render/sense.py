"""Sense of a text as to where its lines may end, by ``templates/breaks.yaml``.

A text has joints, one between each two of its words. Each has a cost, and at some a line always
ends. Nothing is measured here, and nothing chosen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

from msgspec import Struct

from thidua.catalogue.own import own
from thidua.system.home import TEMPLATES

_OPENING, _CLOSING = "(“\"'[", ",.;:!?)”\"']"
_FIGURE = re.compile(r"\d\S*|[IVX]+")
_DASHES = {"-", "–"}
_MOST_SYLLABLES = 3  # of the name of a place


class Costs(Struct, frozen=True, forbid_unknown_fields=True):
    """What the end of a line costs, by where it is."""

    plain: float
    after: float
    quoted: float
    name: float
    torn: float
    line: float


class _Always(Struct, frozen=True, forbid_unknown_fields=True):
    styles: frozenset[str]
    after: frozenset[str]
    before: frozenset[str]


class Rules(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of ``templates/breaks.yaml``."""

    costs: Costs
    always: _Always
    before: frozenset[str]
    after: frozenset[str]
    numbered: frozenset[str]
    places: frozenset[str]
    compounds: frozenset[str]
    whole: tuple[str, ...]


class _Word(Struct, frozen=True):
    """A word: where it ends in the text, how it is written, and in small letters without marks."""

    end: int
    text: str
    bare: str


def costs() -> Costs:
    """Return what the ends of lines cost."""
    return rules().costs


@lru_cache(maxsize=4096)
def joints(text: str) -> tuple[float, ...]:
    """Return what the end of a line costs behind each word of a text but the last."""
    stated = rules()
    costs = stated.costs
    words = _words(text)
    cost = [costs.plain] * (len(words) - 1)
    compounds = list(_found(words, stated.compounds))
    for place in _good(words, stated):
        cost[place] = 0
    for level, places in (
        (costs.after, _leading(words, compounds, stated)),
        (costs.quoted, _quoted(words)),
        (costs.name, _names(words, text, compounds, stated)),
        (costs.torn, _torn(words, text, compounds, stated)),
    ):
        for place in places:
            if place < len(cost):
                cost[place] = max(cost[place], level)
    return tuple(cost)


def ends(text: str, style: str) -> frozenset[int]:
    """Return the words behind which a line ends, in a text of that style, whatever it costs."""
    always = rules().always
    if style not in always.styles:
        return frozenset()
    words = _words(text)
    begun = {first for first, _ in _found(words, always.before)}
    return frozenset(last for _, last in _found(words, always.after) if last + 1 in begun)


def rules() -> Rules:
    """Read the rules.

    Raises:
        OwnFileError: the file is wrong.
    """
    return own(TEMPLATES / "breaks.yaml", Rules, _joined)


def _joined(raw: Any) -> Any:  # noqa: ANN401 - YAML of any shape
    """Return the file with its lists in one piece: they are written in lines."""
    for key in ("before", "after", "numbered", "compounds"):
        raw[key] = [phrase for line in raw[key] for phrase in line]
    always = raw["always"]
    for phrases in (raw["before"], raw["after"], raw["places"], always["after"], always["before"]):
        raw["compounds"] += [phrase for phrase in phrases if " " in phrase]
    return raw


def _words(text: str) -> list[_Word]:
    return [
        _Word(one.end(), one.group(), one.group().lstrip(_OPENING).rstrip(_CLOSING).lower())
        for one in re.finditer("[^ ]+", text)
    ]


@cache
def _longest(phrases: frozenset[str]) -> int:
    return max(phrase.count(" ") for phrase in phrases)


def _found(words: Sequence[_Word], phrases: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last word of each phrase; a mark inside it parts its words."""
    longest = _longest(phrases)
    for first in range(len(words)):
        phrase = ""
        for last in range(first, min(len(words), first + longest + 1)):
            phrase = f"{phrase} {words[last].bare}" if phrase else words[last].bare
            if phrase in phrases:
                yield first, last
            if words[last].text[-1] in _CLOSING:
                break


def _good(words: Sequence[_Word], rules: Rules) -> Iterator[int]:
    """Yield the joints behind a mark and before what may well begin a line."""
    for index, word in enumerate(words[:-1]):
        if word.text[-1] in _CLOSING or word.text in _DASHES:
            yield index
    for first, _ in _found(words, rules.before):
        if first:
            yield first - 1


def _leading(
    words: Sequence[_Word], compounds: Sequence[tuple[int, int]], rules: Rules
) -> Iterator[int]:
    """Yield the joints behind words that lead on, unless they are the end of a compound."""
    ended = {last: first for first, last in compounds}
    for first, last in _found(words, rules.after):
        if ended.get(last, first) >= first and words[last].text[-1] not in _CLOSING:
            yield last


def _quoted(words: Sequence[_Word]) -> Iterator[int]:
    inside = False
    for index, word in enumerate(words):
        inside = (inside or "“" in word.text) and "”" not in word.text
        if inside:
            yield index


def _names(
    words: Sequence[_Word], text: str, compounds: Sequence[tuple[int, int]], rules: Rules
) -> Iterator[int]:
    """Yield the joints inside names: by capitals, or where all are capitals behind a place."""
    if not text.isupper():
        for index, (word, following) in enumerate(pairwise(words)):
            if word.text[-1].isalpha() and word.text[:1].isupper() and following.text[:1].isupper():
                yield index
        return
    stops = {first for first, _ in _found(words, rules.before)}
    inside = {place for first, last in compounds for place in range(first, last)}
    for _, kind in _found(words, rules.places):
        if kind in inside:  # no XÃ in HỢP TÁC XÃ, XÃ HỘI
            continue
        name = kind + 1
        while name < len(words) and name not in stops and name - kind <= _MOST_SYLLABLES:
            if name - kind > 1:
                yield name - 1
            if not words[name].text[-1].isalpha():
                break
            name += 1
        # "XUÂN HƯƠNG - ĐÀ LẠT"
        if name == len(words) - 3 and words[name].text in _DASHES:
            yield from range(name - 1, len(words) - 1)


def _torn(
    words: Sequence[_Word], text: str, compounds: Sequence[tuple[int, int]], rules: Rules
) -> Iterator[int]:
    """Yield the joints where a line must not end if it can be helped."""
    for first, last in compounds:
        yield from range(first, last)
    for pattern in rules.whole:
        for found in re.finditer(rf"(?<![^ (“])(?:{pattern})", text.lower()):
            inside = range(found.start(), found.end())
            yield from (index for index, word in enumerate(words) if word.end in inside)
    for index, word in enumerate(words):
        before = words[index - 1].bare if index else ""
        if word.text in _DASHES and index:
            yield index - 1
        elif _FIGURE.fullmatch(word.text.strip(_OPENING + _CLOSING)):
            if before in rules.numbered:
                yield index - 1
            elif word.text[-1] not in _CLOSING:
                yield index
