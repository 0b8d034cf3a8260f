"""Trouble: what the operating system refuses, as a word that can be told in the user's language."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

from thidua.model.finding import Finding, Level, Place, about

if TYPE_CHECKING:
    from pathlib import PurePath

KNOWN = frozenset(
    {
        "EACCES",
        "EBUSY",
        "EDQUOT",
        "EFBIG",
        "EISDIR",
        "ELOOP",
        "EEXIST",
        "ENAMETOOLONG",
        "ENOENT",
        "ENOSPC",
        "ENOTDIR",
        "ENXIO",
        "EPERM",
        "EROFS",
    }
)
"""The troubles that ``templates/messages.yaml`` has words for, under ``terms``."""

OTHER = "EIO"
"""What any other trouble is told as."""


IN_USE = "EBUSY"
"""What is told of a file that somebody has open, so that it can be neither replaced nor removed."""


_OWN_WORDS = {IN_USE: "file-in-use", "EEXIST": "file-in-the-way"}


class TooManyError(Exception):
    """There are more campaigns than can be put in order: so many, and the most bytes of them."""

    def __init__(self, count: int, limit: int) -> None:
        """Keep what is to be told."""
        super().__init__(count, limit)
        self.count, self.limit = count, limit


def trouble(error: OSError) -> str:
    """Return the symbolic name of an error of the operating system, such as ``ENOSPC``."""
    name = errno.errorcode.get(error.errno or 0, OTHER)
    return name if name in KNOWN else OTHER


def cannot_write(target: PurePath, error: OSError) -> Finding:
    """Return the finding about a file that could not be written, at what is in its way.

    That is a link, or a file where a folder belongs, somewhere on the path; else the file itself.
    One that somebody has open, and one that is there already, have words of their own.
    """
    if message := _OWN_WORDS.get(trouble(error)):
        return Finding(Place(target.as_posix()), "cannot-write", Level.ERROR, message)
    told = _whole(error.filename) if error.errno in _ON_THE_WAY and error.filename else ""
    steps = (target, *target.parents)
    place = next((one for one in steps if _whole(one) == told), target)
    return about(place, "cannot-write", reason=trouble(error))


def _whole(path: PurePath | str) -> str:
    return os.path.abspath(path)  # noqa: PTH100 - resolve() would follow the link


_ON_THE_WAY = frozenset({errno.ELOOP, errno.ENOTDIR})
