"""Steps that a piece of work takes, counted: the same on every machine, however busy it is."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import TraceFunction

LINEAR = 2.5
"""Times as many steps for twice as much are still in line with it; the square takes four."""


def steps(work: Callable[[], object]) -> int:
    """Return how many instructions of Python are run; what C does for one counts no more."""
    count = 0

    def trace(frame: FrameType, event: str, _: object) -> TraceFunction:
        nonlocal count
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        count += event == "opcode"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def growth(make: Callable[[int], Callable[[], object]], size: int) -> float:
    """Return how many times as many steps twice ``size`` more takes than ``size`` more.

    What is done once whatever the size, loading among it, does not count.
    """
    make(size)()
    least, more, most = (steps(make(times * size)) for times in (1, 2, 4))
    return (most - more) / max(more - least, size)
