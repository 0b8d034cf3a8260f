"""The list of what a build produced: names, sizes and SHA-256, by which anybody can verify it."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from thidua.model.artifact import Artifact

if TYPE_CHECKING:
    from collections.abc import Iterable

NAME = "manifest.json"


def manifest(artifacts: Iterable[Artifact]) -> Artifact:
    """Return the manifest of the artifacts, sorted by name, itself an artifact."""
    files = [
        {
            "name": one.name,
            "size": len(one.content),
            "public": one.public,
            "sha256": hashlib.sha256(one.content).hexdigest(),
        }
        for one in sorted(artifacts, key=lambda one: one.name)
    ]
    text = json.dumps({"files": files}, ensure_ascii=False, indent=2)
    return Artifact(NAME, f"{text}\n".encode())
