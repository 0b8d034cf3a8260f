"""Lay the built documents flat in build/release/ with SHA256SUMS, as a release page wants them.

A release has no folders, so ``2023/directive.docx`` becomes ``2023-directive.docx``.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
from pathlib import Path


def main(build: Path) -> None:
    """Copy what is public under ``build/YEAR/`` and write the sums beside it."""
    files = sorted(
        file for manifest in build.glob("[0-9]*/manifest.json") for file in public(manifest)
    )
    if not files:
        sys.exit(f"{build}: nothing is built; run `make` first")
    release = build / "release"
    shutil.rmtree(release, ignore_errors=True)
    release.mkdir()
    sums = []
    for file in files:
        name = "-".join(file.relative_to(build).parts)
        shutil.copyfile(file, release / name)
        sums.append(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {name}\n")
    (release / "SHA256SUMS").write_text("".join(sums), encoding="utf-8", newline="\n")
    print(f"{release}: {len(files)} files and SHA256SUMS")


def public(manifest: Path) -> list[Path]:
    """Return what a manifest lists as public, and the manifest itself; lists of names stay here."""
    listed = json.loads(manifest.read_text(encoding="utf-8"))["files"]
    return [manifest, *(manifest.parent / one["name"] for one in listed if one["public"])]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
