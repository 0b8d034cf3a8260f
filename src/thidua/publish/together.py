"""Writing together: the files of one thing, all of them or none."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from thidua.model.finding import Finding, Level, Place
from thidua.model.trouble import cannot_write
from thidua.publish.folder import ChangedError, create, discard, replace, withdrawn
from thidua.system.interruption import put_off


class FileStep(NamedTuple):
    """A file that is to have something else in it; ``before`` is None where there is none yet."""

    path: Path
    before: bytes | None
    after: bytes


def together(steps: Sequence[FileStep], *, root: Path) -> Finding | None:
    """Write files; where one cannot be written take the others back, and return why.

    A signal is heard when all are written. Folders on the way are made.
    """
    done: list[tuple[FileStep, Sequence[Path]]] = []
    with put_off("together"):
        for one in steps:
            new = [folder for folder in one.path.parents if not folder.exists()]
            try:
                _write(one, root)
            except (OSError, ChangedError) as error:
                for folder in new:
                    discard(folder)
                for other, made in reversed(done):
                    _take_back(other, made, root)
                return _about(one.path, error)
            done.append((one, new))
    return None


def _about(path: Path, error: OSError | ChangedError) -> Finding:
    if isinstance(error, OSError):
        return cannot_write(path, error)
    return Finding(Place(path.as_posix()), "changed-meanwhile", Level.ERROR)


def _write(one: FileStep, root: Path) -> None:
    if one.before is None:
        create(one.path, one.after, root=root, make=True)
    else:
        replace(one.path, one.after, root=root, expected=one.before)


def _take_back(one: FileStep, made: Sequence[Path], root: Path) -> None:
    """Leave things as they were before a step, unless somebody has changed them since."""
    with suppress(OSError, ChangedError):
        if one.before is None:
            withdrawn(one.path, one.after, root=root)
        else:
            replace(one.path, one.before, root=root, expected=one.after)
    for folder in made:
        discard(folder)
