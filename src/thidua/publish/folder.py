"""Writing files: a temporary file beside the target, then a rename; never by way of a link.

Whoever looks into the folder sees the old file or the new one, never half of one; what an earlier
killed run left behind is swept away first.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

from thidua.model.composed import Artifact
from thidua.publish.anchor import PLAIN, Folder, opened, told_in_use
from thidua.publish.leftovers import begun, sweep
from thidua.system.interruption import put_off
from thidua.system.links import linked

_NO_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK, errno.EXDEV})
"""What a file system says that knows no second name for a file."""


class ChangedError(Exception):
    """The file is not any more what it was when its new content was made."""


def write(artifact: Artifact, folder: Path, *, below: Path, fresh: bool = False) -> Path:
    """Write one artifact into the folder, made if need be, and return its path.

    Raises:
        FileExistsError: with ``fresh``, something of that name is there.
        OSError: when the disk is full, the folder may not be written, or a step of the path under
            ``below`` or the target itself is a link, a pipe or a device; nothing is left behind.
    """
    target = folder / artifact.name
    with opened(target.parent, below=below, make=True) as here:
        _put(here, target.name, artifact.content, fresh=fresh)
    return target


def replace(target: Path, content: bytes, *, root: Path, expected: bytes | None = None) -> None:
    """Replace a file that the user named, in one step; it keeps its permissions.

    In the project, which stands at ``root``, no step of the path may be a link; elsewhere links
    are the user's own, the last one excepted. What is no file, a pipe or a device, is written into
    and stays what it is. ``expected`` is what has to be in the file at the moment of the rename.

    Raises:
        ChangedError: something else than ``expected`` is in it; it is left alone.
        OSError: as ``write``; the old content of the file is then untouched.
    """
    target, base = _placed(target, root)
    with opened(target.parent, below=base) as here:
        if expected is None and _takes_a_stream(here, target, owned=base != target.parent):
            _pour(target, content)
        else:
            _put(here, target.name, content, expected=expected)


def create(target: Path, content: bytes, *, root: Path, make: bool = False) -> None:
    """Write a file that is not there yet, whole or not at all, as ``replace`` does.

    With ``make`` the folders on its way are made.

    Raises:
        FileExistsError: something of that name is there, a link that leads nowhere included.
        OSError: as ``write``; nothing is left behind.
    """
    target, base = _placed(target, root)
    with opened(target.parent, below=base, make=make) as here:
        _put(here, target.name, content, fresh=True)


def lay(artifacts: Iterable[Artifact], folder: Path, *, root: Path) -> Iterator[Path]:
    """Write files into a folder that the user named, made if need be; yield each that is written.

    Raises:
        OSError: as ``replace``; what was yielded before is written.
    """
    whole, base = _placed(folder, root)
    with opened(whole, below=base, make=True) as here:
        for artifact in artifacts:
            _put(here, artifact.name, artifact.content)
            yield folder / artifact.name


def set_aside(target: Path, *, below: Path) -> Path:
    """Give a file a name beside its own that nobody has, such as ``x.sua-tay-1.docx``; return it.

    Raises:
        OSError: as ``write``; the file is then where it was.
    """
    with opened(target.parent, below=below) as here:
        names = (f"{target.stem}.sua-tay-{number}{target.suffix}" for number in count(1))
        name = next(one for one in names if here.status(one) is None)
        _name(here, target.name, name)
        here.remove(target.name)
    return target.with_name(name)


def clear(folder: Path, *, root: Path) -> None:
    """Remove what killed runs left in a folder that is to be written to; no trouble is told."""
    target, base = _placed(folder, root)
    with suppress(OSError), opened(target, below=base) as here:
        sweep(here)


def discard(folder: Path) -> None:
    """Remove a folder if there is nothing in it."""
    with suppress(OSError):
        folder.rmdir()


def _placed(target: Path, root: Path) -> tuple[Path, Path]:
    """Return the whole path of a target, and the folder on it from which no link is followed.

    That is the project's folder, by whatever way the path leads there, or the target's own.
    """
    whole = Path(os.path.abspath(target))  # noqa: PTH100 - resolve() would follow links
    for folder in reversed(whole.parents):
        with suppress(OSError):
            if folder.samefile(root):
                return whole, folder
    return whole, whole.parent


def _put(
    folder: Folder,
    name: str,
    content: bytes,
    *,
    expected: bytes | None = None,
    fresh: bool = False,
) -> None:
    """Write ``content`` under a name of its own, then give it the name that is wanted."""
    old = None if fresh else _regular(folder, name)
    sweep(folder)
    with (
        put_off(name),
        begun(folder, name) as (temporary, number),
        os.fdopen(number, "wb") as file,
    ):
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
        if old is not None and hasattr(os, "fchmod"):
            os.fchmod(file.fileno(), stat.S_IMODE(old.st_mode))
        if os.name == "nt":  # an open file keeps its name there; elsewhere its lock is kept
            file.close()
        if expected is not None and not _holds(folder, name, expected):
            raise ChangedError(name)
        (_name if fresh else _rename)(folder, temporary, name)


def _regular(folder: Folder, name: str) -> os.stat_result | None:
    """Return what is known of the file that stands there, None of nothing.

    Raises:
        OSError: it is a link, a folder, a pipe or a device.
    """
    there = folder.status(name)
    if there is None or (stat.S_ISREG(there.st_mode) and not linked(there)):
        return there
    is_folder = stat.S_ISDIR(there.st_mode)
    trouble = errno.ELOOP if linked(there) else errno.EISDIR if is_folder else errno.ENXIO
    raise OSError(trouble, os.strerror(trouble), str(folder.path / name))


def _holds(folder: Folder, name: str, expected: bytes) -> bool:
    try:
        return folder.content(name, limit=len(expected)) == expected
    except OSError:
        return False


def _rename(folder: Folder, old: str, new: str) -> None:
    number = folder.number
    with told_in_use(folder, new):
        os.replace(folder.name(old), folder.name(new), src_dir_fd=number, dst_dir_fd=number)


def _name(folder: Folder, old: str, new: str) -> None:
    """Give a file a name that nobody has; the old one is removed by the caller."""
    number = folder.number
    try:
        with told_in_use(folder, old):
            if os.name == "nt":  # there a rename takes no name that is taken
                (folder.path / old).rename(folder.path / new)
            else:
                os.link(folder.name(old), folder.name(new), src_dir_fd=number, dst_dir_fd=number)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        if folder.status(new) is not None:
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), new) from None
        _rename(folder, old, new)


def _takes_a_stream(folder: Folder, target: Path, *, owned: bool) -> bool:
    """Tell whether a target is a pipe or a device; in the project, by no link."""
    there = folder.status(target.name)
    if there is not None and linked(there) and not owned:
        with suppress(OSError):
            there = target.stat()  # /dev/stdout
    return there is not None and (stat.S_ISFIFO(there.st_mode) or stat.S_ISCHR(there.st_mode))


def _pour(target: Path, content: bytes) -> None:
    """Write into a pipe that somebody reads, or into a device; wait for nobody.

    Raises:
        OSError: nobody reads.
    """
    number = os.open(target, os.O_WRONLY | (PLAIN & ~getattr(os, "O_NOFOLLOW", 0)))
    with os.fdopen(number, "wb") as stream:
        if hasattr(os, "O_NONBLOCK"):
            os.set_blocking(number, True)
        stream.write(content)
