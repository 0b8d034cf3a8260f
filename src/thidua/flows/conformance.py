"""Whether finished documents conform to Decree 30/2020: from files to findings."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Protocol

from msgspec import Struct, field
from msgspec.structs import replace

from thidua.conform import profile as profiles
from thidua.conform import waivers as waiving
from thidua.conform.checking import examine as judged
from thidua.conform.checks.ranges import Range
from thidua.conform.reading import read
from thidua.conform.scope import RULE
from thidua.conform.waivers import PlacedWaiver
from thidua.model.examined import Examined
from thidua.model.finding import Finding, Level
from thidua.model.source import Source
from thidua.opc.archive import FILE_LIMIT
from thidua.source.decoding import load
from thidua.system.home import SCHEMAS

_MANY = 12
"""From so many files on it pays to start processes."""
_AT_A_TIME = 4

NOT_JUDGED = RULE
"""The rule that says that a file is no document of the decree."""


class CheckProgress(Protocol):
    """Whoever wants to hear how far it is."""

    def begin(self, total: int) -> None:
        """Hear how many files there are."""

    def wrote(self, path: Path) -> None:
        """Hear of a file that is done."""


class House(Struct, frozen=True):
    """What an office lays down for itself: narrower limits by rule, and what it waives."""

    limits: Mapping[str, Range] = field(default_factory=dict)
    waivers: tuple[PlacedWaiver, ...] = ()


def own_waivers(root: Path) -> Path | None:
    """Return the file of waivers that a repository of campaigns has, if there is one."""
    path = root / "waivers.yaml"
    return path if path.exists() else None


def house(
    *, waivers: Path | None = None, profile: Path | None = None
) -> tuple[House | None, tuple[Finding, ...]]:
    """Return what the files of an office lay down; None where one of them cannot be followed."""
    laid, findings = House(), []
    if waivers is not None:
        source, wrong = _checked(waivers, "waivers")
        placed, faults = ((), ()) if source is None else waiving.waivers(source)
        laid, findings = replace(laid, waivers=placed), [*wrong, *faults]
    if profile is not None:
        source, wrong = _checked(profile, "profile")
        limits, faults = ({}, ()) if source is None else profiles.profile(source)
        laid, findings = replace(laid, limits=limits), [*findings, *wrong, *faults]
    sound = not any(one.level is Level.ERROR for one in findings)
    return (laid if sound else None), tuple(findings)


def _checked(path: Path, name: str) -> tuple[Source | None, tuple[Finding, ...]]:
    """Return a YAML file that fits its schema, and what was found in it."""
    from thidua.source.reader import read as read_yaml  # noqa: PLC0415 - most runs have no such file
    from thidua.validate import schema  # noqa: PLC0415

    source, findings = read_yaml(path, name=path.as_posix())
    if source is None:
        return None, findings
    faults = tuple(schema.check(source, path=SCHEMAS / f"{name}.schema.json"))
    return (None if faults else source), (*findings, *faults)


def examine(
    paths: Sequence[Path], house: House, *, jobs: int = 0, progress: CheckProgress | None = None
) -> tuple[tuple[Examined, ...], tuple[Finding, ...]]:
    """Look at files, in processes where there are many; besides, what is wrong with the waivers.

    The answers come in the order of the ``paths``; ``jobs`` is how many are looked at at a time,
    0 for as many as there are cores.
    """
    if progress is not None:
        progress.begin(len(paths))
    told = []
    for path, one in zip(
        paths, _examined(paths, house.limits, jobs or os.cpu_count() or 1), strict=True
    ):
        told.append(one)
        if progress is not None:
            progress.wrote(path)
    return waiving.waive(told, house.waivers)


def examined(path: Path, *, limits: Mapping[str, Range]) -> Examined:
    """Look at one file; what cannot be read is a finding."""
    name = path.as_posix()
    content, unreadable = load(path, name=name, limit=FILE_LIMIT)
    if content is None:
        return Examined(name, unreadable, judged=False)
    document, findings = read(content, name=name)
    if document is None:
        return Examined(name, findings, judged=False)
    told = judged(document.view, limits)
    return replace(told, findings=(*findings, *told.findings))


def _examined(paths: Sequence[Path], limits: Mapping[str, Range], jobs: int) -> Iterator[Examined]:
    look = partial(examined, limits=limits)
    if jobs == 1 or len(paths) < _MANY:
        yield from map(look, paths)
    else:
        yield from _side_by_side(look, paths, jobs)


def _side_by_side(look: partial[Examined], paths: Iterable[Path], jobs: int) -> Iterator[Examined]:
    """Look at files in processes that stay warm; an interruption ends them after their file."""
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_deaf)
    try:
        yield from pool.map(look, paths, chunksize=_AT_A_TIME)
    finally:
        pool.shutdown(cancel_futures=True)


def _deaf() -> None:
    """Leave Ctrl-C to the process that asked."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
