"""Year: a whole campaign as one typed value from its files; which ones there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from thidua.catalogue.regulation import regime_of
from thidua.model.awarding import Occasion
from thidua.model.campaign import Campaign
from thidua.model.dossier import Dossier
from thidua.model.initiatives import InitiativeRegister
from thidua.model.regime import Regime
from thidua.model.source import FileKind, Source
from thidua.model.year import Commended, PersonEntry, Pledge, Result, Selection, Year
from thidua.source.campaign import campaign as campaign_of
from thidua.source.campaign import typed
from thidua.source.honoured import deciding, proposing
from thidua.source.layout import stray
from thidua.source.listing import listed
from thidua.source.rated import proposals_by_rating
from thidua.source.roster import is_folder

_T = TypeVar("_T")


class YearFiles(Struct, frozen=True):
    """The files of one campaign, by name; ``strays`` lie among them and belong to nothing."""

    campaign: Path
    pledges: tuple[Path, ...] = ()
    results: tuple[Path, ...] = ()
    selection: Path | None = None
    occasions: tuple[Path, ...] = ()
    strays: tuple[Path, ...] = ()

    def __iter__(self) -> Iterator[Path]:
        """Yield every file, strays last."""
        yield self.campaign
        yield from (*self.pledges, *self.results)
        if self.selection is not None:
            yield self.selection
        yield from self.occasions
        yield from self.strays


def files(root: Path, name: str) -> YearFiles:
    """Return the files of a campaign in a repository; its own whether it is there or not."""
    folder = root / "campaigns" / name
    there = listed(folder) if is_folder(folder) else ()
    strays = tuple(path for path in there if stray(path))
    known = [path for path in there if path not in strays]
    return YearFiles(
        campaign=folder.with_name(f"{name}.yaml"),
        pledges=tuple(path for path in known if path.parent.name == "pledges"),
        results=tuple(path for path in known if path.parent.parent.name == "results"),
        selection=next((path for path in known if path.parent == folder), None),
        occasions=tuple(path for path in known if path.parent.name == "occasions"),
        strays=strays,
    )


def dossier(  # noqa: PLR0913 - all but one by keyword
    campaign: Source,
    *,
    pledges: Iterable[Source] = (),
    results: Iterable[Source] = (),
    selection: Source | None = None,
    occasions: Iterable[Source] = (),
    previous: Year | None = None,
    registration: Dossier | None = None,
    registers: Iterable[Source] = (),
    honoured: Mapping[str, tuple[Commended, ...]] = MappingProxyType({}),
) -> Dossier:
    """Return the campaign that checked files state, with them; ``registration``: whose it borrows.

    Raises:
        msgspec.ValidationError: a file does not fit its schema; check it first.
        LookupError: the campaign names a regime that is not there; check it first.
    """
    data, beside = campaign_of(campaign), {one.kind: one for one in registers}
    pledged, reported = _read(pledges, Pledge), _read(results, Result)
    law, above = _lawful(data)
    apart = [(_occasion(source, above), source) for source in occasions]
    year = Year(
        campaign=data,
        regime=law,
        pledges={one.unit: one for one, _ in pledged},
        results={(one.unit, one.review): one for one, _ in reported},
        selection=deciding(typed(selection, Selection), above) if selection else None,
        previous=previous,
        occasions={one.id: one for one, _ in apart},
        borrowed=registration.year.pledges if registration else {},
        initiatives=initiative_register(beside.get(FileKind.INITIATIVES)),
        persons=persons(beside.get(FileKind.PERSONS)),
        honoured=honoured,
    )
    year = replace(year, rated=proposals_by_rating(year))
    return Dossier(
        year=year,
        campaign=campaign,
        pledges={one.unit: source for one, source in pledged},
        results={(one.unit, one.review): source for one, source in reported},
        selection=selection,
        occasions={one.id: source for one, source in apart},
        initiatives=beside.get(FileKind.INITIATIVES),
    )


def _read(sources: Iterable[Source], shape: type[_T]) -> list[tuple[_T, Source]]:
    return [(typed(source, shape), source) for source in sources]


def _lawful(campaign: Campaign) -> tuple[Regime, frozenset[str]]:
    """Return the law of a campaign, and the titles and awards that somebody above decides."""
    law = regime_of(campaign)
    return law, frozenset(one.id for one in (*law.titles, *law.awards) if not one.base_level)


def initiative_register(source: Source | None) -> InitiativeRegister:
    """Return the register of initiatives that a checked file states, an empty one without it.

    Raises:
        msgspec.ValidationError: the file does not fit its schema; check it first.
    """
    return typed(source, InitiativeRegister) if source else InitiativeRegister()


def persons(source: Source | None) -> Mapping[str, PersonEntry]:
    """Return the persons of a checked register by their ids.

    Raises:
        msgspec.ValidationError: the file does not fit its schema; check it first.
    """
    listed = msgspec.convert(source.root.plain(), _Persons).persons if source else ()
    return {one.id: one for one in listed}


class _Persons(Struct, frozen=True):
    persons: tuple[PersonEntry, ...]


def stated(source: Source) -> Campaign | Pledge | Result | Selection | Occasion | None:
    """Return what one checked file states, by its kind; None for what others only refer to.

    Raises:
        msgspec.ValidationError: the file does not fit its schema; check it first.
    """
    match source.kind:
        case FileKind.CAMPAIGN:
            return campaign_of(source)
        case FileKind.PLEDGE:
            return typed(source, Pledge)
        case FileKind.RESULT:
            return typed(source, Result)
        case FileKind.SELECTION:
            return deciding(typed(source, Selection))
        case FileKind.OCCASION:
            return _occasion(source)
        case FileKind.OFFICE | FileKind.PERSONS | FileKind.INITIATIVES:
            return None


def _occasion(source: Source, above: frozenset[str] = frozenset()) -> Occasion:
    """Return an occasion, which is called as its file is; ``above`` as with ``deciding``."""
    read = replace(typed(source, Occasion), id=PurePath(source.file).stem)
    return deciding(proposing(read), above)
