"""Release: what is public of the built documents, flat in one folder, with the sums of all of it.

A release page has no folders, so ``2023/directive.docx`` becomes ``2023-directive.docx``. Only
campaigns that have a file, and only documents that are what their manifest says, are laid out.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from unicodedata import normalize

from msgspec import Struct

from thidua.model.composed import Artifact
from thidua.model.finding import Finding, Level, Place
from thidua.model.portable import RESERVED
from thidua.model.trouble import cannot_write
from thidua.publish.anchor import opened
from thidua.publish.folder import write
from thidua.publish.manifest import LIMIT, NAME, content, earlier, manifest, source_of
from thidua.source.decoding import load
from thidua.source.roster import campaigns, order
from thidua.survey import fingerprint

RULE = "release"
FOLDER = "release"
SUMS = "SHA256SUMS"
_LARGEST = 10 * LIMIT
_NAME = re.compile(r"\w(?:[\w .,+()=@~-]*[\w+()=@~-])?")
"""A name that a list of sums, a release page and the disks of every system take as it is."""
_LONGEST = 200


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
    laid.findings += _twice(laid)
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


def drafts(build: Path) -> Iterator[str]:
    """Yield the papers that are public and drafts, by the names they are laid out with."""
    for campaign in sorted(campaigns(build.parent), key=order):
        listed = earlier(build / campaign, below=build.parent)
        names = (name for name, one in listed.items() if one.public and one.draft)
        stems = dict.fromkeys(name.rpartition(".")[0] for name in names)
        yield from ("-".join((campaign, *stem.split("/"))) for stem in stems)


def _collect(build: Path, campaign: str, laid: _Laid) -> None:
    """Take what a manifest lists as public, and the manifest itself; lists of names stay here."""
    folder, below = build / campaign, build.parent
    listed = earlier(folder, below=below)
    source = source_of(folder, below=below)
    if source and source != fingerprint(below, campaign):
        laid.findings.append(_about(folder, "build-outdated"))
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
    """Take a file that the user named."""
    name = normalize("NFC", path.name)
    if not _NAME.fullmatch(name) or RESERVED.fullmatch(name) or len(name.encode()) > _LONGEST:
        laid.findings.append(_about(path, "name-unportable"))
        return
    found, wrong = load(path, name=path.as_posix(), limit=_LARGEST)
    laid.findings += wrong
    if found is not None:
        laid.artifacts.append(Artifact(name, found))


def _twice(laid: _Laid) -> Iterator[Finding]:
    """Yield the files whose name another one has, be it in other letters."""
    seen = {SUMS.casefold()}
    for one in laid.artifacts:
        if one.name.casefold() in seen:
            yield _about(Path(one.name), "name-taken")
        seen.add(one.name.casefold())


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
