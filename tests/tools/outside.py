"""Programs that no lock file brings: on the test machine always, on a laptop perhaps."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest

ROOT = Path(__file__).parents[2]

_HOW_TO_GET = {
    "soffice": "Debian, Ubuntu: apt install libreoffice-writer-nogui libreoffice-calc-nogui",
    "setpriv": "Debian, Ubuntu: apt install util-linux",
    "ooxml-validator": "npm install --prefix .ci --ignore-scripts --no-save",
}


def tool(name: str) -> Path:
    """Return the path of an outside program.

    Where it is missing the test fails in CI (the variable ``CI`` is set) and is skipped elsewhere,
    in both cases with the command that brings it.
    """
    places = (str(ROOT / ".ci" / "node_modules" / ".bin"), os.environ.get("PATH", os.defpath))
    found = shutil.which(name, path=os.pathsep.join(places))
    if found is None:
        missing(f"{name} is missing. {_HOW_TO_GET[name]}")
    return Path(found)


def missing(reason: str) -> NoReturn:
    """End a test that lacks something of its machine: a failure in CI, elsewhere a skip."""
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)
