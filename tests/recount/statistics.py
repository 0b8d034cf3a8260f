"""The statistics of a year, counted again from the raw files of the example."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from offices import put_lists_in
from tools.outside import ROOT

_CAMPAIGNS = ROOT / "examples" / "campaigns"
_COLUMNS = ("bang-khen-tinh", "chien-si-thi-dua-tinh", "co-thi-dua-tinh")
_RANKS = {"leader": "07", "head": "09", "staff": "10"}
_METHODS = {"theme": "12", "phase": "12", "anniversary": "12", "unplanned": "13"}


def awards(number: int) -> dict[str, list[int]]:
    """Return of each row of 0603 that the data can fill: the total, then its columns."""
    codes = ("01", "02", "04", "05", "06", "07", "09", "10", "11", "12", "13")
    counts = {code: [0, 0, 0, 0] for code in codes}
    for award, group, rank, method in given(number):
        if award not in _COLUMNS:
            continue
        rows = ["01", {"collective": "02", "household": "04", "person": "05"}[group], method]
        rows += [_RANKS[rank]] if rank else []
        for row in rows:
            counts[row][0] += 1
            counts[row][1 + _COLUMNS.index(award)] += 1
    return counts


def given(number: int) -> Iterator[tuple[str, str, str, str]]:
    """Yield award, group, rank and row of the method of all that was decided in a year."""
    units = {one["id"] for one in _read(_CAMPAIGNS.parent / "office.yaml")["units"]}
    for file in (*_CAMPAIGNS.glob("*/selection.yaml"), *_CAMPAIGNS.glob("*/occasions/*.yaml")):
        one, ranks = _read(file), _ranks(file)
        if "rated" in one:
            put_lists_in(one)
        bodies = {body["id"]: body.get("kind", "collective") for body in one.get("collectives", ())}
        signed = [
            paper["date"]
            for paper in one.get("papers", ())
            if paper["kind"] == "commendation" and paper.get("status") == "issued"
        ]
        accepted = one.get("decision", {}).get("accepted", ()) if signed else ()
        for asked in one.get("proposals", ()):
            days = [asked["awarded"]["date"]] if "awarded" in asked else []
            days += signed if asked["id"] in accepted else []
            subject = asked["subject"]
            group = bodies.get(subject, "collective" if subject in units else "person")
            for day in days:
                if day[:4] == str(number):
                    method = _METHODS[one["kind"]] if "kind" in one else "11"
                    yield asked["award"], group, ranks.get(subject, ""), method


def _ranks(file: Path) -> dict[str, str]:
    campaign = file.parent if file.name == "selection.yaml" else file.parent.parent
    head = _read(campaign.with_suffix(".yaml"))
    folders = (campaign.name, str(head.get("registration", campaign.name)))
    pledges = [one for name in folders for one in (_CAMPAIGNS / name / "pledges").glob("*.yaml")]
    people = [person for one in pledges for person in _read(one).get("people", ())]
    return {person["id"]: person["rank"] for person in people}


def _read(path: Path) -> Any:  # noqa: ANN401 - plain YAML
    return yaml.safe_load(path.read_text(encoding="utf-8"))
