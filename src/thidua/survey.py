"""Reading and checking whole years: what there is, whether it is sound, what it states."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from thidua import validate
from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level, about, unique
from thidua.model.source import FileKind, Source
from thidua.model.year import Year
from thidua.source.layout import COMMON, home, is_data, placed, stray
from thidua.source.listing import opens
from thidua.source.merging import Common, merged
from thidua.source.reader import read, read_content
from thidua.source.strays import astray
from thidua.source.year import campaigns, dossier, files, loose, years
from thidua.validate.causes import alone

FILES = 6_100
"""Most files of a year that are read: 2,000 units have 6,002."""
VALUES = 1_000_000
"""Most values of a year that are read; 300 units with 6,000 people have a tenth of them."""


class Checked(Struct, frozen=True):
    """A file after reading and checking; ``source`` is None when it could not be read at all."""

    path: Path
    source: Source | None
    findings: tuple[Finding, ...]

    @property
    def sound(self) -> bool:
        """Whether documents can be made of it."""
        return not any(finding.level is Level.ERROR for finding in self.findings)


class Surveyed(Struct, frozen=True):
    """A year after reading and checking; ``year`` is None when a file of it has errors."""

    files: tuple[Checked, ...]
    year: Year | None
    findings: tuple[Finding, ...]


def everything(root: Path, wanted: Sequence[int] = ()) -> tuple[Path, ...]:
    """Return every file of the wanted years, or of every year and what lies beside them.

    Each campaign is followed by what belongs to it.
    """
    there = [year for year in years(root) if not wanted or year in wanted]
    paths = dict.fromkeys(path for year in there for path in files(root, year))
    return (*common_files(root), *paths, *(() if wanted else loose(root)))


def survey(root: Path, wanted: Sequence[int] = ()) -> Iterator[Surveyed]:
    """Read and check whole years, each with the year before it: the wanted ones, or everything.

    A file in ``campaigns`` that is not named after a year is checked, too, and belongs to none;
    whatever else lies there is told.
    """
    known = years(root)
    told = set[tuple[object, ...]]()
    for year in wanted or known:
        before = surveyed(root, year - 1).year if year - 1 in known else None
        found = surveyed(root, year, before)
        yield replace(found, findings=tuple(unique(found.findings, told)))
    beside = tuple(check(common_files(root), Common()))
    if not (wanted or known) and beside:
        yield Surveyed(beside, None, tuple(told for one in beside for told in one.findings))
    for one in check(loose(root), common(beside)):
        if not wanted or any(f"{year:04}" in one.path.name for year in wanted):
            nowhere = (about(one.path, "not-a-year"),) if one.path.suffix == ".yaml" else ()
            yield Surveyed((one,), None, (*nowhere, *one.findings))


def surveyed(root: Path, year: int, previous: Year | None = None) -> Surveyed:
    """Read and check all files of one year, then the year as a whole."""
    if nowhere := unknown(root, (year,)):
        return Surveyed((Checked(files(root, year).campaign, None, nowhere),), None, nowhere)
    beside = tuple(check(common_files(root), Common()))
    each = chain(check(files(root, year), common(beside)), beside)
    return whole(each, previous, known=campaigns(root))


def common_files(root: Path) -> tuple[Path, ...]:
    """Return the files of what an office says once, those that are there."""
    names = (root / f"{kind}.yaml" for kind in COMMON)
    return tuple(path for path in names if path.is_symlink() or path.exists())


def office_of(path: Path) -> Path | None:
    """Return the folder of the office that a file of a campaign belongs to."""
    found = home(path) or home(path.absolute())
    return Path(os.path.relpath(found)) if found and not path.is_absolute() else found


def common(checked: Iterable[Checked]) -> Common:
    """Return what an office says once, from its files after checking."""
    beside = {placed(one.path.as_posix()): one for one in checked}
    sources = {kind: one.source for kind, one in beside.items()}
    return Common(
        office=sources.get(FileKind.OFFICE),
        persons=sources.get(FileKind.PERSONS),
        broken=frozenset(kind for kind, one in beside.items() if kind and not one.sound),
    )


def unknown(root: Path, wanted: Sequence[int]) -> tuple[Finding, ...]:
    """Return the errors about years of which a repository has nothing; they name those it has."""
    known = ", ".join(f"{one:04}" for one in sorted(campaigns(root))) or "-"
    absent = (files(root, year).campaign for year in wanted if year not in years(root))
    return tuple(about(one, "year-unknown", year=one.stem, years=known) for one in absent)


def whole(
    each: Iterable[Checked],
    previous: Year | None = None,
    *,
    known: frozenset[int] | None = None,
) -> Surveyed:
    """Check a year as a whole; its files, one of them the campaign, are checked alone as they come.

    ``known`` are the years that the repository has a campaign of, where that can be said.
    """
    checked = tuple(_bounded(each))
    findings = [finding for one in checked for finding in one.findings]
    bundle = None
    if all(one.sound for one in checked):
        bundle = replace(_dossier(checked, previous), campaigns=known)
        findings += validate.check_year(bundle)
    sound = bundle is not None and not any(one.level is Level.ERROR for one in findings)
    return Surveyed(checked, bundle.year if bundle and sound else None, tuple(findings))


def _bounded(each: Iterable[Checked]) -> Iterator[Checked]:
    """Yield the files of a year until they are too many, or too much; that is told of the next one.

    Once the year has an error, what the files state is of no use and is let go.
    """
    values, sound = 0, True
    for count, one in enumerate(each, start=1):
        values += one.source.values if one.source else 0
        if count > FILES or values > VALUES:
            limit = about(one.path, "year-too-large", files=FILES, values=VALUES)
            yield Checked(one.path, None, (limit,))
            return
        sound = sound and one.sound
        yield one if sound else Checked(one.path, None, one.findings)


def _dossier(checked: Iterable[Checked], previous: Year | None) -> Dossier:
    sources = [one.source for one in checked if one.source is not None]
    by_kind = {kind: [one for one in sources if one.kind is kind] for kind in FileKind}
    return dossier(
        by_kind[FileKind.CAMPAIGN][0],
        pledges=by_kind[FileKind.PLEDGE],
        results=by_kind[FileKind.RESULT],
        selection=next(iter(by_kind[FileKind.SELECTION]), None),
        previous=previous,
    )


def check(paths: Iterable[Path], beside: Common | None = None) -> Iterator[Checked]:
    """Read and check files, one after the other, with what their offices say ``beside`` them.

    Where that is not given it is looked up, and told if it is not sound.
    """
    known: dict[Path | None, Common] = {}
    paths = tuple(paths)
    for path in paths:
        if stray(path) and opens(path):
            yield Checked(path, None, (astray(path),))
            continue
        office = office_of(path)
        if beside is None and office not in known:
            there = tuple(check(common_files(office), Common()) if office else ())
            yield from (one for one in there if not one.sound and one.path not in paths)
            known[office] = common(there)
        found = known[office] if beside is None else beside
        yield _checked(path, *read(path, name=path.as_posix()), found)


def check_content(content: bytes, path: Path, beside: Common) -> Checked:
    """Check a file whose bytes come from elsewhere, as if they stood at ``path``."""
    return _checked(path, *read_content(content, name=path.as_posix()), beside)


def _checked(
    path: Path, source: Source | None, findings: tuple[Finding, ...], beside: Common
) -> Checked:
    if source is not None and not is_data(source.file, source.root):
        return Checked(path, None, (about(path, "not-data"),))
    if source is not None and not beside.judges(source.kind):
        return Checked(path, None, findings)
    if source is not None:
        source, told = merged(source, beside)
        findings = alone((*findings, *told, *validate.check(source)))
    return Checked(path, source, findings)
