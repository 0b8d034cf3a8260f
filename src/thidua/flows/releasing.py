"""Release: what is public of the built documents, flat in one folder, with the sums of all of it.

A release page has no folders, so ``2023/directive.docx`` becomes ``2023-directive.docx``. Only
campaigns that have a file, and only documents that are what their manifest says, are laid out.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from thidua.model.composed import Artifact
from thidua.model.finding import Finding, Level, Place
from thidua.model.trouble import cannot_write, trouble
from thidua.publish.anchor import opened
from thidua.publish.folder import write
from thidua.publish.manifest import LIMIT, NAME, content, earlier, manifest
from thidua.source.roster import campaigns, order

RULE = "release"
FOLDER = "release"
SUMS = "SHA256SUMS"
_LARGEST = 10 * LIMIT


class _Laid(Struct):
    """What is to be laid out, and what is in the way."""

    artifacts: list[Artifact]
    findings: list[Finding]


def release(
    build: Path, added: Sequence[Path] = (), *, wrote: Callable[[Path], object] = id
) -> Iterator[Finding]:
    """Lay out what is public under ``build`` and files that are ``added``, with ``SHA256SUMS``.

    What an earlier release laid out is removed. Yields what is in the way: then nothing is laid
    out, so that nobody publishes half of it.
    """
    laid = _Laid([], [])
    for name in sorted(campaigns(build.parent), key=order):
        _collect(build, name, laid)
    if not laid.artifacts and not laid.findings:
        laid.findings.append(_about(build, "nothing-to-release"))
    for path in added:
        _add(path, laid)
    if laid.findings:
        yield from laid.findings
        return
    files = sorted(laid.artifacts, key=lambda one: one.name)
    sums = "".join(f"{hashlib.sha256(one.content).hexdigest()}  {one.name}\n" for one in files)
    target = build / FOLDER
    try:
        _clear(build)
        for one in (*files, Artifact(SUMS, sums.encode())):
            target = build / FOLDER / one.name
            wrote(write(one, build / FOLDER, below=build.parent))
    except OSError as error:
        yield cannot_write(target, error)


def _collect(build: Path, campaign: str, laid: _Laid) -> None:
    """Take what a manifest lists as public, and the manifest itself; lists of names stay here."""
    folder, below = build / campaign, build.parent
    listed = earlier(folder, below=below)
    if not listed and os.path.lexists(folder / NAME):
        laid.findings.append(_about(folder / NAME, "not-as-built"))
    for name, one in listed.items():
        found = content(folder, one, below=below) if one.public else None
        if one.public and found is None:
            laid.findings.append(_about(folder / name, "not-as-built"))
        if found is not None:
            laid.artifacts.append(Artifact("-".join((campaign, *name.split("/"))), found))
    if listed:
        whole = manifest(listed.values()).content
        laid.artifacts.append(Artifact(f"{campaign}-{NAME}", whole))


def _add(path: Path, laid: _Laid) -> None:
    """Take a file that the user named; no two of one name."""
    if path.name in {SUMS, *(one.name for one in laid.artifacts)}:
        laid.findings.append(_about(path, "name-taken"))
        return
    try:
        with path.open("rb") as file:
            found = file.read(_LARGEST + 1)
    except OSError as error:
        facts = {"reason": trouble(error)}
        place = Place(path.as_posix())
        told = Finding(place, "file-unreadable", Level.ERROR, "file-unreadable", facts)
        laid.findings.append(told)
        return
    if len(found) > _LARGEST:
        facts_of_size: dict[str, str | int] = {"limit": _LARGEST // 10**6}
        place = Place(path.as_posix())
        laid.findings.append(Finding(place, "file-too-large", Level.ERROR, facts=facts_of_size))
        return
    laid.artifacts.append(Artifact(path.name, found))


def _clear(build: Path) -> None:
    """Remove what an earlier release laid out; folders in it are nobody's of ours.

    Raises:
        OSError: a link leads there, or something may not be removed.
    """
    with opened(build, below=build.parent) as here:
        if here.status(FOLDER) is None:
            return
    with opened(build / FOLDER, below=build.parent) as here:
        for name in here.names():
            here.remove(name)


def _about(path: Path, message: str) -> Finding:
    return Finding(Place(path.as_posix()), RULE, Level.ERROR, message)
