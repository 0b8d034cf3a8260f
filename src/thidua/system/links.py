"""Link: a name in a folder that stands for another one, which may be anywhere."""

from __future__ import annotations

import os
import stat

_SURROGATE = 0x20000000
"""The bit of a reparse tag on Windows that says: this name stands for another (a junction)."""


def linked(status: os.stat_result) -> bool:
    """Tell whether what ``lstat`` says of a name is a symbolic link, or a junction of Windows."""
    return stat.S_ISLNK(status.st_mode) or bool(getattr(status, "st_reparse_tag", 0) & _SURROGATE)
