"""Manifest: names, sizes and SHA-256 of what a build produced, by which anybody can verify it.

One that lies in the folder may have come in a pull request. It is believed of nothing but files
whose names a build could have given, that lie there, and whose content is what it says.
"""

from __future__ import annotations

import errno
import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import asdict

from thidua.model.composed import Artifact
from thidua.publish.anchor import opened
from thidua.publish.folder import discard

NAME = "manifest.json"
LIMIT = 20_000_000
"""Largest manifest and largest file of a build, in bytes; 300 units fill a tenth of it."""
SEVERAL = "several"
"""What stands for the data of files that were not all made of the same."""
_MADE = re.compile(
    r"(?:[a-z0-9][a-z0-9-]{0,99}/){0,3}[a-z0-9][a-z0-9-]{0,99}\.(?:docx|pdf|md|xlsx)"
)
"""The names that a build gives: no way up, no root, no drive, no hidden file."""


class ManifestEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """What a manifest says of one file; whether it is a ``draft`` no older manifest says."""

    name: str
    size: int
    public: bool
    sha256: str
    draft: bool = False


class _Manifest(Struct, frozen=True, forbid_unknown_fields=True):
    files: tuple[ManifestEntry, ...]
    source: str = ""


def entry(artifact: Artifact) -> ManifestEntry:
    """Return what a manifest says of one file."""
    digest = hashlib.sha256(artifact.content).hexdigest()
    size, public, draft = len(artifact.content), artifact.public, artifact.draft
    return ManifestEntry(artifact.name, size, public, digest, draft)


def manifest(entries: Iterable[ManifestEntry], *, source: str = "") -> Artifact:
    """Return the manifest of the entries, sorted by name, itself an artifact.

    ``source`` is the digest of the data that all of them were made of, if there is one.
    """
    files = [asdict(one) for one in sorted(entries, key=lambda one: one.name)]
    said = {"source": source, "files": files} if source else {"files": files}
    text = json.dumps(said, ensure_ascii=False, indent=2)
    return Artifact(NAME, f"{text}\n".encode())


def earlier(folder: Path, *, below: Path) -> Mapping[str, ManifestEntry]:
    """Return the entries of the manifest in a folder, by name; a name of another kind is none.

    A manifest that cannot be read, or is reached by a link under ``below``, lists nothing.
    """
    listed = _said(folder, below).files
    return {one.name: one for one in listed if _MADE.fullmatch(one.name)}


def source_of(folder: Path, *, below: Path) -> str:
    """Return the digest of the data that all files of a manifest were made of, "" if none is."""
    return _said(folder, below).source


def _said(folder: Path, below: Path) -> _Manifest:
    try:
        with opened(folder, below=below) as here:
            return msgspec.json.decode(here.content(NAME, limit=LIMIT), type=_Manifest)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return _Manifest(())


def content(folder: Path, listed: ManifestEntry, *, below: Path) -> bytes | None:
    """Return what is in a file if it is what the manifest says; None for any other file."""
    target = folder / listed.name
    try:
        with opened(target.parent, below=below) as here:
            found = here.content(target.name, limit=min(listed.size, LIMIT))
    except OSError:
        return None
    return found if hashlib.sha256(found).hexdigest() == listed.sha256 else None


def edited(folder: Path, listed: ManifestEntry, made: bytes, *, below: Path) -> bool:
    """Tell whether somebody saved something of their own in a listed file: not what was ``made``.

    A file that is gone, or is none, is nobody's; one that is too large to be ours is somebody's.
    """
    target = folder / listed.name
    try:
        with opened(target.parent, below=below) as here:
            found = here.content(target.name, limit=LIMIT)
    except OSError as error:
        return error.errno == errno.EFBIG
    return found != made and hashlib.sha256(found).hexdigest() != listed.sha256


def withdraw(folder: Path, *, below: Path) -> None:
    """Remove all that an earlier build made in a folder, and the folder if that was all.

    Raises:
        OSError: when a file cannot be removed.
    """
    if listed := earlier(folder, below=below):
        remove(folder, listed.values(), below=below)
        with opened(folder, below=below) as here:
            here.remove(NAME)
        discard(folder)


def remove(folder: Path, listed: Iterable[ManifestEntry], *, below: Path) -> None:
    """Remove files that an earlier build made and this one did not; what was changed since stays.

    Raises:
        OSError: when a file cannot be removed.
    """
    for one in listed:
        if content(folder, one, below=below) is not None:
            target = folder / one.name
            with opened(target.parent, below=below) as here:
                here.remove(target.name)
