"""Folder of a user, listed: every file of it, and whatever in it cannot be read, which is told.

The one way in which the program looks into a folder. ``Path.glob`` takes a folder that may not be
read for an empty one, and follows links.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from thidua.system.links import linked

_DEBRIS = frozenset({"desktop.ini", "thumbs.db"})
"""What Windows leaves in a folder, in small letters."""


def listed(folder: Path) -> tuple[Path, ...]:
    """Return every file below a folder, by name, and what in it is neither file nor open folder.

    That is a link, a pipe, or a folder that may not be read, the first one included: whoever reads
    it as a file hears why it is none. A folder that is not there has nothing in it.
    """
    return tuple(sorted(_below(folder)))


def entries(folder: Path) -> tuple[Path, ...]:
    """Return what lies in a folder, by name; the folder itself where it may not be read.

    Hidden files, and what Word and Windows leave behind, are nobody's business.
    """
    try:
        there = sorted(folder.iterdir())
    except FileNotFoundError:
        return ()
    except OSError:
        return (folder,)
    return tuple(path for path in there if _counts(path.name))


def opens(path: Path) -> bool:
    """Tell whether there is a plain file, or a folder that may be read."""
    try:
        status = path.lstat()
        if linked(status):
            return False
        if stat.S_ISDIR(status.st_mode):
            with os.scandir(path):
                return True
    except OSError:
        return False
    return stat.S_ISREG(status.st_mode)


def _below(folder: Path) -> Iterator[Path]:
    waiting = [folder] if opens(folder) or not os.path.lexists(folder) else []
    if not waiting:
        yield folder
    while waiting:
        here = waiting.pop()
        for path in entries(here):
            if path != here and path.is_dir() and opens(path):
                waiting.append(path)
            else:
                yield path


def _counts(name: str) -> bool:
    return name[0] not in ".~" and name.lower() not in _DEBRIS
