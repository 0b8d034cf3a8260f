"""Finished documents that a verb looks at: those that were named, and those in named folders.

What lies in such a folder and is not looked at is told, once for each kind: a folder of which half
was passed over is not one that conforms.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from thidua.model.finding import Finding, Level, Place
from thidua.verbs.wildcards import expanded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

_READ = frozenset({".docx", ".docm", ".dotx", ".dotm", ".pdf"})
_OTHERS = {
    **dict.fromkeys((".doc", ".dot", ".odt", ".ott", ".fodt", ".rtf", ".wps"), "not-checked-text"),
    **dict.fromkeys((".htm", ".html", ".mht", ".pages"), "not-checked-text"),
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp"), "not-checked-picture"),
    **dict.fromkeys((".gif", ".heic", ".webp"), "not-checked-picture"),
}
"""Endings of what may be a document and cannot be read, and what is said of it."""
_REST = "not-checked-other"
_NAMED = 3
"""How many files of a kind are named."""


def chosen(named: Sequence[Path]) -> tuple[tuple[Path, ...], tuple[Finding, ...]]:
    """Return the documents, each once, and what is to be said of all else in named folders."""
    from thidua.source.listing import listed  # noqa: PLC0415 - `thidua --help` must answer at once

    taken: dict[Path, None] = {}
    told: list[Finding] = []
    for one in expanded(named):
        if not one.is_dir():
            taken[one] = None
            continue
        there = listed(one)
        read = [path for path in there if path.suffix.lower() in _READ or path.is_dir()]
        taken.update(dict.fromkeys(read))
        told += _passed_over(path for path in there if path not in taken)
    return tuple(taken), tuple(told)


def _passed_over(paths: Iterable[Path]) -> Iterator[Finding]:
    """Yield what is said of files that are not looked at, a finding for each kind."""
    by_kind = sorted(paths, key=_message)
    for message, group in groupby(by_kind, key=_message):
        files = list(group)
        more = ", …" if len(files) > _NAMED else ""
        names = ", ".join(path.name for path in files[:_NAMED]) + more
        facts: dict[str, str | int] = {"files": len(files), "names": names}
        level = Level.NOTICE if message == _REST else Level.WARNING
        yield Finding(Place(files[0].as_posix()), "not-checked", level, message, facts)


def _message(path: Path) -> str:
    return _OTHERS.get(path.suffix.lower(), _REST)
