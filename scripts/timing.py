"""How long a step takes: medians, and two steps in turn."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

RUNS = 30


def median(step: Callable[[], object], runs: int = RUNS) -> float:
    """Return the median milliseconds of a step, after one that warms up."""
    step()
    return statistics.median(milliseconds(step) for _ in range(runs))


def alternately(
    ours: Callable[[], object], peer: Callable[[], object], runs: int = RUNS
) -> tuple[float, float]:
    """Return the median milliseconds of two steps that take turns."""
    ours(), peer()
    taken = [(milliseconds(ours), milliseconds(peer)) for _ in range(runs)]
    return statistics.median(run[0] for run in taken), statistics.median(run[1] for run in taken)


def milliseconds(step: Callable[[], object]) -> float:
    """Return how long a step takes."""
    begin = time.perf_counter()
    step()
    return (time.perf_counter() - begin) * 1000
