"""Spoil documents in thousands of ways and check each: `make fuzz`.

Every file is made from its number, so a failure can be had again: `--first N --count 1`. Time is
that of the processor; memory is the most that the process held while it read the file, where the
system tells (Linux), else the most it ever held. A file that ends the process ends the run, which
then says among which numbers it was.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
import traceback
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

import built
from conform.fuzz import garbled_docx, garbled_pdf
from thidua.conform.checking import check
from thidua.conform.docx.reader import read as read_docx
from thidua.conform.marking import Note, mark
from thidua.conform.mending import mend
from thidua.conform.pdf.reader import read as read_pdf
from thidua.opc import RefusedPackageError, open_package

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SECONDS_LIMIT = 8.0
MEGABYTES_LIMIT = 512.0
_CHUNK = 50
_GARBLED: dict[str, Callable[[bytes, Random], bytes]] = {
    "docx": garbled_docx.garbled,
    "pdf": garbled_pdf.garbled,
}
_STATUS, _RESET = Path("/proc/self/status"), Path("/proc/self/clear_refs")
_FAILED = "FAILED"


class Outcome(NamedTuple):
    """What became of a file: "read", why it was refused, or a trace."""

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


def spoilt(number: int) -> tuple[str, bytes]:
    """Return the spoilt file of a number, and its form."""
    chance = Random(number)  # noqa: S311 - to be had again, not to be secret
    form = ("docx", "pdf")[number % 2]
    name = chance.choice(built.NAMES)
    return form, _GARBLED[form](_sound(name, form), chance)


def outcome(number: int) -> Outcome:
    """Read the spoilt file of a number, and say what became of it."""
    form, content = spoilt(number)
    _forget_the_most()
    began = time.process_time()
    trace = ""
    try:
        result = _read(form, content)
    except Exception:  # noqa: BLE001 - that is what is looked for
        result, trace = _FAILED, traceback.format_exc()
    return Outcome(number, form, result, time.process_time() - began, _most_megabytes(), trace)


def outcomes(first: int, count: int, jobs: int) -> Iterator[Outcome]:
    """Yield the outcomes of many numbers, in order, from processes that did nothing else before.

    Raises:
        RuntimeError: a file ended the process that read it.
    """
    done = first
    with ProcessPoolExecutor(jobs, get_context("spawn")) as pool:
        try:
            for one in pool.map(outcome, range(first, first + count), chunksize=_CHUNK):
                done = one.number
                yield one
        except BrokenProcessPool as error:
            message = f"a file ended its process, one of {done + 1} to {done + _CHUNK * jobs}"
            raise RuntimeError(message) from error


@cache
def _sound(name: str, form: str) -> bytes:
    return built.content(name, form)


def _read(form: str, content: bytes) -> str:
    """Read a file, ask the rules, mark and mend it; say "read", or why it was refused."""
    if form == "pdf":
        view, findings = read_pdf(content, name="fuzz.pdf")
        if view is None:
            return findings[0].wording
        check(view)
        return "read"
    try:
        package = open_package(content)
        view = read_docx(package, file="fuzz.docx")
        notes = [Note(one.rule, int(one.facts["paragraph"]) - 1) for one in check(view)]
        notes = [one for one in notes if one.paragraph != -1]
        mark(package, view, notes, author="thidua", date="1980-01-01T00:00:00Z")
        mend(package, file="fuzz.docx", limits={}, wanted=lambda _: True)
    except RefusedPackageError as refused:
        return refused.message.value
    return "read"


def _forget_the_most() -> None:
    """Let the system count the most memory anew, where it can (proc(5), clear_refs)."""
    if _RESET.exists():
        _RESET.write_text("5", encoding="ascii")


def _most_megabytes() -> float:
    if _STATUS.exists():
        line = next(x for x in _STATUS.read_text("ascii").splitlines() if x.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    import resource  # noqa: PLC0415 - Windows has none

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 if sys.platform != "darwin" else 1024 * 1024)


def main() -> int:
    """Run, print the tally, and return 1 if anything happened that may not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    chosen = parser.parse_args()
    made = list(outcomes(chosen.first, chosen.count, chosen.jobs))
    for (form, result), count in sorted(Counter((one.form, one.result) for one in made).items()):
        print(f"{form:5} {result:26} {count:7}")  # noqa: T201 - the tally
    slowest, largest = max(made, key=lambda one: one.seconds), max(made, key=_size)
    print(f"slowest: {slowest.seconds:.2f} s ({slowest.form} {slowest.number})")  # noqa: T201
    print(f"largest: {largest.megabytes:.0f} MB ({largest.form} {largest.number})")  # noqa: T201
    bad = [one for one in made if one.bad]
    for one in bad[:20]:
        print(f"{one.form} {one.number}: {one.seconds:.2f} s {one.megabytes:.0f} MB")  # noqa: T201
        print(one.trace)  # noqa: T201
    print(f"{len(made)} files, {len(bad)} bad")  # noqa: T201
    return 1 if bad or len(made) != chosen.count else 0


def _size(one: Outcome) -> float:
    return one.megabytes


if __name__ == "__main__":
    sys.exit(main())
