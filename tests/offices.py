"""The fictional office of examples/: its years by the real code, and its files as plain data."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from msgspec.structs import replace

from thidua import survey
from thidua.model.composed import Composed
from thidua.model.sheet import Sheet, SheetRow
from thidua.model.year import Year
from thidua.render import markdown
from tools.outside import ROOT

_OFFICE = ROOT / "examples"
_CAMPAIGNS = _OFFICE / "campaigns"
_COMMON = "office.yaml"
_REGISTER = "initiatives.yaml"


def copied_office(root: Path, *, whole: bool = False) -> None:
    """Copy the two years of the example below ``root``; ``whole``: with its other campaigns."""
    beside = [] if whole else [one.name for one in _CAMPAIGNS.iterdir() if "-" in one.stem]
    shutil.copytree(_CAMPAIGNS, root / "campaigns", ignore=lambda *_: beside)
    for name in (_COMMON, _REGISTER):
        shutil.copy(_OFFICE / name, root)


@cache
def example(number: int) -> Year:
    """Return a year of the example, with the year before it."""
    (surveyed,) = survey.survey(ROOT / "examples", [str(number)])
    assert surveyed.year is not None, surveyed.findings
    return surveyed.year


@cache
def demo(name: str) -> tuple[Year, ...]:
    """Return the years of an office of ``demos/``."""
    surveyed = survey.survey(ROOT / "demos" / name)
    return tuple(one.year for one in surveyed if one.year is not None)


def yearly(number: int) -> Year:
    """Return a year of the example without what is commended beside the yearly cycle."""
    return replace(example(number), occasions={})


def raw(name: str) -> Any:  # noqa: ANN401 - plain YAML, read past the project's own code
    """Return what a file of the example states, as plain data: ``2024``, ``2024/selection``.

    What it leaves to its office is put in, by no more than the example needs.
    """
    stated, office = (
        yaml.safe_load(path.read_text(encoding="utf-8"))
        for path in (_CAMPAIGNS / f"{name}.yaml", _OFFICE / _COMMON)
    )
    signers = {one.pop("id"): one for one in office["signers"]}
    for one in (stated.get("directive", {}), *stated.get("papers", ())):
        if "signers" in one:
            one["signers"] = [signers.get(str(by), by) for by in one["signers"]]
    if "rated" in stated:
        put_lists_in(stated)
    return stated if "directive" not in stated else _filled(stated, office)


def put_lists_in(selection: dict[str, Any]) -> None:
    """Add to a selection what its lists propose by the ratings, with its votes and its decision.

    Such a proposal names its ``list``; the vote on the list stays among the votes.
    """
    year, meeting, decision = (selection[key] for key in ("campaign", "meeting", "decision"))
    pledges, results = raw_pledges(year), raw_results(year, "year")
    for one in selection["rated"]:
        left_out = {each["person"] for each in one.get("except", ())}
        made = [
            {"id": f"{one['id']}-{each['person']}", "subject": each["person"], "unit": unit}
            for unit in pledges
            for each in results.get(unit, {}).get("ratings", ())
            if each["rating"] in {"excellent", "good"} and each["person"] not in left_out
        ]
        made = [each | {"award": one["award"], "priority": 0, "list": one["id"]} for each in made]
        (vote,) = (each for each in meeting["votes"] if each["proposal"] == one["id"])
        selection["proposals"] += made
        meeting["votes"] += [vote | {"proposal": each["id"]} for each in made]
        if one["id"] in decision["accepted"]:
            decision["accepted"].remove(one["id"])
            decision["accepted"] += [each["id"] for each in made]


def _filled(stated: dict[str, Any], office: dict[str, Any]) -> dict[str, Any]:
    units, blocks, (council,) = office["units"], office["blocks"], office["councils"]
    there = [
        one
        for one in units
        if one.pop("from", "") <= stated["end"] and one.pop("until", "9999") >= stated["start"]
    ]
    for block in blocks:
        turns = {turn["year"]: turn["leader"] for turn in block.pop("rotates", ())}
        block["leader"] = turns.get(stated["year"], block["leader"])
    del council["id"]
    common = {"agency": office["agency"], "units": there, "blocks": blocks, "council": council}
    if office["regulation"]["date"] <= stated["end"]:
        common["regulation"] = office["regulation"]
    return common | stated


def whole_campaign(year: int) -> str:
    """Return a campaign of the example as it would be typed without ``office.yaml``."""
    return yaml.safe_dump(raw(str(year)), allow_unicode=True, sort_keys=False)


def register() -> Any:  # noqa: ANN401 - plain YAML
    """Return the example's register of initiatives as plain data."""
    return yaml.safe_load((_OFFICE / _REGISTER).read_text(encoding="utf-8"))


def raw_units(number: int) -> dict[str, Any]:
    """Return the units of a year that take part, by id, as plain data."""
    return {one["id"]: one for one in raw(str(number))["units"] if "headcount" in one}


def raw_pledges(number: int) -> dict[str, Any]:
    """Return the pledges of a year by unit, as plain data."""
    return {file.stem: raw(f"{number}/pledges/{file.stem}") for file in _files(number, "pledges")}


def raw_results(number: int, review: str) -> dict[str, Any]:
    """Return the results of a year for a review by unit, as plain data."""
    folder = f"results/{review}"
    return {file.stem: raw(f"{number}/{folder}/{file.stem}") for file in _files(number, folder)}


def raw_occasions(number: int) -> dict[str, Any]:
    """Return the occasions of a year by their ids, as plain data; most years have none."""
    named = [file.stem for file in (_CAMPAIGNS / f"{number}" / "occasions").glob("*.yaml")]
    return {name: raw(f"{number}/occasions/{name}") for name in sorted(named)}


def by_name(composed: Iterable[Composed]) -> dict[str, Composed]:
    """Return documents by their names, which have to be different."""
    listed = list(composed)
    named = {one.name: one for one in listed}
    assert len(named) == len(listed)
    return named


def said(composed: Composed) -> list[str]:
    """Return every text of a document, in the order of reading."""
    return list(composed.document.texts())


def rows(sheet: Sheet) -> list[tuple[Any, ...]]:
    """Return the values of a table, row by row, without the heads of its groups."""
    return [row.values for row in sheet.rows if isinstance(row, SheetRow)]


def written(composed: Composed) -> str:
    """Return a document as Markdown."""
    return markdown.render(composed.document).decode()


def _files(number: int, folder: str) -> list[Path]:
    found = sorted((_CAMPAIGNS / str(number) / folder).glob("*.yaml"))
    assert found
    return found
