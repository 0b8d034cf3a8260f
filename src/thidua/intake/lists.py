"""Lists brought in: a table of a Word file or a workbook becomes files of a campaign."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import ValidationError

from thidua.catalogue.regulation import regime_of
from thidua.catalogue.vocabulary import vocabulary
from thidua.intake.growing import Written
from thidua.intake.listing.columns import ListColumns, ListRow, columns, rows
from thidua.intake.listing.filling import BiddenList, ListFilling
from thidua.intake.listing.grid import Grid, grids
from thidua.intake.listing.kinds import KINDS, ImportedList
from thidua.intake.listing.people import titles_of
from thidua.intake.telling import RULE
from thidua.model.campaign import Campaign
from thidua.model.finding import Finding, Level, Place, about
from thidua.opc.archive import FILE_LIMIT
from thidua.publish.together import FileStep, together
from thidua.source.campaign import campaign as stated
from thidua.source.canonical import CanonicalError, canonical
from thidua.source.decoding import load
from thidua.source.merging import merged
from thidua.source.reader import read
from thidua.source.year import files
from thidua.survey import common, said_once, unknown


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
    filling = ListFilling(path, root, bidden, found)
    _fill(filling, tables, said)
    yield from filling.told
    if not any(one.level is Level.ERROR for one in filling.told):
        yield from _written(filling, wrote)


def _fill(filling: ListFilling, tables: Sequence[Grid], said: Mapping[str, str]) -> None:
    """Read every table that has the columns, and put it where it belongs."""
    name = filling.bidden.kind
    kind = KINDS[name]
    named = titles_of(regime_of(filling.campaign)) if name == "people" else {}
    listed: list[tuple[str, ListColumns, list[ListRow]]] = []
    for grid in tables:
        known = columns(grid, name, said=said, named=named)
        if known is not None and kind.needed in known.keys.values():
            listed.append((grid.name, known, list(rows(grid, known, needed=kind.needed))))
    if not listed:
        heads = ", ".join(one[0] for one in vocabulary().lists[name].values())
        filling.refuse("import-list-no-head", heads=heads)
    for filling.sheet, known, found in listed:
        for cell, key in known.twice:
            filling.cell("import-list-twice", cell, level=Level.ERROR, key=key)
        for cell in known.unread:
            filling.cell("import-list-unread", cell, level=Level.NOTICE)
        kind.fill(found, filling)


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


def _written(filling: ListFilling, wrote: Callable[[Path], object]) -> Iterator[Finding]:
    """Write the files, none over one that is there unless that was asked for."""
    kind = KINDS[filling.bidden.kind]
    texts: dict[Path, str] = {}
    for path, said in filling.made.items():
        if path.exists() and kind.schema and not filling.bidden.force:
            facts = {"path": path.as_posix()}
            yield Finding(Place(path.as_posix()), RULE, Level.ERROR, "import-target-there", facts)
            return
        try:
            texts[path] = canonical(_text(path, said, kind))
        except CanonicalError as error:
            yield from error.told(path)
            return
    there = {path: path.read_bytes() if path.exists() else None for path in texts}
    steps = [FileStep(path, there[path], text.encode()) for path, text in texts.items()]
    if failed := together(steps, root=filling.root):
        yield failed
        return
    for path in texts:
        wrote(path)


def _text(path: Path, said: Written, kind: ImportedList) -> str:
    """Return a file as the list states it: what a campaign's own file says stays before it."""
    if not kind.schema:
        before, whole = path.read_text(encoding="utf-8"), said
    else:
        schema = f"{kind.up}schemas/{kind.schema}.schema.json"
        before, whole = f"# yaml-language-server: $schema={schema}\n", _over(path, said, kind)
    return before + "".join(
        f"\n{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in whole.items()
    )


def _over(path: Path, said: Written, kind: ImportedList) -> Written:
    """Return what a file says already, with the list in it anew."""
    source = read(path, name=path.as_posix())[0] if path.exists() else None
    before = source.root.plain() if source is not None else None
    if not isinstance(before, dict):
        return said
    return {**said, **{key: one for key, one in before.items() if key not in kind.listed}}
