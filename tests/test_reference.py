"""The generated pages of docs/reference/ are those that the schema and the rules give now."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_the_reference_is_fresh(root: Path, tmp_path: Path) -> None:
    subprocess.run([sys.executable, root / "scripts" / "reference.py", tmp_path], check=True)
    made = {file.name: file.read_text(encoding="utf-8") for file in tmp_path.iterdir()}
    folder = root / "docs" / "reference"
    here = {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir()}
    assert made
    assert here == made, "docs/reference is stale; run `make reference`"
