"""Writing artifacts: a temporary file beside the target, then a rename.

Whoever looks into the folder sees the old file or the new one, never half of one; what an earlier
killed run left behind is swept away first.
"""

from __future__ import annotations

import errno
import os
import shutil
import time
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from thidua.model.artifact import Artifact

_SUFFIX = ".thidua-tmp"
_STALE = 3600  # seconds


def write(artifact: Artifact, folder: Path) -> Path:
    """Write one artifact into the folder, made if need be, and return its path.

    Raises:
        OSError: when the disk is full, the folder may not be written or is a link that leads
            elsewhere; nothing is left behind.
    """
    target = folder / artifact.name
    if any(path.is_symlink() for path in (folder.parent, folder, target.parent)):
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(target))
    target.parent.mkdir(parents=True, exist_ok=True)
    _sweep(target.parent)
    replace(target, artifact.content)
    return target


def replace(target: Path, content: bytes) -> None:
    """Replace a file in one step; it keeps its permissions, and a link goes on pointing at it.

    What is no file, a pipe or a device, is written into and stays what it is.

    Raises:
        OSError: as ``write``; the old content of the file is then untouched.
    """
    target = target.resolve()
    if target.exists() and not target.is_file():
        with target.open("wb") as other:
            other.write(content)
        return
    temporary = target.with_name(f".{target.name}.{os.getpid()}{_SUFFIX}")
    try:
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, temporary)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def create(target: Path, content: bytes) -> None:
    """Write a file that is not there yet, in one step, as ``replace`` does.

    Raises:
        FileExistsError: something of that name is there, a link that leads nowhere included.
        OSError: as ``write``; nothing is left behind.
    """
    target.touch(exist_ok=False)
    try:
        replace(target, content)
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def _sweep(folder: Path) -> None:
    """Remove what a killed run left behind; what is younger may be another run's, still at work."""
    for leftover in folder.glob(f".*{_SUFFIX}"):
        with suppress(FileNotFoundError):
            if time.time() - leftover.stat().st_mtime > _STALE:
                leftover.unlink()
