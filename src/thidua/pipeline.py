"""The flow on one screen: read, check, compose, render, publish.

The only module that knows all stages. Everything between reading and writing is pure.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from thidua import fonts, validate
from thidua.compose import directive
from thidua.model.artifact import Artifact
from thidua.model.finding import Finding, Level, Place
from thidua.model.trouble import trouble
from thidua.publish.folder import replace, write
from thidua.publish.manifest import manifest
from thidua.render import docx, markdown, pdf
from thidua.source.campaign import campaign
from thidua.source.canonical import CanonicalError, canonical
from thidua.source.layout import stray
from thidua.source.reader import read
from thidua.source.year import files, years

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from thidua.model.campaign import Campaign
    from thidua.model.document import Document
    from thidua.model.source import Source


COMPOSERS: Mapping[str, Callable[[Campaign], Document]] = {"directive": directive.compose}
RENDERERS: Mapping[str, Callable[[Document], bytes]] = {
    "docx": docx.render,
    "pdf": pdf.render,
    "md": markdown.render,
}


class Progress(Protocol):
    """Somebody who is told how far a build is."""

    def begin(self, total: int) -> None:
        """Hear how many files there will be."""

    def wrote(self, path: Path) -> None:
        """Hear of a finished file."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A file after reading and checking; ``source`` is None when it could not be read at all."""

    path: Path
    source: Source | None
    findings: tuple[Finding, ...]

    @property
    def sound(self) -> bool:
        """Whether documents can be made of it."""
        return not any(finding.level is Level.ERROR for finding in self.findings)


def campaigns(root: Path, years: Sequence[str] = ()) -> tuple[Path, ...]:
    """Return the campaign files of a repository: all of them, or those of the given years."""
    folder = root / "campaigns"
    if years:
        return tuple(folder / f"{year}.yaml" for year in dict.fromkeys(years))
    return tuple(sorted(folder.glob("*.yaml")))


def everything(root: Path) -> tuple[Path, ...]:
    """Return every file of every year of a repository: each campaign, then what belongs to it."""
    paths = dict.fromkeys(path for year in years(root) for path in files(root, year))
    return (*paths, *(path for path in campaigns(root) if path not in paths))


def check(paths: Iterable[Path]) -> Iterator[Checked]:
    """Read and check files, one after the other."""
    for path in paths:
        if stray(path):
            yield Checked(path, None, (_finding(path, "unknown-file"),))
            continue
        source, findings = read(path, name=path.as_posix())
        if source is not None:
            findings += validate.check(source)
        yield Checked(path, source, findings)


def fmt(paths: Iterable[Path], *, only_check: bool) -> Iterator[Finding]:
    """Bring files into canonical form, or only say which are not; strays are left alone."""
    for path in paths:
        if stray(path):
            continue
        source, findings = read(path, name=path.as_posix())
        yield from findings
        if source is None:
            continue
        try:
            text = canonical(source.text)
        except CanonicalError as error:
            yield _finding(path, "cannot-format", reason=str(error))
            continue
        if text.encode() == path.read_bytes():
            continue
        if only_check:
            yield _finding(path, "not-canonical")
            continue
        try:
            replace(path, text.encode())
        except OSError as error:
            yield _finding(path, "cannot-write", reason=trouble(error))


def build(
    checked: Iterable[Checked],
    out: Path,
    *,
    kinds: Sequence[str] = tuple(COMPOSERS),
    progress: Progress,
) -> Iterator[Finding]:
    """Make the documents of sound campaigns under ``out``/YEAR and yield what went wrong.

    Raises:
        KeyboardInterrupt: when the user interrupts; the files on the disk are whole all the same.
    """
    if absent := fonts.missing():
        yield from (_finding(path, "missing-font") for path in absent)
        return
    sound = [one.source for one in checked if one.sound and one.source is not None]
    progress.begin(len(sound) * (len(kinds) * len(RENDERERS) + 1))
    taken: dict[int, str] = {}
    for source in sound:
        data = campaign(source)
        if data.year in taken:
            place = Place(source.file)
            facts: dict[str, str | int] = {"year": data.year, "file": taken[data.year]}
            yield Finding(place, "year-taken", Level.ERROR, facts=facts)
            continue
        taken[data.year] = source.file
        yield from _publish(_listed(_artifacts(data, kinds)), out / str(data.year), progress)


def _artifacts(data: Campaign, kinds: Sequence[str]) -> Iterator[Artifact]:
    for kind in kinds:
        document = COMPOSERS[kind](data)
        for name, render in RENDERERS.items():
            yield Artifact(f"{kind}.{name}", render(document))


def _listed(artifacts: Iterable[Artifact]) -> Iterator[Artifact]:
    """Yield the artifacts, and last the manifest of them all."""
    made: list[Artifact] = []
    for artifact in artifacts:
        made.append(artifact)
        yield artifact
    yield manifest(made)


def _publish(artifacts: Iterable[Artifact], folder: Path, progress: Progress) -> Iterator[Finding]:
    """Write artifacts, and stop at the first that cannot be written."""
    for artifact in artifacts:
        target = folder / artifact.name
        try:
            write(artifact, folder)
        except OSError as error:
            yield _finding(target, "cannot-write", reason=trouble(error))
            return
        progress.wrote(target)


def _finding(path: Path, rule: str, **facts: str) -> Finding:
    return Finding(Place(path.as_posix()), rule, Level.ERROR, facts=facts)
