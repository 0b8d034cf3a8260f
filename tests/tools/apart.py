"""Data of the office that uses the product: no test reads them, since others may take their place.

What tests need of the first campaign is in ``tests/seed/``, and of a whole office in ``examples/``.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from tools.outside import ROOT

_DATA = str(ROOT / "campaigns")
_READ = {"open", "os.listdir", "os.scandir", "os.walk", "shutil.copytree", "shutil.copyfile"}
_STARTED = "subprocess.Popen"
_OF_NO_DATA = ["make", "help"]


class DataReadError(Exception):
    """A test read ``campaigns/`` of the repository, or had it read."""


def refuse(event: str, arguments: Sequence[object]) -> None:
    """Refuse, as an audit hook of Python, what reads ``campaigns/`` here or in another process."""
    if event in _READ and arguments and _within(arguments[0], event):
        raise DataReadError(arguments[0])
    if event == _STARTED and _reads(*arguments[1:3]):
        raise DataReadError(arguments[1])


def _within(path: object, event: str) -> bool:
    """Tell whether a path leads there; a bare name may be opened in a folder that is open."""
    if not isinstance(path, str | os.PathLike) or (event == "open" and os.sep not in str(path)):
        return False
    name = os.path.abspath(str(path))  # noqa: PTH100 - asked at every file: a Path would cost
    return (name + os.sep).startswith(_DATA + os.sep)


def _reads(words: object, folder: object) -> bool:
    """Tell whether a command reads the data of the repository, by its words and its folder."""
    if not isinstance(words, list | tuple) or os.path.realpath(str(folder or ".")) != str(ROOT):
        return False
    said = [str(word) for word in words]
    ours = "thidua" in {Path(word).name for word in said}
    return (ours and "--root" not in said) or (said[:1] == ["make"] and said != _OF_NO_DATA)
