"""The list of what a build produced: names, sizes and SHA-256, by which anybody can verify it."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, TypeAlias

from thidua.model.artifact import Artifact

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

NAME = "manifest.json"

Entry: TypeAlias = dict[str, str | int | bool]


def entry(artifact: Artifact) -> Entry:
    """Return what a manifest says of one file."""
    return {
        "name": artifact.name,
        "size": len(artifact.content),
        "public": artifact.public,
        "sha256": hashlib.sha256(artifact.content).hexdigest(),
    }


def manifest(entries: Iterable[Entry]) -> Artifact:
    """Return the manifest of the entries, sorted by name, itself an artifact."""
    files = sorted(entries, key=lambda one: str(one["name"]))
    text = json.dumps({"files": files}, ensure_ascii=False, indent=2)
    return Artifact(NAME, f"{text}\n".encode())


def earlier(folder: Path) -> Mapping[str, Entry]:
    """Return the entries of the manifest in a folder whose files lie there, by name.

    A manifest that cannot be read lists nothing; a name that leads out of the folder is no entry.
    """
    try:
        listed = json.loads((folder / NAME).read_bytes())["files"]
        named = {str(one["name"]): one for one in listed}
    except (OSError, ValueError, TypeError, KeyError):
        return {}
    home = folder.resolve()
    return {
        name: one
        for name, one in named.items()
        if (folder / name).is_file() and (folder / name).resolve().is_relative_to(home)
    }


def remove(folder: Path, names: Iterable[str]) -> None:
    """Remove files of an earlier build that this one did not make.

    Raises:
        OSError: when a file cannot be removed.
    """
    for name in names:
        (folder / name).unlink(missing_ok=True)
