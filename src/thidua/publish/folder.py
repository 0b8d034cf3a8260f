"""Writing artifacts: a temporary file beside the target, then a rename.

Whoever looks into the folder sees the old file or the new one, never half of one; what an earlier
killed run left behind is swept away first. One build works in a folder at a time.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from thidua.model.artifact import Artifact

_SUFFIX = ".thidua-tmp"


def write(artifact: Artifact, folder: Path) -> Path:
    """Write one artifact into the folder, made if need be, and return its path.

    Raises:
        OSError: when the disk is full or the folder may not be written; nothing is left behind.
    """
    target = folder / artifact.name
    target.parent.mkdir(parents=True, exist_ok=True)
    _sweep(target.parent)
    replace(target, artifact.content)
    return target


def replace(target: Path, content: bytes) -> None:
    """Replace a file in one step.

    Raises:
        OSError: as ``write``; the old content of the file is then untouched.
    """
    temporary = target.with_name(f".{target.name}.{os.getpid()}{_SUFFIX}")
    try:
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def _sweep(folder: Path) -> None:
    """Remove what a killed run left behind in the folder."""
    for leftover in folder.glob(f".*{_SUFFIX}"):
        leftover.unlink(missing_ok=True)
