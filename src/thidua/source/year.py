"""Year: one typed value from its files, which ones there are and what they state."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import TypeVar

import msgspec
from msgspec import Struct

from thidua.catalogue.regimes import regime
from thidua.model.awarding import Occasion
from thidua.model.campaign import Campaign
from thidua.model.dossier import Dossier
from thidua.model.source import FileKind, Source
from thidua.model.year import Pledge, Result, Selection, Year
from thidua.source.campaign import campaign as campaign_of
from thidua.source.layout import stray
from thidua.source.listing import entries, listed, opens

_YEAR = re.compile(r"[0-9]{4}")
_CAMPAIGN = re.compile(r"[0-9]{4}\.yaml")
_Model = TypeVar("_Model", Pledge, Result, Selection)


class YearFiles(Struct, frozen=True):
    """The files of one year, each list by name; ``strays`` lie among them and belong to nothing."""

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


def years(root: Path) -> tuple[int, ...]:
    """Return the years that a repository has a campaign or a folder of."""
    there = entries(root / "campaigns")
    folders = {int(path.name) for path in there if _YEAR.fullmatch(path.name)}
    return tuple(sorted(folders | campaigns(root)))


def campaigns(root: Path) -> frozenset[int]:
    """Return the years that a repository has the campaign of."""
    there = entries(root / "campaigns")
    return frozenset(int(path.stem) for path in there if _CAMPAIGN.fullmatch(path.name))


def loose(root: Path) -> tuple[Path, ...]:
    """Return what lies in ``campaigns`` and is neither a year's campaign nor its folder."""
    there = entries(root / "campaigns")
    return tuple(path for path in there if not (_CAMPAIGN.fullmatch(path.name) or _folder(path)))


def _folder(path: Path) -> bool:
    """Tell whether a path has the name of a year's folder and is no plain file."""
    return _YEAR.fullmatch(path.name) is not None and not (path.is_file() and opens(path))


def files(root: Path, year: int) -> YearFiles:
    """Return the files of ``year`` in a repository; the campaign's whether it is there or not."""
    folder = root / "campaigns" / f"{year:04}"
    there = listed(folder) if _folder(folder) else ()
    strays = tuple(path for path in there if stray(path))
    known = [path for path in there if path not in strays]
    return YearFiles(
        campaign=folder.with_suffix(".yaml"),
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
) -> Dossier:
    """Return the year that checked files state, together with the files.

    Raises:
        msgspec.ValidationError: a file does not fit its schema; check it first.
        LookupError: the campaign names a regime that is not there; check it first.
    """
    pledged = [(_typed(source, Pledge), source) for source in pledges]
    reported = [(_typed(source, Result), source) for source in results]
    apart = [(_occasion(source), source) for source in occasions]
    data = campaign_of(campaign)
    year = Year(
        campaign=data,
        regime=regime(data.regime),
        pledges={one.unit: one for one, _ in pledged},
        results={(one.unit, one.review): one for one, _ in reported},
        selection=_typed(selection, Selection) if selection else None,
        previous=previous,
        occasions={one.id: one for one, _ in apart},
    )
    return Dossier(
        year=year,
        campaign=campaign,
        pledges={one.unit: source for one, source in pledged},
        results={(one.unit, one.review): source for one, source in reported},
        selection=selection,
        occasions={one.id: source for one, source in apart},
    )


def stated(source: Source) -> Campaign | Pledge | Result | Selection | Occasion | None:
    """Return what one checked file states, by its kind; None for what others only refer to.

    Raises:
        msgspec.ValidationError: the file does not fit its schema; check it first.
    """
    match source.kind:
        case FileKind.CAMPAIGN:
            return campaign_of(source)
        case FileKind.PLEDGE:
            return _typed(source, Pledge)
        case FileKind.RESULT:
            return _typed(source, Result)
        case FileKind.SELECTION:
            return _typed(source, Selection)
        case FileKind.OFFICE | FileKind.PERSONS:
            return None
        case FileKind.OCCASION:
            return _occasion(source)


def _occasion(source: Source) -> Occasion:
    """Return an occasion, which is called as its file is; its campaign's id may be a number."""
    plain = source.root.plain()
    given = plain if isinstance(plain, dict) else {}
    read = {"id": PurePath(source.file).stem, "campaign": str(given.get("campaign", ""))}
    return msgspec.convert(given | read, Occasion, strict=False)


def _typed(source: Source, model: type[_Model]) -> _Model:
    # Not strict: to JSON Schema 2023.0 is an integer too.
    return msgspec.convert(source.root.plain(), model, strict=False)
