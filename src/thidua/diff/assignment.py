"""The best partners for what lost its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.diff.chains import Pair

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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
