"""Blocks of two sides next to each other, in the order in which a redline shows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from rapidfuzz.distance import Indel

from thidua.diff.chains import Pair, heaviest
from thidua.diff.matching import TooDifferentError, matched
from thidua.diff.passages import Passage, of_blocks
from thidua.diff.words import clean
from thidua.model.document import Block, Facing, Paragraph, Picture

Row: TypeAlias = tuple[Block | None, Block | None]
Between: TypeAlias = Callable[[Sequence[Block], Sequence[Block]], Iterator[Row]]


def aligned(old: Sequence[Block], new: Sequence[Block]) -> tuple[Row, ...]:
    """Return every block of both sides once, in pairs that cross nowhere, in order.

    A pair is a block and what became of it; both are of one class. What moved, and what has no
    partner, stands alone: what is gone before what is new in its place. Of a passage that was split
    or merged the first part has the partner. Blank paragraphs and pictures go with their like.
    """
    if old == new:
        return tuple(zip(old, new, strict=True))
    known = ((pair.old, pair.new) for pair in heaviest(_pairs(old, new)))
    return tuple(_laid(old, new, known, between=_between))


def _laid(
    old: Sequence[Block],
    new: Sequence[Block],
    known: Iterable[tuple[int, int]],
    *,
    between: Between,
) -> Iterator[Row]:
    """Yield the known pairs, and what ``between`` makes of the blocks before each and after."""
    last_old = last_new = 0
    for one, other in (*known, (len(old), len(new))):
        yield from between(old[last_old:one], new[last_new:other])
        yield from zip(old[one : one + 1], new[other : other + 1], strict=True)
        last_old, last_new = one + 1, other + 1


def _pairs(old: Sequence[Block], new: Sequence[Block]) -> Iterator[Pair]:
    """Yield the blocks that go together, each weighing as many characters as it has."""
    olds, news = of_blocks(old), of_blocks(new)
    weights: Counter[tuple[int, int]] = Counter()
    texts = tuple(passage.text for passage in olds)
    try:
        links = matched(olds, news, turned=texts).links
    except TooDifferentError:
        return  # nothing is known of them: they stand one below the other
    for link in links:
        before, after = olds[link.old[0]], news[link.new[0]]
        for places in zip(reversed(before.blocks), reversed(after.blocks), strict=False):
            weights[places] += 1 + _length(before) + _length(after)
    for (one, other), weight in weights.items():
        if type(old[one]) is type(new[other]):
            yield Pair(one, other, weight)


def _length(passage: Passage) -> int:
    return len(passage.text)


def _between(old: Sequence[Block], new: Sequence[Block]) -> Iterator[Row]:
    """Yield blocks that nothing is known of: blanks and pictures by pairs, the others alone."""
    codes = Indel.opcodes([_likeness(one) for one in old], [_likeness(one) for one in new])
    known = (
        pair
        for code in codes
        if code.tag == "equal"
        for pair in zip(
            range(code.src_start, code.src_end), range(code.dest_start, code.dest_end), strict=True
        )
    )
    return _laid(old, new, known, between=_alone)


def _alone(old: Sequence[Block], new: Sequence[Block]) -> Iterator[Row]:
    yield from ((block, None) for block in old)
    yield from ((None, block) for block in new)


def _likeness(block: Block) -> object:
    """Return what a block without words has in common with its like; others are like nothing."""
    if isinstance(block, Picture):
        return block
    if isinstance(block, Facing):
        return block.columns
    return "" if isinstance(block, Paragraph) and not clean(block.text) else object()
