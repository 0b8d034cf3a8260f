"""The command as its users run it: a process of its own in a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

_TIMEOUT = 300
"""In seconds, of a run that hangs; a whole office takes half a minute, on a busy machine more."""


def command(*arguments: str) -> list[str]:
    """Return the words of a command line."""
    return [sys.executable, "-m", "thidua", *arguments]


def run(
    *arguments: str, at: Path, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run one command in the folder ``at``, with more environment, and return what it said."""
    return subprocess.run(
        command(*arguments),
        cwd=at,
        env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=_TIMEOUT,
        check=False,
    )
