"""Mends of what a machine misread: proposed with their places, made only where somebody asks.

Letters for figures (2O24, l5/01), words broken by a hyphen and words of old encodings are known
anywhere. A wrong mark over a letter is known by the word beside it, and looked for only where a
file was recognised from pictures, or has enough of the others: whoever types makes other slips.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace
from rapidfuzz.distance import Levenshtein

from thidua.catalogue.patterns import folded
from thidua.catalogue.word_pairs import WORD, WordPairs, bare, word_pairs
from thidua.model.view import View, ViewParagraph, ViewRun
from thidua.recognise.scans import scans
from thidua.texts.old_letters import syllable, traces

_ALIKE = "lIOo|"
_FIGURES = str.maketrans("lIOo|", "11001")
_FIGURE = re.compile(
    rf"(?<![\w./|-])(?!\|)(?=[\d./,{_ALIKE}-]*\d)(?=[\d./,-]*[{_ALIKE}])"
    rf"[\d{_ALIKE}]+(?:[./,-][\d{_ALIKE}]+)*(?<!\|)(?![\w|])"
)
_DAY = re.compile(
    rf"(?i:ngày|tháng)\s+(?P<figure>(?=\d?[{_ALIKE}])[\d{_ALIKE}]{{1,2}})(?=\s+(?i:tháng|năm)\b)"
)
_NAMED = re.compile(r"\d+l|[OoIl]\d{2,}")
_ROMAN = re.compile(r"[Il|]+")
_BROKEN = re.compile(r"(?<!\w)(?P<begun>[^\W\d_]{1,6})-\s(?P<ended>[^\W\d_]{1,5})(?!\w)")
_ENOUGH, _SHARE = 5, 200
"""Misread words from which on a file is taken for recognised: so many, and one of so many."""
_DATE_PARTS = 3
_LONG = 4
"""Letters from which on a word with one of them wrong is known again."""
_TIMES = 10
"""How much oftener a word goes with a neighbour than that does with what it stands beside."""
_OFTEN = 8
"""How often our texts have a pair that is believed over a word that they have, too."""


class Misreading(Struct, frozen=True):
    """What stands at a place of a paragraph, by its index, and what is meant there."""

    paragraph: int
    page: int
    start: int
    before: str
    after: str


def mends(view: View) -> tuple[Misreading, ...]:
    """Return what a file probably means where a machine misread it, in the order of reading."""
    encoding = _encoding(view)
    found = list(_of(view, lambda text: _plainly_wrong(text, encoding)))
    words = Counter(word for one in view.paragraphs for word in WORD.findall(one.text))
    odd = sum(count for word, count in words.items() if not _sound(word))
    enough = max(_ENOUGH, words.total() // _SHARE)
    if any(scans(view)) or len(found) + odd >= enough:
        taken = {(one.paragraph, one.start) for one in found}
        known = word_pairs()
        beside = _of(view, lambda text: _by_neighbours(text, known))
        found += [one for one in beside if (one.paragraph, one.start) not in taken]
    return tuple(sorted(found, key=lambda one: (one.paragraph, one.start)))


def mended(view: View, wanted: Sequence[Misreading]) -> View:
    """Return a view with mends made."""
    by_paragraph: dict[int, list[Misreading]] = {}
    for one in wanted:
        by_paragraph.setdefault(one.paragraph, []).append(one)
    paragraphs = tuple(
        _mended(one, by_paragraph[one.index]) if one.index in by_paragraph else one
        for one in view.paragraphs
    )
    return replace(view, paragraphs=paragraphs)


_Found = Iterator[tuple[int, str, str]]


def _of(view: View, find: Callable[[str], _Found]) -> Iterator[Misreading]:
    for one in view.paragraphs:
        for start, before, after in find(one.text):
            yield Misreading(one.index, one.place.page or 0, start, before, after)


def _encoding(view: View) -> str:
    """Return the old encoding that explains most words of a file, empty where none does."""
    counted = Counter(trace.encoding for one in view.paragraphs for trace in traces(one.text))
    return max(counted, key=lambda name: counted[name], default="")


def _plainly_wrong(text: str, encoding: str) -> _Found:
    """Yield what cannot be meant as it stands."""
    for trace in traces(text):
        if trace.encoding == encoding:
            yield trace.start, trace.typed, trace.meant
    for found in _FIGURE.finditer(text):
        if _is_figure(found[0]):
            yield found.start(), found[0], found[0].translate(_FIGURES)
    for found in _DAY.finditer(text):
        figure = found["figure"]
        if not any(map(str.isdigit, figure)):  # else it is one of the figures above
            yield found.start("figure"), figure, figure.translate(_FIGURES)
    for found in _BROKEN.finditer(text):
        whole = found["begun"] + found["ended"]
        if syllable(whole) and not (syllable(found["begun"]) and syllable(found["ended"])):
            yield found.start(), found[0], whole


def _is_figure(token: str) -> bool:
    """Say whether a token is a figure with letters in it: not 5l (litres), O365, II.1."""
    parts = re.split(r"[./,-]", token)
    dated = "/" in token and len(parts) == _DATE_PARTS
    letters = sum(one in _ALIKE for one in token)
    if _NAMED.fullmatch(token) or letters > sum(map(str.isdigit, token)):
        return False
    return dated or not any(map(_ROMAN.fullmatch, parts))


def _sound(word: str) -> bool:
    """Say whether a word may be one of Vietnamese, or is none by its letters."""
    return word.isascii() or len(word) == 1 or syllable(word) or not word.islower()


def _by_neighbours(text: str, known: WordPairs) -> _Found:
    """Yield words that are no pair with what stands beside them, and would be with other marks."""
    words = [(one.start(), one[0]) for one in WORD.finditer(text)]
    small = [word.lower() for _, word in words]
    touching = [
        text[start + len(word) : after].isspace() for (start, word), (after, _) in pairwise(words)
    ]
    pairs = [
        known.counts.get(pair, 0) if touches else 0
        for touches, pair in zip(touching, pairwise(small), strict=True)
    ]
    for at, (start, word) in enumerate(words):
        if not (word.islower() or word.isupper()) or len(word) == 1 or any(pairs[at - 1 : at + 1]):
            continue
        said: list[set[str]] = []
        if at and touching[at - 1]:
            told = known.behind.get(small[at - 1], {})
            bound = pairs[at - 2] if at > 1 else 0
            said.append(_meant(small[at], told, known, bound=bound))
        if at < len(pairs) and touching[at]:
            told = known.before.get(small[at + 1], {})
            bound = pairs[at + 1] if at + 1 < len(pairs) else 0
            said.append(_meant(small[at], told, known, bound=bound))
        meant = set.intersection(*said) if said and all(said) else set().union(*said)
        if len(meant) == 1:
            (one,) = meant
            yield start, word, one.upper() if word.isupper() else one


def _meant(
    word: str, told: Mapping[str, Mapping[str, int]], known: WordPairs, *, bound: int
) -> set[str]:
    """Return the words of our texts that a word may be, of those that stand beside its neighbour.

    They are of its letters; what can be no word may also have one letter wrong. Against a word that
    may be meant a pair counts that comes more often than it, or that the neighbour nearly always
    makes; ``bound`` is how often that goes with what stands on its other side.
    """
    letters = bare(word)
    found = dict(told.get(letters, {}))
    if not found and not syllable(word):
        near = (one for one in told if len(one) >= _LONG and _one_apart(one, letters))
        found = {one: count for letters in near for one, count in told[letters].items()}
    if syllable(word):
        most = sum(sum(one.values()) for one in told.values()) / 2
        used = max(_OFTEN, known.words.get(word, 0)) if word in known.words else 0
        found = {
            one: count
            for one, count in found.items()
            if (count > _TIMES * bound and count >= used)
            or (not bound and count > max(most, _OFTEN))
        }
    return {one for one in found if folded(one) != folded(word)}


def _one_apart(one: str, other: str) -> bool:
    return Levenshtein.distance(one, other, score_cutoff=1) <= 1


def _mended(paragraph: ViewParagraph, wanted: Sequence[Misreading]) -> ViewParagraph:
    """Return a paragraph with its mends, each in the run that it begins in."""
    runs = list(paragraph.runs)
    for one in sorted(wanted, key=lambda one: one.start, reverse=True):
        runs = _put(runs, one)
    return replace(paragraph, runs=tuple(runs), text="".join(run.text for run in runs))


def _put(runs: Sequence[ViewRun], mend: Misreading) -> list[ViewRun]:
    made: list[ViewRun] = []
    at, end, waiting = 0, mend.start + len(mend.before), mend.after
    for run in runs:
        begin, stop = max(mend.start - at, 0), min(end - at, len(run.text))
        at += len(run.text)
        if begin >= stop:
            made.append(run)
            continue
        made.append(replace(run, text=run.text[:begin] + waiting + run.text[stop:]))
        waiting = ""
    return made
