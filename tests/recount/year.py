"""A year of the fictional office as its raw files state it, and what follows: nothing of ours.

Figures come as they have to be printed: ``1.234,5``, ``85,7%``, ``18/21``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Any

import yaml

from offices import raw, raw_occasions, raw_pledges, raw_results, raw_units
from tools.outside import ROOT

_RATINGS = ("excellent", "good", "done", "failed")


def shown(value: Any) -> str:  # noqa: ANN401 - a number of a YAML file
    """Return a number the Vietnamese way, exact to two places; nothing for nothing."""
    if value is None:
        return ""
    exact = round(Fraction(str(value)), 2)
    whole = f"{Decimal(exact.numerator) / Decimal(exact.denominator):,f}"
    whole = whole.rstrip("0").rstrip(".") if "." in whole else whole
    return whole.translate(str.maketrans(",.", ".,"))


def share(part: Any, of: Any) -> str:  # noqa: ANN401 - numbers of a YAML file
    """Return a percentage to one place; nothing when there is nothing to have a share of."""
    if part is None or not of:
        return ""
    tenths = (Fraction(str(part)) / Fraction(str(of)) * 1000 + Fraction(1, 2)) // 1
    return f"{shown(Fraction(tenths, 10))}%"


def aligned(rows: list[list[str]], units: Iterable[str] = ()) -> list[list[str]]:
    """Return a table's rows with as many decimals in a column as the number that has most.

    Numbers of one of ``units``, each that of a row, have as many in every column instead, and so
    have percentages.
    """
    counted = [*units, *[""] * len(rows)][: len(rows)]
    keys = [
        ["share" if text.endswith("%") else unit or str(at) for at, text in enumerate(row)]
        for row, unit in zip(rows, counted, strict=True)
    ]
    most: Counter[str] = Counter()
    for row, names in zip(rows, keys, strict=True):
        for text, name in zip(row, names, strict=True):
            most[name] = max(most[name], len(text.rstrip("%").partition(",")[2]))
    return [
        [_padded(text, most[name]) for text, name in zip(row, names, strict=True)]
        for row, names in zip(rows, keys, strict=True)
    ]


def with_total(rows: list[list[str]], total: list[str]) -> list[list[str]]:
    """Return a table's rows, aligned, with its total, whose title takes the column of names."""
    *listed, last = aligned([*rows, ["", *total]])
    return [*listed, last[1:]]


def _padded(text: str, places: int) -> str:
    number, sign = text.rstrip("%"), "%" * text.endswith("%")
    whole, _, decimals = number.partition(",")
    known = whole.replace(".", "").removeprefix("-").isdigit() and places
    return f"{whole},{decimals:0<{places}}{sign}" if known else text


def day(iso: str) -> str:
    """Return a day as sentences tell it: 31/3/2024, with two figures for January and February."""
    year, month, number = iso.split("-")
    return f"{int(number)}/{month if int(month) <= 2 else int(month)}/{year}"


def both(part: int, of: int) -> list[str]:
    """Return a part of a whole as sentences tell it: 18/21, 85,7%."""
    return [f"{part}/{of}", share(part, of)]


_SALARIES = {
    "2019-07-01": 1_490_000,
    "2023-07-01": 1_800_000,
    "2024-07-01": 2_340_000,
    "2026-07-01": 2_530_000,
}


def salary(stated: dict[str, Any]) -> int:
    """Return the base salary of a decision: as typed, or that of its day."""
    if typed := stated["decision"].get("base_salary"):
        return int(typed)
    (day,) = (one["date"] for one in stated["papers"] if one["kind"] == "commendation")
    return next(_SALARIES[since] for since in sorted(_SALARIES, reverse=True) if since <= day)


class Recount:
    """What the files of a year state, and what follows from it."""

    def __init__(self, year: int) -> None:
        """Read the files of a year."""
        self.year = year
        self.campaign = raw(str(year))
        self.units = raw_units(year)
        self.pledges = {key: one for key, one in raw_pledges(year).items() if one.get("received")}
        self.selection = raw(f"{year}/selection")
        regime = ROOT / "schemas" / "regimes" / f"{self.campaign['regime']}.yaml"
        self.regime = yaml.safe_load(regime.read_text(encoding="utf-8"))
        self.rules = {one["id"]: one for one in (*self.regime["titles"], *self.regime["awards"])}
        self.titles = {one["id"] for one in self.regime["titles"]}
        self.members = len(self.campaign["council"]["members"])
        self.accepted = set(self.selection["decision"]["accepted"])
        self.votes = {one["proposal"]: one for one in self.selection["meeting"]["votes"]}
        self.regulation = self.campaign.get("regulation", {})
        self.needed = {
            one["title"]: one["percent"] for one in self.regime["votes"] if "councils" not in one
        }
        for one in self.regulation.get("votes", ()):
            self.needed[one["title"]] = max(one["percent"], self.needed.get(one["title"], 0))

    @property
    def quorum(self) -> list[str]:
        """How many percent of the members have to be there, where an act or a regulation says."""
        ours, law = self.regulation.get("quorum_percent", 0), self.regime["quorum_percent"]
        sure = self.regime["sources"]["quorum_percent"]["certainty"] == "full-text"
        return [share(str(max(ours, law)), 100)] if ours >= law or sure else []

    def least(self, award: str) -> tuple[str, tuple[str, ...]]:
        """Return the source of the share an award needs; its figures: percent, clause of a law."""
        (stated,) = [one for one in self.regime["votes"] if one["title"] == award] or [None]
        ours = [one["percent"] for one in self.regulation.get("votes", ()) if one["title"] == award]
        if ours and (stated is None or "councils" in stated or ours[0] > stated["percent"]):
            clauses = {one["title"]: one["clause"] for one in self.regulation["votes"]}
            return clauses[award], (f"{ours[0]}%",)
        assert stated is not None
        clause = stated["source"].partition("khoản ")[2]
        return stated["source"], (f"{stated['percent']}%", *([clause] if clause else ()))

    def left_out(self) -> int:
        """Return how many the lists by ratings name as left out: all that hoped or are excepted."""
        count = 0
        for one in self.selection.get("rated", ()):
            listed = {each["subject"] for each in self.selection["proposals"] if "list" in each}
            excepted = {each["person"] for each in one.get("except", ())}
            people = [each for pledge in self.pledges.values() for each in pledge["people"]]
            hoped = {each["id"] for each in people if one["award"] in each.get("titles", ())}
            count += len((hoped | excepted) - listed)
        return count

    def results(self, period: str) -> dict[str, Any]:
        """Return the results that have been received, by unit."""
        return self._results[period]

    @cached_property
    def before(self) -> Recount | None:
        """The year before, where the office has one."""
        file = ROOT / "examples" / "campaigns" / f"{self.year - 1}.yaml"
        return Recount(self.year - 1) if file.is_file() else None

    @cached_property
    def _results(self) -> dict[str, dict[str, Any]]:
        every = {period: raw_results(self.year, period) for period in ("h1", "year")}
        return {
            period: {unit: one for unit, one in told.items() if one.get("received")}
            for period, told in every.items()
        }

    def due(self, kind: str) -> str:
        """Return the due day of the one milestone of a kind."""
        (day,) = (one["due"] for one in self.campaign["milestones"] if one["kind"] == kind)
        return str(day)

    def done(self, kind: str) -> dict[str, str]:
        """Return the day on which each unit did what a milestone of this kind asks for."""
        pledges, year = self.pledges, self.results("year")
        found = {
            "launch": {unit: one["launch"]["date"] for unit, one in pledges.items()},
            "pledge": {unit: one["received"] for unit, one in pledges.items()},
            "register": {unit: one["received"] for unit, one in pledges.items() if one["people"]},
            "mid-review": {unit: one["received"] for unit, one in self.results("h1").items()},
            "self-score": {unit: one["received"] for unit, one in year.items() if one["scores"]},
            "year-review": {unit: one["received"] for unit, one in year.items()},
        }
        return found.get(kind, {})

    def heads(self, unit: str) -> int:
        """Return how many people a unit has."""
        return sum(self.units[unit]["headcount"].values())

    def block(self, unit: str) -> int:
        """Return the place of a unit's block among the blocks."""
        blocks = [one["id"] for one in self.campaign["blocks"]]
        return blocks.index(self.units[unit]["block"])

    def hopeful(self, unit: str) -> int:
        """Return how many people of a unit registered for anything."""
        people = self.pledges[unit]["people"] if unit in self.pledges else ()
        return sum(bool(one.get("titles") or one.get("awards")) for one in people)

    @cached_property
    def registered(self) -> tuple[int, int]:
        """How many people registered, and how many there are."""
        return sum(map(self.hopeful, self.units)), sum(map(self.heads, self.units))

    def wishes(self, unit: str) -> Counter[tuple[str, bool]]:
        """Return how often a unit registered for a title or award; True for a collective."""
        pledge = self.pledges[unit]
        listed = [(one, False) for one in pledge["people"]], [(pledge.get("collective", {}), True)]
        return Counter(
            (award, collective)
            for one, collective in (*listed[0], *listed[1])
            for award in (*one.get("titles", ()), *one.get("awards", ()))
        )

    def targets(self, period: str, units: Iterable[str] | None = None) -> Iterator[dict[str, Any]]:
        """Yield the pledged targets with their ``actual`` and whether they are ``met``."""
        for unit in self.units if units is None else units:
            told = self.results(period).get(unit, {}).get("targets", ())
            actual = {one["target"]: one["actual"] for one in told}
            for target in self.pledges[unit]["targets"] if unit in self.pledges else ():
                value = actual.get(target["id"])
                then = (
                    target.get("baseline") if period == "year" else self._half_before(unit, target)
                )
                yield {
                    **target,
                    "actual": value,
                    "met": _met(target, value, period),
                    "before": then,
                }

    def _half_before(self, unit: str, target: dict[str, Any]) -> float | None:
        """What a target came to half a year before: in the unit, or in one that became it."""
        then = self.before
        if then is None:
            return None
        units = {unit, *(one["id"] for one in self.units[unit].get("formerly", ()))}
        alike = [
            one["actual"]
            for one in then.targets("h1", units & set(then.pledges))
            if (one["id"], one["unit"]) == (target["id"], target["unit"])
            if one["actual"] is not None
        ]
        return alike[0] if len(alike) == 1 else None

    def met(self, period: str, units: Iterable[str] | None = None) -> tuple[int, int]:
        """Return how many targets are met, and how many there are."""
        listed = list(self.targets(period, units))
        return sum(one["met"] for one in listed), len(listed)

    def works(self, unit: str | None = None) -> int:
        """Return how many models and works are pledged."""
        units = self.units if unit is None else (unit,)
        return sum(len(self.pledges[one].get("works", ())) for one in units)

    def initiatives(self, units: Iterable[str] | None = None) -> list[str]:
        """Return how many people registered an initiative, unless nobody did."""
        known = [one for one in (units or self.units) if one in self.pledges]
        people = [one for unit in known for one in self.pledges[unit].get("people", ())]
        count = sum(bool(one.get("initiative")) for one in people)
        return [str(count)] if count else []

    def states(self, period: str, unit: str | None = None) -> Counter[str]:
        """Return how many models and works there are in each state."""
        told = self.results(period)
        units = told if unit is None else {unit} & set(told)
        return Counter(one["state"] for key in units for one in told[key].get("works", ()))

    def ratings(self, given: Iterable[dict[str, Any]]) -> list[int]:
        """Return how many have each rating, the best first, without those that nobody has."""
        counted = Counter(one["rating"] for one in given)
        return [counted[rating] for rating in _RATINGS if counted[rating]]

    @cached_property
    def occasions(self) -> dict[str, Any]:
        """What is commended beside the yearly cycle, by id."""
        return raw_occasions(self.year)

    def collective(self, proposal: dict[str, Any]) -> bool:
        """Whether a proposal is about a unit."""
        return proposal["subject"] in self.units

    def proposals(self, ids: Iterable[str] | None = None) -> list[dict[str, Any]]:
        """Return proposals, people first, then by award, unit and priority."""
        listed = self.selection["proposals"]
        wanted = {one["id"] for one in listed} if ids is None else set(ids)
        rules, units = list(self.rules), list(self.units)
        return sorted(
            (one for one in listed if one["id"] in wanted),
            key=lambda one: (
                self.collective(one),
                rules.index(one["award"]),
                units.index(one["unit"]),
                one["priority"],
            ),
        )

    def counted(self, proposals: Iterable[dict[str, Any]]) -> Counter[tuple[str, bool]]:
        """Return how often each title or award is proposed; True for a collective."""
        return Counter((one["award"], self.collective(one)) for one in proposals)

    def failed(self, proposal: dict[str, Any]) -> bool:
        """Whether the votes stay under what the law asks for."""
        least = Fraction(self.needed.get(proposal["award"], 0), 100) * self.members
        return int(self.votes[proposal["id"]]["in_favour"]) < least

    @cached_property
    def upward(self) -> list[dict[str, Any]]:
        """The proposals that the superior decides."""
        return [
            one
            for one in self.proposals()
            if not self.rules[one["award"]].get("base_level") and not self.failed(one)
        ]

    def factor(self, proposal: dict[str, Any]) -> float:
        """Return how many base salaries a proposal is worth."""
        rule = self.rules[proposal["award"]]
        own = rule.get("factor_collective") if self.collective(proposal) else None
        return float(own or rule["factor"])

    @cached_property
    def rewards(self) -> list[int]:
        """The reward of each accepted proposal in đồng: of titles, the highest only."""
        listed, step = self.proposals(self.accepted), self.regime["round_reward_to"]
        best = {one["subject"]: 0.0 for one in listed}
        for one in listed:
            if one["award"] in self.titles:
                best[one["subject"]] = max(best[one["subject"]], self.factor(one))
        money: list[int] = []
        for one in listed:
            outdone = one["award"] in self.titles and self.factor(one) < best[one["subject"]]
            exact = Fraction(str(self.factor(one))) * salary(self.selection)
            money.append(0 if outdone else -(-exact // step) * step)
        return money

    @cached_property
    def stated(self) -> set[str]:
        """Every text of the files, their days, and the numbers that documents have in them."""
        pledges, years = raw_pledges(self.year).values(), ("h1", "year")
        results = (one for period in years for one in raw_results(self.year, period).values())
        found = set(_texts([self.campaign, self.selection, self.regime, *pledges, *results]))
        found |= set(_texts([*self.occasions.values()]))
        found |= set(_texts(yaml.safe_load((ROOT / "schemas" / "acts.yaml").read_text("utf-8"))))
        papers = [self.campaign["directive"], *self.selection["papers"]]
        papers += [paper for one in self.occasions.values() for paper in one["papers"]]
        found |= {f"{one['number']:02}/{one['symbol']}" for one in papers}
        return found | {self.after(one["due"]) for one in self.campaign["milestones"]}

    def after(self, day: str) -> str:
        """Return the day after a day: the first on which something is overdue."""
        return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def _met(target: dict[str, Any], actual: float | None, period: str) -> bool:
    if actual is None:
        return False
    if target.get("lower_is_better"):
        return period == "year" and actual <= target["value"]
    return bool(actual >= target["value"])


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401 - plain YAML
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _texts(one)
