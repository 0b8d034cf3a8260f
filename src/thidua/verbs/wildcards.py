"""Wildcards in the names of files: a shell of Windows hands them on as they were typed."""

from __future__ import annotations

from fnmatch import fnmatch
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WILD = frozenset("*?")


def expanded(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the files that are meant, each once; a pattern that nothing fits stays as it is."""
    return tuple(dict.fromkeys(chain.from_iterable(_files(one) for one in paths)))


def _files(path: Path) -> Iterator[Path]:
    """Yield the files that the last part of a path stands for."""
    from thidua.source.listing import entries  # noqa: PLC0415 - `thidua --help` must answer at once

    found: tuple[Path, ...] = ()
    if _WILD & set(path.name) and not path.exists():
        pattern = normalize("NFC", path.name)
        there = entries(path.parent)
        found = tuple(one for one in there if fnmatch(normalize("NFC", one.name), pattern))
    yield from found or (path,)
