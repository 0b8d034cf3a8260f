"""Temporary file beside its target: made under a name nobody can foresee, swept after a kill.

Whoever writes one holds a lock on it. A killed run holds none any more, whatever its number and in
whichever container it was, so the next run knows at once what it may remove.
"""

from __future__ import annotations

import os
import secrets
import time
from contextlib import suppress
from typing import TYPE_CHECKING

try:
    import fcntl
except ImportError:  # Windows: an open file cannot be removed there, a closed one has its name soon
    fcntl = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from thidua.publish.anchor import Folder

SUFFIX = ".thidua-tmp"
_STALE = 60
"""Seconds after which a file is nobody's where locks cannot say it."""


def begin(folder: Folder, target: str) -> tuple[str, int]:
    """Make an empty temporary file for ``target``; return its name and its number, open and locked.

    Raises:
        OSError: the folder takes no file.
    """
    while True:
        name = f".{target[:40]}.{secrets.token_hex(8)}{SUFFIX}"
        number = folder.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
        _lock(number, wait=True)
        there = folder.status(name)  # gone, where another run swept between the two steps
        if there is not None and os.path.samestat(there, os.fstat(number)):
            return name, number
        os.close(number)


def sweep(folder: Folder) -> None:
    """Remove what killed runs left in a folder; what a run is still at work on stays."""
    for name in folder.names():
        if name.startswith(".") and name.endswith(SUFFIX):
            with suppress(OSError):
                if _abandoned(folder, name):
                    folder.remove(name)


def _abandoned(folder: Folder, name: str) -> bool:
    number = folder.open(name, os.O_RDONLY)
    try:
        return _lock(number, wait=False) or time.time() - os.fstat(number).st_mtime > _STALE
    except BlockingIOError:
        return False
    finally:
        os.close(number)


def _lock(number: int, *, wait: bool) -> bool:
    """Lock an open file, and tell whether the system could.

    Raises:
        BlockingIOError: another run has it, and nobody waits.
    """
    if fcntl is None:
        return False
    try:
        fcntl.flock(number, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        raise
    except OSError:  # a file system without locks
        return False
    return True
