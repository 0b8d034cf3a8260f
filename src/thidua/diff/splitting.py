"""One passage that became several, or several that became one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from msgspec import Struct

from thidua.diff.likeness import common, like
from thidua.diff.pairing import Link, PassageSide

_WHOLE = 0.7
"""The least share of words that the parts together have in common with the whole."""
_PART = 0.6
"""The least share of a part's words that stand in the whole, where the other parts do not."""
_SHORT = 3
"""Parts of fewer words could stand anywhere."""


_LARGEST = 0.3
"""The least ratio of the whole to the largest part, from which the others are found."""
_NEAR = 3
"""How many neighbours without a partner are tried on either side."""
_DIVISIBLE = "plain"
"""The family of what can be divided: rows and titles are not."""


class _Split(Struct, frozen=True):
    """A passage and the passages of the other side that it became, or was made of."""

    whole: int
    parts: tuple[int, ...]
    score: float


def divided(old: PassageSide, new: PassageSide) -> Iterator[Link]:
    """Yield what was split and what was merged, the surest first, nothing twice.

    What has a link already is divided only where the linked passage is one of the parts.
    """
    splits = _divisions(old, new, partner=lambda link: link.new[0])
    mergers = _divisions(new, old, partner=lambda link: link.old[0])
    found = [
        *((one.score, Link((one.whole,), one.parts)) for one in splits),
        *((one.score, Link(one.parts, (one.whole,))) for one in mergers),
    ]
    olds: set[int] = set()
    news: set[int] = set()
    for _, link in sorted(found, key=lambda one: (-one[0], one[1].old, one[1].new)):
        if olds.isdisjoint(link.old) and news.isdisjoint(link.new):
            olds.update(link.old)
            news.update(link.new)
            yield link


def _divisions(
    wholes: PassageSide, parts: PassageSide, *, partner: Callable[[Link], int]
) -> Iterator[_Split]:
    free = [index for index in parts.free() if parts.families[index] == _DIVISIBLE]
    said = [parts.words[index] for index in free]
    for index, words in enumerate(wholes.words):
        if wholes.families[index] == _DIVISIBLE:
            whole = _Whole(index, words, parts, frozenset(free))
            if (link := wholes.links.get(index)) is not None:
                yield from whole.divisions((partner(link),))
            else:
                likely = like(words, said, least=_LARGEST)
                yield from whole.divisions(free[place] for place, _ in likely)


class _Whole(Struct, frozen=True):
    """A passage that may have been divided, and what it may have been divided into."""

    index: int
    words: str
    parts: PassageSide
    free: frozenset[int]

    def divisions(self, seeds: Iterable[int]) -> Iterator[_Split]:
        """Yield what grows from parts most of whose words stand in the whole, which has more."""
        for seed in seeds:
            if len(self.parts.words[seed]) < len(self.words) and self._adds((), seed):
                yield from self._grown((seed,))

    def _grown(self, run: tuple[int, ...]) -> Iterator[_Split]:
        while (part := next(self._beside(run), None)) is not None:
            run = tuple(sorted((*run, part)))
        length = len(self.words) + sum(len(self.parts.words[part]) for part in run)
        score = 2 * self._shared(run) / length
        others = (tuple(one for one in run if one != part) for part in run)
        if len(run) > 1 and score >= _WHOLE and all(map(self._adds, others, run)):
            yield _Split(self.index, run, score)

    def _beside(self, run: tuple[int, ...]) -> Iterator[int]:
        """Yield what stands near the run, below the same place or in reading order, and adds."""
        siblings = self.parts.below[self.parts.passages[run[0]].parent]
        for row in (siblings, range(len(self.parts.words))):
            after = bisect_right(row, run[-1])
            before = bisect_left(row, run[0])
            for near in (row[after:], row[:before][::-1]):
                free = (part for part in near if part in self.free)
                yield from (part for part in islice(free, _NEAR) if self._adds(run, part))

    def _adds(self, run: tuple[int, ...], part: int) -> bool:
        """Return whether most of a part's words stand in the whole where the run's do not."""
        length = len(self.parts.words[part])
        if length < _SHORT:
            return False
        more = self._shared(tuple(sorted((*run, part)))) - self._shared(run)
        return more >= _PART * length

    def _shared(self, run: tuple[int, ...]) -> int:
        return common(self.words, "".join([self.parts.words[part] for part in run]))
