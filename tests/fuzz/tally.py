"""Spoil input in thousands of ways and try each: `make fuzz`.

Every case is made from its number, so a failure can be had again: `--first N --count 1`. Time is
that of the processor, git's included; memory is the most that the process held meanwhile, where the
system tells (Linux), else the most it ever held. A case that ends its process, or has no end, ends
the run, which then says among which numbers it was.
"""

from __future__ import annotations

import argparse
import faulthandler
import os
import sys
import traceback
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import NamedTuple

from fuzz.trials import TRIALS, Case
from repositories import ENVIRONMENT

SECONDS_LIMIT = 8.0
MEGABYTES_LIMIT = 512.0
_CHUNK = 20
_BATCH = 200  # cases of a process before another begins: what it once held it keeps
_END = 600
"""Seconds by the clock after which a case counts as one without end."""
_STATUS, _RESET = Path("/proc/self/status"), Path("/proc/self/clear_refs")
_FAILED = "FAILED"
_FORMS = tuple(TRIALS)


class Outcome(NamedTuple):
    """What became of a case: "read", why it was refused, or a trace."""

    number: int
    form: str
    result: str
    seconds: float
    megabytes: float
    trace: str = ""

    @property
    def bad(self) -> bool:
        """Whether this may not happen."""
        return (
            self.result == _FAILED
            or self.seconds > SECONDS_LIMIT
            or self.megabytes > MEGABYTES_LIMIT
        )


def spoilt(number: int) -> tuple[str, Case]:
    """Return the case of a number, and what is tried with it."""
    form = _FORMS[number % len(_FORMS)]
    return form, TRIALS[form].make(Random(number))  # noqa: S311 - to be had again, not to be secret


def outcome(number: int) -> Outcome:
    """Try the case of a number in a folder of its own, and say what became of it."""
    form, case = spoilt(number)
    with TemporaryDirectory() as name:
        root = Path(name)
        for path, content in case.files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(content)
        began, trace = _begun(), ""
        try:
            result = TRIALS[form].attempt(case, root)
        except Exception:  # noqa: BLE001 - that is what is looked for
            result, trace = _FAILED, traceback.format_exc()
        used = _used(began)
    return Outcome(number, form, result, *used, trace)


def outcomes(first: int, count: int, jobs: int) -> Iterator[Outcome]:
    """Yield the outcomes of many numbers, in order, from processes that did nothing else before.

    Raises:
        RuntimeError: a case ended the process that tried it.
    """
    done, numbers = first, range(first, first + count)
    for batch in (numbers[at : at + _BATCH * jobs] for at in range(0, count, _BATCH * jobs)):
        with ProcessPoolExecutor(jobs, get_context("spawn"), _prepare) as pool:
            try:
                for one in pool.map(outcome, batch, chunksize=_CHUNK):
                    done = one.number
                    yield one
            except BrokenProcessPool as error:
                message = f"a case ended its process, one of {done + 1} to {done + _CHUNK * jobs}"
                raise RuntimeError(message) from error


def _prepare() -> None:
    """Let nobody's settings of git count."""
    os.environ.update(ENVIRONMENT)


class _Begun(NamedTuple):
    """What had been used when a case began: seconds, and the most megabytes of other programs."""

    seconds: float
    others: float


def _begun() -> _Begun:
    """Begin to measure; the system counts the most memory anew, where it can (proc(5))."""
    if _RESET.exists():
        _RESET.write_text("5", encoding="ascii")
    faulthandler.dump_traceback_later(_END, exit=True)
    return _Begun(sum(os.times()[:4]), _others())


def _used(began: _Begun) -> tuple[float, float]:
    """Return the seconds and the most megabytes since then; git counts if it never had more."""
    faulthandler.cancel_dump_traceback_later()
    others = _others()
    return sum(os.times()[:4]) - began.seconds, max(_own(), others * (others > began.others))


def _own() -> float:
    if _STATUS.exists():
        line = next(x for x in _STATUS.read_text("ascii").splitlines() if x.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    return _most("SELF")


def _others() -> float:
    return _most("CHILDREN")


def _most(whose: str) -> float:
    import resource  # noqa: PLC0415 - Windows has none

    most: int = resource.getrusage(getattr(resource, f"RUSAGE_{whose}")).ru_maxrss
    return most / (1024 if sys.platform != "darwin" else 1024 * 1024)


def main() -> int:
    """Run, print the tally, and return 1 if anything happened that may not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    chosen = parser.parse_args()
    made = []
    for one in outcomes(chosen.first, chosen.count, chosen.jobs):
        made.append(one)
        if one.bad:
            print(f"{one.form} {one.number}: {one.seconds:.2f} s {one.megabytes:.0f} MB")  # noqa: T201
            print(one.trace, flush=True)  # noqa: T201
    for (form, result), count in sorted(Counter((one.form, one.result) for one in made).items()):
        print(f"{form:10} {result:26} {count:7}")  # noqa: T201 - the tally
    slowest, largest = max(made, key=lambda one: one.seconds), max(made, key=_size)
    print(f"slowest: {slowest.seconds:.2f} s ({slowest.form} {slowest.number})")  # noqa: T201
    print(f"largest: {largest.megabytes:.0f} MB ({largest.form} {largest.number})")  # noqa: T201
    bad = [one for one in made if one.bad]
    print(f"{len(made)} cases, {len(bad)} bad")  # noqa: T201
    return 1 if bad or len(made) != chosen.count else 0


def _size(one: Outcome) -> float:
    return one.megabytes


if __name__ == "__main__":
    sys.exit(main())
