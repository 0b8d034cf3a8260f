"""A year over several campaigns, counted again: each for itself, and everybody commended once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from offices import put_lists_in
from tools.outside import ROOT

_CAMPAIGNS = ROOT / "examples" / "campaigns"
LAST_REVIEWS = {
    2023: {"2022-2026": "nam-2023", "2023": "year"},
    2024: {"2022-2026": "nam-2024", "2024": "year", "2024-chuyen-doi-so": "tong-ket"},
}
"""The last review that ends in a year, of each campaign in it, as somebody who reads them sees."""
_FINAL = {"year", "tong-ket"}


def results(number: int) -> Iterator[list[int]]:
    """Yield of each campaign who reported, targets and those met, works and those done."""
    for name, review in LAST_REVIEWS[number].items():
        pledges = list(map(_read, sorted((_CAMPAIGNS / name / "pledges").glob("*.yaml"))))
        told = {
            one["unit"]: one
            for one in map(_read, (_CAMPAIGNS / name / "results" / review).glob("*.yaml"))
        }
        targets = [
            (target, one["actual"])
            for pledge in pledges
            for target in pledge["targets"]
            for one in told[pledge["unit"]]["targets"]
            if one["target"] == target["id"]
        ]
        met = sum(_met(target, actual, final=review in _FINAL) for target, actual in targets)
        works = [one for pledge in pledges for one in pledge.get("works", ())]
        done = [one for each in told.values() for one in each.get("works", ())]
        finished = sum(one["state"] == "done" for one in done)
        yield [len(pledges), len(told), len(targets), met, len(works), finished]


def commended(number: int) -> dict[str, tuple[int, int]]:
    """Return of each group how many there are, and how many of them have more than one."""
    times: Counter[tuple[str, tuple[str, ...]]] = Counter()
    for name in LAST_REVIEWS[number]:
        folder = _CAMPAIGNS / name
        units = {one["id"] for one in _read(_CAMPAIGNS.parent / "office.yaml")["units"]}
        for file in (folder / "selection.yaml", *folder.glob("occasions/*.yaml")):
            one = _read(file) if file.is_file() else {}
            if "rated" in one:
                put_lists_in(one)
            own = {
                body["id"]: body.get("kind", "collective") for body in one.get("collectives", ())
            }
            strangers = {person["id"] for person in one.get("people", ())}
            for asked in one.get("proposals", ()):
                subject = asked["subject"]
                if asked["id"] in one.get("decision", {}).get("accepted", ()):
                    group = own.get(subject, "collective" if subject in units else "person")
                    apart = subject in {*own, *strangers}
                    times[group, (str(file), subject) if apart else (subject,)] += 1
    return {
        group: (
            sum(one == group for one, _ in times),
            sum(one == group and many > 1 for (one, _), many in times.items()),
        )
        for group in ("collective", "person", "household")
    }


def _met(target: dict[str, Any], actual: float, *, final: bool) -> bool:
    if target.get("lower_is_better"):
        return final and actual <= target["value"]
    return bool(actual >= target["value"])


def _read(path: Path) -> Any:  # noqa: ANN401 - plain YAML
    return yaml.safe_load(path.read_text(encoding="utf-8"))
