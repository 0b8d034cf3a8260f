"""Reading and checking whole campaigns: what there is, whether it is sound, what it states."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct, ValidationError
from msgspec.structs import replace

from thidua import validate
from thidua.model.awarding import Occasion
from thidua.model.campaign import Campaign
from thidua.model.campaign_time import TimeKind
from thidua.model.dossier import CampaignEntry, CampaignHead, Dossier
from thidua.model.finding import Finding, Level, about, unique
from thidua.model.source import FileKind, Source
from thidua.model.year import Commended, Selection, Year
from thidua.review.past import honoured as honoured_by
from thidua.review.reviews import due_days
from thidua.source.decoding import load
from thidua.source.layout import COMMON, REGISTERS, home, is_data, placed, stray
from thidua.source.listing import opens
from thidua.source.merging import Common, merged
from thidua.source.reader import read, read_content
from thidua.source.roster import campaigns, exists, heads, ids, loose, meant, order, resolved
from thidua.source.strays import astray
from thidua.source.year import YearFiles, dossier, files, stated
from thidua.validate.causes import alone

FILES = 6_100
"""Most files of a campaign that are read: 2,000 units have 6,002."""
PAST = 30
"""How many campaigns before one are looked at for what they gave."""
VALUES = 1_000_000
"""Most values of a campaign that are read; 300 units with 6,000 people have a tenth of them."""

_SIZES = ("headcount", "counted")
"""Keys of a unit of which one says that it takes part."""


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
    """A campaign after reading and checking; ``year`` is None when a file of it has errors.

    ``dossier`` is the same with its files.
    """

    files: tuple[Checked, ...]
    year: Year | None
    findings: tuple[Finding, ...]
    dossier: Dossier | None = None


def everything(root: Path, wanted: Sequence[str] = ()) -> tuple[Path, ...]:
    """Return every file of the wanted campaigns, or of all and what lies beside them.

    Each campaign is followed by what belongs to it. Four digits stand for those of that year.
    """
    named = [one for _, found in resolved(root, wanted) for one in found]
    there = named if wanted else ids(root)
    paths = dict.fromkeys(path for one in there for path in files(root, one))
    return (*common_files(root), *paths, *(() if wanted else loose(root)))


def survey(root: Path, wanted: Sequence[str] = ()) -> Iterator[Surveyed]:
    """Read and check whole campaigns, each with the one before it: the wanted ones, or everything.

    A file in ``campaigns`` whose name is no id is checked, too, and belongs to none; whatever else
    lies there is told.
    """
    told, said = heads(root), set[tuple[object, ...]]()
    there = ids(root)
    beside = said_once(root)
    chosen = {one: meant(one, there, told) for one in wanted} or {one: (one,) for one in there}
    for named in dict.fromkeys(one for name, found in chosen.items() for one in found or (name,)):
        found = surveyed(root, named, told, beside=beside)
        yield replace(found, findings=tuple(unique(found.findings, said)))
    if not (wanted or there) and beside:
        yield Surveyed(beside, None, tuple(one for file in beside for one in file.findings))
    for one in check(loose(root), common(beside)):
        if not wanted or any(name in one.path.name for name in wanted):
            nowhere = (about(one.path, "not-an-id"),) if one.path.suffix == ".yaml" else ()
            yield Surveyed((one,), None, (*nowhere, *one.findings))


def listed(root: Path) -> tuple[CampaignEntry, ...]:
    """Return the campaigns of a repository whose files say their time, by year, then by id."""
    beside = common(said_once(root))
    return tuple(_entry(head, files(root, name), beside) for name, head in heads(root).items())


def _entry(head: CampaignHead, there: YearFiles, beside: Common) -> CampaignEntry:
    """Count the units whose size is stated, by the campaign or by its office, and the files."""
    source, _ = read(there.campaign, name=there.campaign.as_posix())
    source = merged(source, beside)[0] if source is not None else None
    units = source.root.each("units") if source is not None else ()
    said = _typed(source)
    return CampaignEntry(
        head,
        pledges=len(there.pledges),
        results=len(there.results),
        selection=there.selection is not None,
        occasions=len(there.occasions),
        units=sum(any(one.get(key) is not None for key in _SIZES) for one in units),
        reviews=due_days(said) if isinstance(said, Campaign) else (),
    )


def common_files(root: Path, kinds: Iterable[FileKind] = (*COMMON, *REGISTERS)) -> tuple[Path, ...]:
    """Return the files of what an office says once, those that are there."""
    names = (root / f"{kind}.yaml" for kind in kinds)
    return tuple(path for path in names if path.is_symlink() or path.exists())


def fingerprint(root: Path, name: str) -> str:
    """Return a digest of the bytes of a campaign's files and of what its office says once."""
    made = hashlib.sha256()
    for path in (*files(root, name), *common_files(root)):
        content, _ = load(path, name=path.as_posix())
        if content is not None and not stray(path):
            told = path.relative_to(root).as_posix()
            made.update(f"{told}\0{len(content)}\0".encode())
            made.update(content)
    return made.hexdigest()


def said_once(root: Path) -> tuple[Checked, ...]:
    """Read and check what an office says once: what others refer to, then what refers to that."""
    first = tuple(check(common_files(root, COMMON), Common()))
    return (*first, *check(common_files(root, REGISTERS), common(first)))


def office_of(path: Path) -> Path | None:
    """Return the folder of the office that a file of a campaign, or beside it, belongs to."""
    if placed(path.as_posix()) in REGISTERS:
        return path.parent
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


def surveyed(  # noqa: PLR0913 - all but three by keyword
    root: Path,
    name: str,
    told: Mapping[str, CampaignHead] | None = None,
    *,
    beside: tuple[Checked, ...] | None = None,
    alone: bool = False,
    earlier: Surveyed | None = None,
    instead: Mapping[Path, Source] = MappingProxyType({}),
) -> Surveyed:
    """Read and check all files of a campaign, then the campaign as a whole.

    ``told`` are the campaigns of the repository, ``beside`` the files of what its office says once
    and ``earlier`` the campaign before, where they are known already; ``alone``: without those
    before it. ``instead`` is what files are taken to hold, whatever is there.
    """
    if not exists(root, name):
        nowhere = unknown(root, (name,))
        return Surveyed((Checked(files(root, name).campaign, None, nowhere),), None, nowhere)
    told = heads(root) if told is None else told
    if beside is None:
        beside = said_once(root)
    previous, registration = before(name, told)
    if previous and not alone and earlier is None:
        earlier = surveyed(root, previous, told, beside=beside, alone=True)
    lent = check(files(root, registration), common(beside)) if registration else ()
    lender = whole(lent, known=told) if registration else None
    return whole(
        chain(_each(files(root, name), common(beside), instead), beside),
        earlier.year if earlier else None,
        registration=lender.dossier if lender else None,
        known=told,
        honoured={} if alone else honoured_by(_past(root, name, told, common(beside))),
    )


def _each(there: YearFiles, beside: Common, instead: Mapping[Path, Source]) -> Iterator[Checked]:
    """Read and check the files of a campaign, with what some of them are taken to hold."""
    yield from check((one for one in there if one not in instead), beside)
    for path, source in instead.items():
        yield _checked(path, source, (), beside)


def _past(
    root: Path, name: str, told: Mapping[str, CampaignHead], beside: Common
) -> Iterator[tuple[Campaign, Selection | Occasion]]:
    """Yield what the campaigns before one awarded, the latest of them, as far as it can be read."""
    own = told.get(name)
    year = f"{own.time.first:04}" if own else ""
    ahead = [one for one in campaigns(root) if one != name and order(one)[0] <= year]
    for one in sorted(ahead, key=order)[-PAST:]:
        there = files(root, one)
        paths = (*((there.selection,) if there.selection else ()), *there.occasions)
        if not paths or not own or one not in told or told[one].start >= own.start:
            continue
        campaign, *awarded = (said_of(path, beside) for path in (there.campaign, *paths))
        if isinstance(campaign, Campaign):
            each = (one for one in awarded if isinstance(one, Selection | Occasion))
            yield from ((campaign, awarding) for awarding in each)


def said_of(path: Path, beside: Common) -> object:
    """Return what a file states; nothing where that is told when it is checked."""
    source, _ = read(path, name=path.as_posix())
    return _typed(merged(source, beside)[0] if source is not None else None)


def _typed(source: Source | None) -> object:
    """Return what a whole file states; nothing where it does not fit its schema."""
    try:
        return stated(source) if source is not None else None
    except (ValidationError, LookupError):
        return None


def before(name: str, told: Mapping[str, CampaignHead]) -> tuple[str, str]:
    """Return the ids of the campaigns that one goes by: the one before it, that of its pledges.

    One that is called by its year and names no other follows the one of the year before. None is
    named that is not there.
    """
    own = told.get(name)
    if own is None:
        return "", ""
    year = own.time.first if own.time.kind is TimeKind.YEAR else 0
    previous = own.previous or (f"{year - 1:04}" if name == f"{year:04}" else "")
    named = (one if one in told and one != name else "" for one in (previous, own.registration))
    return next(named), next(named)


def unknown(root: Path, wanted: Sequence[str]) -> tuple[Finding, ...]:
    """Return an error for each name of no campaign in a repository; it lists those there are."""
    known = ", ".join(sorted(campaigns(root), key=order)) or "-"
    absent = (files(root, name).campaign for name, found in resolved(root, wanted) if not found)
    return tuple(about(one, "campaign-unknown", campaign=one.stem, names=known) for one in absent)


def whole(
    each: Iterable[Checked],
    previous: Year | None = None,
    *,
    registration: Dossier | None = None,
    known: Mapping[str, CampaignHead] | None = None,
    honoured: Mapping[str, tuple[Commended, ...]] = MappingProxyType({}),
) -> Surveyed:
    """Check a campaign as a whole; its files, one of them its own, are checked alone as they come.

    ``known`` are the campaigns that the repository has, where that can be said, ``honoured`` what
    those before gave to whom.
    """
    checked = tuple(_bounded(each))
    findings = [finding for one in checked for finding in one.findings]
    bundle = None
    if all(one.sound for one in checked):
        bundle = put_together(checked, previous, registration, honoured)
        bundle = replace(bundle, campaigns=known)
        findings += validate.check_year(bundle)
    sound = bundle is not None and not any(one.level is Level.ERROR for one in findings)
    bundle = bundle if sound else None
    return Surveyed(checked, bundle.year if bundle else None, tuple(findings), bundle)


def _bounded(each: Iterable[Checked]) -> Iterator[Checked]:
    """Yield the files of a campaign until they are too many, or too much; the next one is told.

    Once the campaign has an error, what the files state is of no use and is let go.
    """
    values, sound = 0, True
    for count, one in enumerate(each, start=1):
        values += one.source.values if one.source else 0
        if count > FILES or values > VALUES:
            limit = about(one.path, "campaign-too-large", files=FILES, values=VALUES)
            yield Checked(one.path, None, (limit,))
            return
        sound = sound and one.sound
        yield one if sound else Checked(one.path, None, one.findings)


def put_together(
    checked: Iterable[Checked],
    previous: Year | None,
    registration: Dossier | None,
    honoured: Mapping[str, tuple[Commended, ...]],
) -> Dossier:
    """Return the campaign that files state, with them.

    Raises:
        ValidationError: a file does not fit its schema; check it first.
        LookupError: the campaign names a regime that is not there; check it first.
    """
    sources = [one.source for one in checked if one.source is not None]
    by_kind = {kind: [one for one in sources if one.kind is kind] for kind in FileKind}
    return dossier(
        by_kind[FileKind.CAMPAIGN][0],
        pledges=by_kind[FileKind.PLEDGE],
        results=by_kind[FileKind.RESULT],
        selection=next(iter(by_kind[FileKind.SELECTION]), None),
        occasions=by_kind[FileKind.OCCASION],
        previous=previous,
        registration=registration,
        registers=(*by_kind[FileKind.PERSONS], *by_kind[FileKind.INITIATIVES]),
        honoured=honoured,
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
            there = said_once(office) if office else ()
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
