"""Documents of a campaign onto the disk: every file, then the manifest that lists them.

What somebody saved in a file of ours is set aside first; what somebody has open in another program,
which Windows lets nobody replace, is told and passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from thidua.model.composed import Artifact
from thidua.model.finding import Finding, Level, Place
from thidua.model.trouble import IN_USE, cannot_write, trouble
from thidua.publish.folder import set_aside, write
from thidua.publish.manifest import (
    SEVERAL,
    ManifestEntry,
    earlier,
    edited,
    entry,
    manifest,
    remove,
    source_of,
)
from thidua.publish.manifest import content as unchanged


def publish(
    artifacts: Iterable[Artifact | Finding],
    folder: Path,
    wrote: Callable[[Path], object],
    *,
    whole: bool,
    source: str = "",
) -> Iterator[Finding]:
    """Write artifacts and the manifest, and stop at the first that cannot be written.

    What somebody has open in another program is told and passed over: the rest is written.

    Files that an earlier build made and a ``whole`` one does not make any more are removed; a
    build of some kinds leaves the others in the manifest. ``source`` is the digest of the data;
    the manifest says it where all that it lists was made of them. No link is followed below the
    folder that ``build`` stands in.
    """
    below = folder.parent.parent
    before = earlier(folder, below=below)
    made: dict[str, ManifestEntry] = {}
    held: set[str] = set()
    target = folder
    try:
        for artifact in artifacts:
            if isinstance(artifact, Finding):
                yield artifact
                continue
            target = folder / artifact.name
            found = tuple(_put(artifact, folder, before.get(artifact.name)))
            yield from found
            if any(one.level is Level.ERROR for one in found):
                held.add(artifact.name)
                continue
            made[artifact.name] = entry(artifact)
            wrote(target)
        others = [one for name, one in before.items() if name not in made]
        if whole:
            free = [one for one in others if one.name not in held]
            yield from _removed(free, folder)
        index = _index(made.values(), others, folder, source)
        target = folder / index.name
        write(index, folder, below=below)
        wrote(target)
    except OSError as error:
        yield cannot_write(target, error)


def _index(
    made: Iterable[ManifestEntry], others: Iterable[ManifestEntry], folder: Path, source: str
) -> Artifact:
    """Return the manifest of what was made of the data ``source`` and of others that lie there."""
    below = folder.parent.parent
    kept = [one for one in others if unchanged(folder, one, below=below) is not None]
    alike = not kept or source_of(folder, below=below) == source
    return manifest([*made, *kept], source=source if alike else SEVERAL)


def _put(artifact: Artifact, folder: Path, listed: ManifestEntry | None) -> Iterator[Finding]:
    """Write one artifact; yield what of it was kept aside, or that somebody has the file open.

    Raises:
        OSError: it cannot be written for any other reason.
    """
    target, below = folder / artifact.name, folder.parent.parent
    try:
        if listed and edited(folder, listed, artifact.content, below=below):
            facts = {"name": set_aside(target, below=below).name}
            yield Finding(Place(target.as_posix()), "edited-kept", Level.WARNING, facts=facts)
        write(artifact, folder, below=below)
    except OSError as error:
        if trouble(error) != IN_USE:
            raise
        yield cannot_write(target, error)


def _removed(listed: Iterable[ManifestEntry], folder: Path) -> Iterator[Finding]:
    """Remove files of an earlier build; yield those that somebody has open: they stay listed.

    Raises:
        OSError: one cannot be removed for any other reason.
    """
    for one in listed:
        try:
            remove(folder, [one], below=folder.parent.parent)
        except OSError as error:
            if trouble(error) != IN_USE:
                raise
            yield cannot_write(folder / one.name, error)
