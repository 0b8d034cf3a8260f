"""Lay the built documents flat in build/release/ with SHA256SUMS, as a release page wants them.

A release has no folders, so ``2023/directive.docx`` becomes ``2023-directive.docx``. Only campaigns
that have a file, and only documents that are what their manifest says, are laid out.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from thidua.model.composed import Artifact
from thidua.publish.anchor import opened
from thidua.publish.folder import write
from thidua.publish.manifest import NAME, content, earlier, manifest
from thidua.source.roster import campaigns, order


def main(build: Path) -> None:
    """Copy what is public under ``build/ID/`` and write the sums beside it."""
    files = sorted(
        (one for name in sorted(campaigns(build.parent), key=order) for one in public(build, name)),
        key=lambda one: one.name,
    )
    if not files:
        sys.exit(f"{build}: nothing is built; run `make` first")
    sums = "".join(f"{hashlib.sha256(one.content).hexdigest()}  {one.name}\n" for one in files)
    try:
        clear(build)
        for one in (*files, Artifact("SHA256SUMS", sums.encode())):
            write(one, build / "release", below=build.parent)
    except OSError as error:
        sys.exit(f"{error.filename or build}: {error.strerror}")
    print(f"{build / 'release'}: {len(files)} files and SHA256SUMS")


def public(build: Path, campaign: str) -> Iterator[Artifact]:
    """Yield what a manifest lists as public, and the manifest itself; lists of names stay here."""
    folder, below = build / campaign, build.parent
    listed = earlier(folder, below=below)
    if not listed and os.path.lexists(folder / NAME):
        sys.exit(f"{folder / NAME}: not what a build writes; run `make` again")
    for name, one in listed.items():
        found = content(folder, one, below=below) if one.public else None
        if one.public and found is None:
            sys.exit(f"{folder / name}: not the file that was built; run `make` again")
        if found is not None:
            yield Artifact("-".join((campaign, *name.split("/"))), found)
    if listed:
        yield Artifact(f"{campaign}-manifest.json", manifest(listed.values()).content)


def clear(build: Path) -> None:
    """Remove what an earlier release laid out.

    Raises:
        OSError: a link leads there.
    """
    with opened(build, below=build.parent) as here:
        if here.status("release") is not None:
            with opened(build / "release", below=build.parent):
                shutil.rmtree(build / "release")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
