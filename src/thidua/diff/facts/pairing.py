"""Pairing of members of lists: by stable id, by the same words, by similar words."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct

from thidua.diff.chains import Pair as Weighed
from thidua.diff.chains import assigned, heaviest
from thidua.diff.likeness import like, words

ALIKE = 0.7
"""From what share of common words on two texts are taken for one that was reworded."""

_SOMETHING = 1e-6
"""What a pair with nothing in common weighs, where any pair is better than none."""

Pair: TypeAlias = tuple[int | None, int | None]
"""Positions of a member in the old list and in the new one."""


class ListMember(Struct, frozen=True):
    """What a member of a list is known by: its id, where it has one, and its words."""

    id: str
    text: str


def paired(
    old: Sequence[ListMember], new: Sequence[ListMember], *, alike: float = ALIKE
) -> tuple[Pair, ...]:
    """Return every member of both lists once, in the order of the new one.

    Members are matched by id, then by equal words, then so that they have the most words in common,
    if it is the share ``alike`` of them (above 1: never). What is gone stands where it stood.
    """
    matched = _equal([one.id for one in old], [one.id for one in new], {})
    texts = [one.text for one in old], [one.text for one in new]
    matched = _equal(*texts, matched)
    if alike <= 1:
        matched = _similar(*texts, matched, alike)
    return _in_order(len(old), len(new), matched)


def moved(pairs: Sequence[Pair]) -> frozenset[Pair]:
    """Return the pairs that stand elsewhere: the fewest without which the order is the old one."""
    both = [Weighed(old, new, 1) for old, new in pairs if old is not None and new is not None]
    kept = {(one.old, one.new) for one in heaviest(both)}
    return frozenset((one.old, one.new) for one in both) - kept


def _equal(old: Sequence[str], new: Sequence[str], matched: Mapping[int, int]) -> dict[int, int]:
    """Match what is equal and not empty, the first with the first; ``matched`` is new to old."""
    free: defaultdict[str, deque[int]] = defaultdict(deque)
    taken = set(matched.values())
    for index, value in enumerate(old):
        if value and index not in taken:
            free[value].append(index)
    found = dict(matched)
    for index, value in enumerate(new):
        if index not in found and free.get(value):
            found[index] = free[value].popleft()
    return found


def _similar(
    old: Sequence[str], new: Sequence[str], matched: Mapping[int, int], alike: float
) -> dict[int, int]:
    taken = set(matched.values())
    befores = [index for index in range(len(old)) if index not in taken]
    afters = [index for index in range(len(new)) if index not in matched]
    if not (befores and afters):
        return dict(matched)
    said = words([old[index] for index in befores], [new[index] for index in afters])
    weights = {
        (befores[before], afters[after]): score + _SOMETHING
        for after, text in enumerate(said.new)
        for before, score in like(text, said.old, least=alike)
    }
    return {**matched, **{one.new: one.old for one in assigned(weights)}}


def _in_order(old: int, new: int, matched: Mapping[int, int]) -> tuple[Pair, ...]:
    after = {before: index for index, before in matched.items()}
    placed: list[tuple[int, int, Pair]] = [
        (index, -1, (matched.get(index), index)) for index in range(new)
    ]
    last = -1
    for index in range(old):
        if index in after:
            last = after[index]
        else:
            placed.append((last, index, (index, None)))
    return tuple(pair for _, _, pair in sorted(placed, key=lambda one: one[:2]))
