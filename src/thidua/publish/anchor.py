"""Folder opened without following a link: what is done in it stays in it.

Links travel in pull requests, so below the folder that the user named none is followed, and none is
resolved first. Where the system has it, every name is looked up from the open folder and not by its
path: nobody can put a link in the way between a look and a write. Elsewhere (Windows) each step is
looked at just before; junctions are links there.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from msgspec import Struct

from thidua.system.links import linked

_BY_NUMBER = {os.open, os.mkdir, os.stat, os.unlink, os.rename, os.link} <= os.supports_dir_fd
_STEP = (
    os.O_RDONLY
    | getattr(os, "O_DIRECTORY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
)
PLAIN = (
    getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
"""How a file is opened: a link is refused, a pipe is not waited for, bytes stay as they are."""


class Folder(Struct, frozen=True):
    """An open folder: its path, and its number where the system looks names up by one."""

    path: Path
    number: int | None

    def name(self, name: str) -> str:
        """Return what the system is asked for, together with ``dir_fd=number``."""
        return str(self.path / name) if self.number is None else name

    def open(self, name: str, flags: int) -> int:
        """Open a file of the folder, never by a link and never waiting for anybody."""
        if self.number is None and (there := self.status(name)) and linked(there):
            raise _led_away(self.path / name)
        return os.open(self.name(name), flags | PLAIN, 0o666, dir_fd=self.number)

    def status(self, name: str) -> os.stat_result | None:
        """Return what stands there, a link as a link; None for nothing."""
        try:
            return os.stat(self.name(name), dir_fd=self.number, follow_symlinks=False)
        except FileNotFoundError:
            return None

    def content(self, name: str, *, limit: int) -> bytes:
        """Return what is in a regular file of at most ``limit`` bytes.

        Raises:
            OSError: it is not there, may not be read, is a link, a pipe or too large.
        """
        with os.fdopen(self.open(name, os.O_RDONLY), "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise OSError(errno.ENXIO, os.strerror(errno.ENXIO), str(self.path / name))
            if status.st_size <= limit and len(content := file.read(limit + 1)) <= limit:
                return content
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(self.path / name))

    def remove(self, name: str) -> None:
        """Remove a file, or a link itself; what is gone already is no matter."""
        with suppress(FileNotFoundError), told_in_use(self, name):
            os.unlink(self.name(name), dir_fd=self.number)

    def names(self) -> list[str]:
        """Return the names of what lies in the folder."""
        return os.listdir(self.path if self.number is None else self.number)  # noqa: PTH208 - a number is no Path


@contextmanager
def told_in_use(folder: Folder, name: str) -> Iterator[None]:
    """Say of a file that may not be replaced or removed that somebody has it open.

    That is what Windows means when it denies access to one name in a folder that takes others: the
    file is open in Word or in a viewer, or is for reading only. Elsewhere it does not happen.

    Raises:
        OSError: EBUSY in place of EACCES; any other as it was.
    """
    try:
        yield
    except PermissionError as error:
        if error.errno != errno.EACCES or folder.status(name) is None:
            raise
        path = str(folder.path / name)
        raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), path) from error


@contextmanager
def opened(folder: Path, *, below: Path, make: bool = False) -> Iterator[Folder]:
    """Open a folder; from ``below`` on, which the user named, no step is a link.

    Raises:
        OSError: a step is a link, no folder, or not there; with ``make`` it is made then.
    """
    here = _first(below, make=make)
    try:
        for step in folder.relative_to(below).parts:
            inner = _entered(here, step, make=make)
            _close(here)
            here = inner
        yield here
    finally:
        _close(here)


def _first(below: Path, *, make: bool) -> Folder:
    if make:
        below.mkdir(parents=True, exist_ok=True)
    follow = _STEP & ~getattr(os, "O_NOFOLLOW", 0)
    return Folder(below, os.open(below, follow) if _BY_NUMBER else None)


def _entered(here: Folder, step: str, *, make: bool) -> Folder:
    path = here.path / step
    there = here.status(step)
    if there is None and make:
        with suppress(FileExistsError):
            os.mkdir(here.name(step), dir_fd=here.number)
        there = here.status(step)
    if there is None:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
    if step == os.pardir or linked(there):
        raise _led_away(path)
    if not stat.S_ISDIR(there.st_mode):
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(path))
    number = None if here.number is None else os.open(step, _STEP, dir_fd=here.number)
    return Folder(path, number)


def _led_away(path: Path) -> OSError:
    return OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))


def _close(folder: Folder) -> None:
    if folder.number is not None:
        os.close(folder.number)
