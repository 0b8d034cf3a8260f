"""Chains of pairs that cross nowhere, and the best partners for what lost its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple


class Pair(NamedTuple):
    """A place on either side and how much it counts that they go together."""

    old: int
    new: int
    weight: float


def heaviest(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """Return the pairs of greatest total weight that rise on both sides, in order.

    A dynamic programme over the pairs, in n log n: a tree of prefix maxima (Fenwick 1994) knows the
    heaviest chain that ends before any place of the new side.
    """
    ordered = sorted(pairs, key=lambda pair: (pair.old, -pair.new))
    size = max((pair.new for pair in ordered), default=-1) + 1
    tree: list[tuple[float, int]] = [(0.0, -1)] * (size + 1)
    before: list[int] = []
    for index, pair in enumerate(ordered):
        weight, last = _best(tree, pair.new)
        before.append(last)
        _raise(tree, pair.new + 1, (weight + pair.weight, index))
    return tuple(_walk(ordered, before, _best(tree, size)[1]))


def _best(tree: list[tuple[float, int]], place: int) -> tuple[float, int]:
    """Return the heaviest chain among the first places, and its last pair."""
    best = tree[0]
    while place > 0:
        best = max(best, tree[place], key=lambda entry: entry[0])
        place -= place & -place
    return best


def _raise(tree: list[tuple[float, int]], place: int, entry: tuple[float, int]) -> None:
    while place < len(tree):
        if entry[0] > tree[place][0]:
            tree[place] = entry
        place += place & -place


def _walk(ordered: list[Pair], before: list[int], last: int) -> list[Pair]:
    chain: list[Pair] = []
    while last >= 0:
        chain.append(ordered[last])
        last = before[last]
    return chain[::-1]


_NEVER = 1e6
"""The cost of a pair that is none."""


def assigned(weights: Mapping[tuple[int, int], float]) -> Iterator[Pair]:
    """Yield pairs of greatest total weight, each place in one at the most.

    ``weights`` of the possible pairs are above 0. The solver (Jonker and Volgenant 1987) is loaded
    only where places compete, which is seldom; it brings numpy along.
    """
    olds = {old: row for row, old in enumerate(sorted({old for old, _ in weights}))}
    news = {new: column for column, new in enumerate(sorted({new for _, new in weights}))}
    if len(olds) == len(weights) == len(news):
        yield from (Pair(*pair, weight) for pair, weight in weights.items())
        return
    import numpy as np  # noqa: PLC0415 - see above
    from lap import lapjv  # noqa: PLC0415

    top = 1 + max(weights.values())
    cost = np.full((len(olds), len(news)), _NEVER)
    for (old, new), weight in weights.items():
        cost[olds[old], news[new]] = top - weight
    _, partners, _ = lapjv(cost, cost_limit=top)
    for pair, weight in weights.items():
        if partners[olds[pair[0]]] == news[pair[1]]:
            yield Pair(*pair, weight)
