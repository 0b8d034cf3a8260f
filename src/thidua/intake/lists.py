"""Lists brought in: a table of a Word file or a workbook becomes files of a campaign."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct, ValidationError

from thidua.catalogue.regulation import regime_of
from thidua.catalogue.vocabulary import vocabulary
from thidua.intake.growing import Written
from thidua.intake.listing import people as of_people
from thidua.intake.listing import points as of_points
from thidua.intake.listing import units as of_units
from thidua.intake.listing.columns import ListColumns, ListRow, columns, rows
from thidua.intake.listing.grid import ListCell, grids
from thidua.intake.telling import RULE
from thidua.model.campaign import Campaign
from thidua.model.finding import Finding, Level, Place, about
from thidua.model.office import Unit
from thidua.model.source import FileKind
from thidua.opc.archive import FILE_LIMIT
from thidua.publish.together import FileStep, together
from thidua.source.campaign import campaign as stated
from thidua.source.canonical import CanonicalError, canonical
from thidua.source.decoding import load
from thidua.source.merging import merged
from thidua.source.reader import read
from thidua.source.year import files
from thidua.survey import common, common_files, said_once, unknown

KINDS = ("people", "scores", "units")
_NEEDED = {"people": "name", "scores": "criterion", "units": "name"}
_DEEP = {"people": "../../../", "scores": "../../../../"}
_LISTED = {"people": ("people", "collective"), "scores": ("scores",)}
_SCHEMAS = {"people": "pledge", "scores": "result"}


class BiddenList(Struct, frozen=True):
    """What the user asks for: which list, of which campaign, unit and review, columns by head."""

    kind: str
    campaign: str
    unit: str | None = None
    review: str | None = None
    columns: Path | None = None
    force: bool = False


class _Telling:
    """Findings about a file, in the words of its sheets and cells."""

    def __init__(self, path: Path) -> None:
        self._place = Place(path.as_posix())
        self._sheet = ""

    def at(self, sheet: str) -> None:
        self._sheet = sheet

    def cell(
        self, message: str, cell: ListCell, *, level: Level = Level.WARNING, **facts: str | int
    ) -> Finding:
        told = {"sheet": self._sheet, "cell": cell.address, "text": cell.text[:100], **facts}
        return Finding(self._place, RULE, level, message, told)

    def whole(self, message: str, **facts: str | int) -> Finding:
        return Finding(self._place, RULE, Level.ERROR, message, facts)


def import_list(
    path: Path, bidden: BiddenList, *, root: Path, wrote: Callable[[Path], object] = id
) -> Iterator[Finding]:
    """Write what a list says into the files of a campaign; an error means nothing was written."""
    content, unreadable = load(path, name=path.as_posix(), limit=FILE_LIMIT)
    found, wrong = _campaign(root, bidden.campaign)
    said, astray = _said(bidden.columns)
    if content is None or found is None or astray:
        yield from (*unreadable, *wrong, *astray)
        return
    tables, refused = grids(content, name=path.as_posix())
    yield from refused
    if refused:
        return
    telling = _Telling(path)
    law = regime_of(found)
    named = of_people.titles_of(law) if bidden.kind == "people" else {}
    read_: list[tuple[str, ListColumns, list[ListRow]]] = []
    for grid in tables:
        known = columns(grid, bidden.kind, said=said, named=named)
        if known is not None and _NEEDED[bidden.kind] in known.keys.values():
            listed = list(rows(grid, known, needed=_NEEDED[bidden.kind]))
            read_.append((grid.name, known, listed))
    if not read_:
        heads = ", ".join(one[0] for one in vocabulary().lists[bidden.kind].values())
        yield telling.whole("import-list-no-head", heads=heads)
        return
    asked: list[Finding] = []
    made: dict[Path, Written] = {}
    for sheet, known, listed in read_:
        telling.at(sheet)
        asked += _asked(known, telling)
        asked += _MAKERS[bidden.kind](listed, found, bidden, root, made, telling)
    yield from asked
    if not any(one.level is Level.ERROR for one in asked):
        yield from _written(made, bidden, root, wrote)


def _asked(known: ListColumns, telling: _Telling) -> Iterator[Finding]:
    for cell, key in known.twice:
        yield telling.cell("import-list-twice", cell, level=Level.ERROR, key=key)
    for cell in known.unread:
        yield telling.cell("import-list-unread", cell, level=Level.NOTICE)


def _people(  # noqa: PLR0913, PLR0917 - one signature for every list
    listed: Iterable[ListRow],
    found: Campaign,
    bidden: BiddenList,
    root: Path,
    made: dict[Path, Written],
    telling: _Telling,
) -> Iterator[Finding]:
    law, ids = regime_of(found), _ids(root, bidden.campaign)
    told = of_people.people(listed, found, law, unit=bidden.unit, ids=ids)
    for cell, text in told.unknown:
        yield telling.cell("import-list-unknown", cell, what=text[:100])
    for cell in told.nowhere:
        yield telling.cell("import-list-no-unit", cell, level=Level.ERROR)
    units = {one.id: one for one in found.units}
    for unit, registered in told.people.items():
        path = root / "campaigns" / bidden.campaign / "pledges" / f"{unit}.yaml"
        if path in made:
            there = made[path]["people"]
            assert isinstance(there, list)  # noqa: S101 - made below
            there += registered
        else:
            made[path] = {**_pledge(bidden.campaign, unit), "people": registered}
        if unit in told.collectives:
            made[path]["collective"] = told.collectives[unit]
        made[path]["signers"] = _signers(units.get(unit))


def _ids(root: Path, campaign: str) -> Mapping[str, str]:
    """Return the ids of people that a register or a pledge has, by names that one of them has."""
    ids: dict[str, set[str]] = {}
    registers = common_files(root, (FileKind.PERSONS,))
    for path in (*registers, *files(root, campaign).pledges):
        source, _ = read(path, name=path.as_posix())
        for key in ("persons", "people") if source is not None else ():
            for one in source.root.each(key) if source is not None else ():
                if one.text("name") and one.text("id"):
                    ids.setdefault(one.text("name").casefold(), set()).add(one.text("id"))
    return {name: next(iter(found)) for name, found in ids.items() if len(found) == 1}


def _pledge(campaign: str, unit: str) -> Written:
    blank = vocabulary().blank
    target: Written = {"id": "chi-tieu", "text": blank, "unit": blank, "value": 0}
    return {"unit": unit, "campaign": _named(campaign), "targets": [target]}


def _named(campaign: str) -> int | str:
    """Return the id of a campaign as files have it: four digits are a number."""
    return int(campaign) if re.fullmatch(r"[1-9]\d{3}", campaign) else campaign


def _signers(unit: Unit | None) -> list[Written]:
    blank = vocabulary().blank
    return [{"position": blank, "name": (unit.head if unit else None) or blank}]


def _scores(  # noqa: PLR0913, PLR0917 - one signature for every list
    listed: Iterable[ListRow],
    found: Campaign,
    bidden: BiddenList,
    root: Path,
    made: dict[Path, Written],
    telling: _Telling,
) -> Iterator[Finding]:
    review = bidden.review
    units = {one.id: one for one in found.units}
    wrong = bidden.unit is not None and bidden.unit not in units
    if wrong or review is None or not found.schemes:
        yield telling.whole("import-list-scores", units=", ".join(units)[:300])
        return
    told = of_points.points(listed, found, unit=bidden.unit, named=of_people.units_of(found.units))
    for message, cells in (
        ("import-list-several", told.several),
        ("import-list-no-criterion", told.nowhere),
        ("import-list-no-number", told.numberless),
    ):
        for cell in cells:
            yield telling.cell(message, cell)
    for unit, scores in told.scores.items():
        path = root / "campaigns" / bidden.campaign / "results" / review / f"{unit}.yaml"
        said: Written = {"unit": unit, "campaign": _named(bidden.campaign), "review": review}
        before = made.setdefault(path, {**said, "targets": [], "scores": []})
        there = before["scores"]
        assert isinstance(there, list)  # noqa: S101 - made above
        there += scores
        before["signers"] = _signers(units.get(unit))


def _units(  # noqa: PLR0913, PLR0917 - one signature for every list
    listed: Iterable[ListRow],
    found: Campaign,
    bidden: BiddenList,
    root: Path,
    made: dict[Path, Written],
    telling: _Telling,
) -> Iterator[Finding]:
    if found.units:
        yield telling.whole("import-list-units-there", count=len(found.units))
        return
    told = of_units.units(listed)
    for cell in told.numberless:
        yield telling.cell("import-list-no-number", cell)
    path = files(root, bidden.campaign).campaign
    there = made.setdefault(path, {"units": []})["units"]
    assert isinstance(there, list)  # noqa: S101 - made above
    there += told.units


_Maker = Callable[
    [Iterable[ListRow], Campaign, BiddenList, Path, dict[Path, Written], _Telling],
    Iterator[Finding],
]
_MAKERS: Mapping[str, _Maker] = {"people": _people, "scores": _scores, "units": _units}


def _campaign(root: Path, name: str) -> tuple[Campaign | None, tuple[Finding, ...]]:
    """Return a campaign with what its office says, or why there is none."""
    path = files(root, name).campaign
    if not path.exists():
        return None, unknown(root, (name,))
    source, findings = read(path, name=path.as_posix())
    if source is None or any(one.level is Level.ERROR for one in findings):
        return None, findings
    try:
        return stated(merged(source, common(said_once(root)))[0]), ()
    except (ValidationError, LookupError):
        return None, (about(path, "import-list-campaign"),)


def _said(path: Path | None) -> tuple[Mapping[str, str], tuple[Finding, ...]]:
    """Return the keys of columns by their heads, from a file of the user's."""
    if path is None:
        return {}, ()
    source, findings = read(path, name=path.as_posix())
    plain = source.root.plain() if source is not None else None
    if not isinstance(plain, dict) or not all(isinstance(one, str) for one in plain.values()):
        return {}, findings or (about(path, "import-list-columns"),)
    return {head: str(key) for head, key in plain.items()}, ()


def _written(
    made: Mapping[Path, Written],
    bidden: BiddenList,
    root: Path,
    wrote: Callable[[Path], object],
) -> Iterator[Finding]:
    """Write the files, none over one that is there unless that was asked for."""
    texts: dict[Path, str] = {}
    for path, said in made.items():
        adding = bidden.kind == "units"
        if path.exists() and not (bidden.force or adding):
            facts = {"path": path.as_posix()}
            yield Finding(Place(path.as_posix()), RULE, Level.ERROR, "import-target-there", facts)
            return
        before = path.read_text(encoding="utf-8") if adding else _line(bidden.kind)
        whole = said if adding else _over(path, said, bidden.kind)
        body = "".join(
            f"\n{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in whole.items()
        )
        try:
            texts[path] = canonical(before + body)
        except CanonicalError as error:
            yield from error.told(path)
            return
    there = {path: path.read_bytes() if path.exists() else None for path in texts}
    steps = [FileStep(path, there[path], text.encode()) for path, text in texts.items()]
    if failed := together(steps, root=root):
        yield failed
        return
    for path in texts:
        wrote(path)


def _over(path: Path, said: Written, kind: str) -> Written:
    """Return what a file says already, with the list in it anew."""
    source = read(path, name=path.as_posix())[0] if path.exists() else None
    before = source.root.plain() if source is not None else None
    if not isinstance(before, dict):
        return said
    mine = _LISTED[kind]
    return {**said, **{key: one for key, one in before.items() if key not in mine}}


def _line(kind: str) -> str:
    return f"# yaml-language-server: $schema={_DEEP[kind]}../schemas/{_SCHEMAS[kind]}.schema.json\n"
