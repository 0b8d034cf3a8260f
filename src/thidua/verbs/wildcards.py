"""Wildcards and folders in the place of files: a shell of Windows hands on what was typed."""

from __future__ import annotations

from fnmatch import fnmatch
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize

from thidua.verbs.exits import Exit
from thidua.verbs.telling import tell

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_WILD = frozenset("*?")
_FORMS = frozenset({".xlsx", ".docx"})
_TOLD = 5
"""How many files are named that are no forms."""


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


def forms_named(options: Namespace, say: Mapping[str, str]) -> Sequence[Path]:
    """Return the forms that were named, and those in named folders; what else is there is told.

    Raises:
        SystemExit: there is none, which is told.
    """
    from thidua.source.listing import listed  # noqa: PLC0415 - as above

    named: list[Path] = []
    for one in expanded(options.files):
        there = listed(one) if one.is_dir() else (one,)
        forms = [path for path in there if path == one or path.suffix.lower() in _FORMS]
        others = [path.name for path in there if path not in forms]
        if others and not options.quiet:
            names = ", ".join([*others[:_TOLD], *("…" for _ in others[_TOLD : _TOLD + 1])])
            tell(say["collect-others"].format(folder=one.as_posix(), names=names))
        named += forms
    if not named:
        tell(say["collect-none"].format(folder=", ".join(map(str, options.files))))
        raise SystemExit(Exit.COMMAND)
    return named
