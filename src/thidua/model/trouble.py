"""What the operating system refuses, as a word that can be told in the user's language."""

from __future__ import annotations

import errno

KNOWN = frozenset(
    {
        "EACCES",
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


def trouble(error: OSError) -> str:
    """Return the symbolic name of an error of the operating system, such as ``ENOSPC``."""
    name = errno.errorcode.get(error.errno or 0, OTHER)
    return name if name in KNOWN else OTHER
