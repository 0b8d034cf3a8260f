"""Once: what is loaded once a process and wanted by several threads."""

from __future__ import annotations

from functools import cache, wraps
from threading import RLock
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_P = ParamSpec("_P")
_T = TypeVar("_T")


def once(load: Callable[_P, _T]) -> Callable[_P, _T]:
    """Return ``load`` with its results kept, by arguments; threads wait for the first of them.

    ``functools.cache`` alone lets every thread load the same thing. That costs time, and msgspec
    0.22 ends the process when two threads convert into a class that it has never seen before.
    """
    kept = cache(load)
    lock = RLock()

    @wraps(load)
    def loaded(*arguments: _P.args, **options: _P.kwargs) -> _T:
        with lock:
            return kept(*arguments, **options)  # type: ignore[arg-type]

    return loaded
