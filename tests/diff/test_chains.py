"""The heaviest chain and the best assignment are really the best: against trying everything."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.diff.chains import Pair, assigned, heaviest

_PLACES = st.integers(0, 4)
_WEIGHTS = st.dictionaries(st.tuples(_PLACES, _PLACES), st.integers(1, 9), max_size=9)


@given(_WEIGHTS)
def test_no_chain_is_heavier(weights: dict[tuple[int, int], int]) -> None:
    pairs = [Pair(old, new, weight) for (old, new), weight in weights.items()]
    found = heaviest(pairs)
    assert _rises(found)
    assert set(found) <= set(pairs)
    assert _weight(found) == max(_weight(some) for some in _subsets(pairs) if _rises(some))


@settings(deadline=None)  # the first competition loads the solver
@given(_WEIGHTS)
def test_no_assignment_is_better(weights: dict[tuple[int, int], int]) -> None:
    pairs = [Pair(old, new, weight) for (old, new), weight in weights.items()]
    found = list(assigned(weights))
    assert _is_assignment(found)
    assert set(found) <= set(pairs)
    assert _weight(found) == max(_weight(some) for some in _subsets(pairs) if _is_assignment(some))


def test_a_chain_of_nothing() -> None:
    assert heaviest([]) == ()
    assert list(assigned({})) == []


def _subsets(pairs: list[Pair]) -> list[tuple[Pair, ...]]:
    return [some for size in range(len(pairs) + 1) for some in combinations(sorted(pairs), size)]


def _rises(pairs: tuple[Pair, ...]) -> bool:
    return all(one.old < other.old and one.new < other.new for one, other in pairwise(pairs))


def _is_assignment(pairs: list[Pair] | tuple[Pair, ...]) -> bool:
    return len({pair.old for pair in pairs}) == len({pair.new for pair in pairs}) == len(pairs)


def _weight(pairs: list[Pair] | tuple[Pair, ...]) -> float:
    return sum(pair.weight for pair in pairs)
