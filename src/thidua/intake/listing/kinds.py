"""Kinds of list: which files each fills, and with what."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from thidua.catalogue.regulation import regime_of
from thidua.catalogue.vocabulary import vocabulary
from thidua.intake.growing import Written
from thidua.intake.listing import people as of_people
from thidua.intake.listing import points as of_points
from thidua.intake.listing import units as of_units
from thidua.intake.listing.columns import ListRow
from thidua.intake.listing.filling import ListFilling
from thidua.model.finding import Level
from thidua.model.source import FileKind
from thidua.source.reader import read
from thidua.source.year import files
from thidua.survey import common_files


class ImportedList(NamedTuple):
    """A kind of list.

    ``needed`` is the column without which a row is none, ``listed`` are the keys of a file that the
    list states anew, ``schema`` that of the file, where it is one of its own, and ``up`` the way
    from there to the schemas.
    """

    needed: str
    fill: Callable[[Iterable[ListRow], ListFilling], None]
    listed: tuple[str, ...]
    schema: str = ""
    up: str = ""


def _people(rows: Iterable[ListRow], filling: ListFilling) -> None:
    """Put people and collectives into the pledges of their units."""
    law = regime_of(filling.campaign)
    unit, ids = filling.bidden.unit, _ids(filling)
    told = of_people.people(rows, filling.campaign, law, unit=unit, ids=ids)
    for cell, text in told.unknown:
        filling.cell("import-list-unknown", cell, what=text[:100])
    for cell in told.nowhere:
        filling.cell("import-list-no-unit", cell, level=Level.ERROR)
    blank = vocabulary().blank
    target: Written = {"id": "chi-tieu", "text": blank, "unit": blank, "value": 0}
    for name, registered in told.people.items():
        begun: Written = {"unit": name, "campaign": filling.named, "targets": [target]}
        path = filling.folder / "pledges" / f"{name}.yaml"
        whole = filling.add(path, begun, "people", registered)
        if name in told.collectives:
            whole["collective"] = told.collectives[name]
        whole["signers"] = filling.signers(name)


def _ids(filling: ListFilling) -> Mapping[str, str]:
    """Return the ids of people that a register or a pledge has, by names that one of them has."""
    ids: dict[str, set[str]] = {}
    registers = common_files(filling.root, (FileKind.PERSONS,))
    for path in (*registers, *files(filling.root, filling.bidden.campaign).pledges):
        source, _ = read(path, name=path.as_posix())
        for key in ("persons", "people") if source is not None else ():
            for one in source.root.each(key) if source is not None else ():
                if one.text("name") and one.text("id"):
                    ids.setdefault(one.text("name").casefold(), set()).add(one.text("id"))
    return {name: next(iter(found)) for name, found in ids.items() if len(found) == 1}


def _scores(rows: Iterable[ListRow], filling: ListFilling) -> None:
    """Put points into the results of units in a review."""
    bidden, units = filling.bidden, filling.units
    wrong = bidden.unit is not None and bidden.unit not in units
    if wrong or bidden.review is None or not filling.campaign.schemes:
        filling.refuse("import-list-scores", units=", ".join(units)[:300])
        return
    named = of_people.units_of(filling.campaign.units)
    told = of_points.points(rows, filling.campaign, unit=bidden.unit, named=named)
    for message, cells in (
        ("import-list-several", told.several),
        ("import-list-no-criterion", told.nowhere),
        ("import-list-no-number", told.numberless),
    ):
        for cell in cells:
            filling.cell(message, cell)
    for name, scores in told.scores.items():
        begun: Written = {"unit": name, "campaign": filling.named, "review": bidden.review}
        path = filling.folder / "results" / bidden.review / f"{name}.yaml"
        whole = filling.add(path, {**begun, "targets": []}, "scores", scores)
        whole["signers"] = filling.signers(name)


def _units(rows: Iterable[ListRow], filling: ListFilling) -> None:
    """Put units into the campaign's own file, where there are none."""
    if filling.campaign.units:
        filling.refuse("import-list-units-there", count=len(filling.campaign.units))
        return
    told = of_units.units(rows)
    for cell in told.numberless:
        filling.cell("import-list-no-number", cell)
    path = files(filling.root, filling.bidden.campaign).campaign
    filling.add(path, {}, "units", told.units)


KINDS: Mapping[str, ImportedList] = {
    "people": ImportedList("name", _people, ("people", "collective"), "pledge", "../../../"),
    "scores": ImportedList("criterion", _scores, ("scores",), "result", "../../../../"),
    "units": ImportedList("name", _units, ("units",)),
}
"""By the keys of ``lists`` in ``templates/import.yaml``."""
