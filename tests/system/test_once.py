from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from time import sleep

from thidua.system.once import once

_THREADS = 8


def test_threads_that_want_the_same_thing_get_the_one_that_was_loaded_first() -> None:
    loads: list[str] = []
    ready = Barrier(_THREADS)

    @once
    def loaded(name: str) -> object:
        loads.append(name)
        sleep(0.05)
        return object()

    def want(_: int) -> object:
        ready.wait()
        return loaded("a")

    with ThreadPoolExecutor(_THREADS) as pool:
        found = set(pool.map(want, range(_THREADS)))
    assert len(found) == 1
    assert loads == ["a"]
    assert loaded("b") not in found
