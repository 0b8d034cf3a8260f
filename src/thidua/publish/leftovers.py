"""Temporary file beside its target: made under a name nobody can foresee, swept after a kill.

Whoever writes one holds a lock on it. A killed run holds none any more, whatever its number and in
whichever container it was, so the next run knows at once what it may remove.

Windows has no such lock on a file that is to be renamed: it has to be closed before. There a second
file, the guard, is open from before the temporary one is made until it has its name; what somebody
has open cannot be removed there, on a share of another machine neither. Only where a file system
knows no locks at all (some network drives under Linux) it is the clock that says what is abandoned.
"""

from __future__ import annotations

import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from thidua.publish.anchor import Folder

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]


SUFFIX = ".thidua-tmp"
_GUARD = ".thidua-guard"
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL
_STALE = 60
"""Seconds after which a file is nobody's where locks cannot say it."""


@contextmanager
def begun(folder: Folder, target: str) -> Iterator[tuple[str, int]]:
    """Make an empty temporary file for ``target``; give its name and its number, open and locked.

    Whoever gets the number closes it. In the end nothing is left under the name.

    Raises:
        OSError: the folder takes no file.
    """
    stem = f".{target[:40]}.{secrets.token_hex(8)}"
    guard = folder.open(stem + _GUARD, _NEW) if _guarded() else None
    try:
        name, number = _made(folder, stem)
        try:
            yield name, number
        finally:
            folder.remove(name)
    finally:
        if guard is not None:
            os.close(guard)
            folder.remove(stem + _GUARD)


def _guarded() -> bool:
    return fcntl is None


def _made(folder: Folder, stem: str) -> tuple[str, int]:
    name = stem + SUFFIX
    while True:
        number = folder.open(name, _NEW)
        _lock(number, wait=True)
        there = folder.status(name)  # gone, where another run swept between the two steps
        if there is not None and os.path.samestat(there, os.fstat(number)):
            return name, number
        os.close(number)


def sweep(folder: Folder) -> None:
    """Remove what killed runs left in a folder; what a run is still at work on stays."""
    for name in folder.names():
        if name.startswith(".") and name.endswith((SUFFIX, _GUARD)):
            with suppress(OSError):
                if _abandoned(folder, name):
                    folder.remove(name)


def _abandoned(folder: Folder, name: str) -> bool:
    """Tell whether nobody is at work on a file.

    Raises:
        OSError: somebody has it open, or it may not be opened.
    """
    if _guarded() or name.endswith(_GUARD):
        folder.remove(name.removesuffix(SUFFIX).removesuffix(_GUARD) + _GUARD)
        return True
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
