"""Targets against results: the reports of the units and of the whole, on half a year."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from recount import Told
from recount.year import Recount, aligned, both, day, share, shown, with_total


def unit_report(now: Recount) -> Iterator[Told]:
    """Both reviews of each unit."""
    yield from unit_report_h1(now)
    yield from unit_report_year(now)


def unit_report_h1(now: Recount) -> Iterator[Told]:
    """The half year of each unit."""
    for unit in now.results("h1"):
        met, of = now.met("h1", [unit])
        told = [day(now.pledges[unit]["launch"]["date"])]
        told += both(now.hopeful(unit), now.heads(unit))
        told += both(met, of) if met else [str(of)]
        told += now.initiatives([unit])
        yield f"units/{unit}/unit-report-h1", (told, _against(now, unit, "h1"))


def unit_report_year(now: Recount) -> Iterator[Told]:
    """The year of each unit, with its own points and the ratings of its people."""
    for unit, result in now.results("year").items():
        met, of = now.met("year", [unit])
        own = shown(sum(Fraction(str(one["own"])) for one in result["scores"]))
        rated = now.ratings(result["ratings"])
        told = [day(now.pledges[unit]["launch"]["date"])]
        told += [*both(now.hopeful(unit), now.heads(unit)), *both(met, of)]
        told += [*now.initiatives([unit]), own]
        told += [text for one in rated for text in both(one, len(result["ratings"]))]
        yield f"units/{unit}/unit-report-year", (told, _against(now, unit, "year"))


def report_h1(now: Recount) -> Iterator[Told]:
    """The half year of all."""
    met, of = now.met("h1")
    open_, done = [one for one in now.targets("h1") if not one["met"]], now.states("h1")["done"]
    low = [one for one in open_ if one.get("lower_is_better")]
    known = [one for one in now.targets("h1") if not one.get("lower_is_better")]
    half = [one for one in known if 2 * one["actual"] >= one["value"]]
    told = [*participation(now, "mid-review"), str(of), *both(met, of), str(len(open_))]
    told += [str(len(low)), str(len(known)), str(len(half)), "50%", share(len(half), len(known))]
    told += [*works(now, "h1"), *now.initiatives(), str(len(open_)), str(now.works() - done)]
    dues = [one["due"] for one in now.campaign["milestones"]]
    told += [day(due) for due in dues if due > now.due("mid-review")]
    rows = []
    for unit in now.units:
        part, whole = now.met("h1", [unit])
        ready = now.states("h1", unit)["done"]
        counts = [str(whole), str(part), share(part, whole), str(now.works(unit)), str(ready)]
        rows.append(["", *counts])
    rows = with_total(rows, [str(of), str(met), share(met, of), str(now.works()), str(done)])
    yield "report-h1", (told, [*rows, *targets(now, "h1")])


def works(now: Recount, period: str) -> list[str]:
    """How many models and works there are, go on and are done; that all go on is no figure."""
    states, whole = now.states(period), now.works()
    if states["going"] == whole:
        return [str(whole)]
    going = [str(states["going"])] if states["going"] else []
    return [str(whole), *going, *both(states["done"], whole)]


def participation(now: Recount, report: str) -> list[str]:
    """Return how many launched, pledged, registered and reported, and how many of them in time."""
    told = both(len(now.done("launch")), len(now.units))
    for kind in ("pledge", report):
        done = now.done(kind)
        on_time = sum(day <= now.due(kind) for day in done.values())
        told += both(len(done), len(now.units))
        told += [str(on_time)] if on_time < len(done) else []
        told += [day(now.due(kind))]
        told += both(*now.registered) if kind == "pledge" else []
    return told


def _against(now: Recount, unit: str, period: str) -> list[list[str]]:
    """The targets of a unit against its plan and the year before."""
    listed, rows = list(now.targets(period, [unit])), []
    compared = any(one["before"] is not None for one in listed)
    for one in listed:
        last = [shown(one["before"])] if compared else []
        growth = [share(one["actual"], one["before"])] if compared else []
        figures = [*last, shown(one["value"]), shown(one["actual"]), _of_plan(one), *growth]
        rows.append(["", *figures, ""])
    return aligned(rows, (one["unit"] for one in listed))


def targets(now: Recount, period: str) -> list[list[str]]:
    """Return the targets of all units against their plans, with the year before as a number."""
    listed, rows = list(now.targets(period)), []
    compared = any(one["before"] is not None for one in listed)
    for one in listed:
        last = [shown(one["before"])] if compared else []
        rows.append(["", "", *last, shown(one["value"]), shown(one["actual"]), _of_plan(one), ""])
    return aligned(rows, (one["unit"] for one in listed))


def _of_plan(target: dict[str, Any]) -> str:
    return "" if target.get("lower_is_better") else share(target["actual"], target["value"])
