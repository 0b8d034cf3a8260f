"""The report on the year, against the pledge and against the year before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from recount import Told
from recount.pledging import registered
from recount.reports import participation, report_h1, targets, works
from recount.scoring import points
from recount.year import Recount, both, day, share, shown, with_total


def report(now: Recount) -> Iterator[Told]:
    """Both reviews of all."""
    yield from report_h1(now)
    yield from report_year(now)


def report_year(now: Recount) -> Iterator[Told]:
    """The year of all, against the year before."""
    results, before = now.results("year"), now.before
    told = [*participation(now, "year-review"), *_met(now, before)]
    done = now.states("year")["done"]
    told += [*works(now, "year"), *now.initiatives()]
    told += map(str, now.ratings(results.values()))
    told += map(str, now.ratings(one for key in results.values() for one in key["ratings"]))
    told += _honours(now, before)
    told += [shown(sum(now.rewards)), *_apart(now), *_blocks(now), *_meeting(now)]
    told += [str(len(now.occasions))] if now.occasions else []
    unmet = now.met("year")[1] - now.met("year")[0]
    told += [str(one) for one in (unmet, now.works() - done) if one]
    rows = [*_honour_rows(now, before), *_unit_rows(now, before), *targets(now, "year")]
    yield "report-year", (told, rows)


def _apart(now: Recount) -> list[str]:
    """Occasions, their decisions, and whom they commend by group."""
    if not now.occasions:
        return []
    counted: Counter[str] = Counter()
    for one in now.occasions.values():
        bodies = {body["id"]: body.get("kind", "collective") for body in one.get("collectives", ())}
        people = {person["id"] for person in one.get("people", ())}
        for asked in one["proposals"]:
            if asked["id"] in one["decision"]["accepted"]:
                found = bodies.get(asked["subject"], "collective")
                counted["person" if asked["subject"] in people else found] += 1
    groups = [counted[one] for one in ("collective", "person", "household")]
    return [str(len(now.occasions))] * 2 + [str(one) for one in groups if one]


def _met(now: Recount, before: Recount | None) -> list[str]:
    """Targets met, better than last year's, and met by unit in the picture."""
    met, of = now.met("year")
    known = [one for one in now.targets("year") if one.get("baseline") is not None]
    better = sum(
        one["actual"] < one["baseline"]
        if one.get("lower_is_better")
        else one["actual"] > one["baseline"]
        for one in known
    )
    told = [str(of), *both(met, of)]
    if before is not None:
        then = Fraction(*before.met("year"))
        told += [shown(round(abs(Fraction(met, of) - then) * 100, 1)), share(then, 1)]
    told += [str(len(known)), *([str(better)] if better < len(known) or better == 1 else ())]
    if before is not None:
        told += _since(now, before)
    parts = {unit: Fraction(*now.met("year", [unit])) for unit in now.units}
    for unit in sorted(parts, key=lambda unit: -parts[unit]):
        told += [share(parts[unit], 1), *_unit_before(now, before, unit)]
    return told


def _since(now: Recount, before: Recount) -> list[str]:
    counts = [f"{len(one.done('pledge'))}/{len(one.units)}" for one in (before, now)]
    done = [f"{one.states('year')['done']}/{one.works()}" for one in (before, now)]
    return [*counts, *both(*before.registered), share(*now.registered), *done]


def _unit_before(now: Recount, before: Recount | None, unit: str) -> list[str]:
    """The share of targets that a unit, or the units that became it, met last year."""
    if before is None:
        return []
    known = [one["id"] for one in now.units[unit].get("formerly", [{"id": unit}])]
    return [share(*before.met("year", known))]


def _honours(now: Recount, before: Recount | None) -> list[str]:
    counts = [len(one) for one in (now.proposals(), now.accepted, now.upward)]
    rest = counts[0] - sum(counts[1:])
    told = [str(one) for one in (*counts, *([rest] if rest else ()))]
    told += [str(len(before.accepted))] if before else []
    told += _unproposed(now)
    for _, _, granted, last in _kinds(now, before):
        if granted or last:
            told += [str(granted), *([str(last)] if before else ())]
    return told


def _unproposed(now: Recount) -> list[str]:
    """The day of the meeting to which nobody was put who registered for these, and how many did."""
    wished = [hoped for hoped, proposed, _, _ in _kinds(now, None) if hoped and not proposed]
    return [day(now.selection["meeting"]["date"]), *map(str, wished)] if wished else []


def _honour_rows(now: Recount, before: Recount | None) -> list[list[str]]:
    rows = []
    for wished, proposed, granted, last in _kinds(now, before):
        compared = [str(last), str(granted - last)] if before else []
        rows.append(["", str(wished), str(proposed), str(granted), *compared])
    return rows


def _kinds(now: Recount, before: Recount | None) -> Iterator[tuple[int, int, int, int]]:
    """Registered, proposed, granted, granted last year: titles first, people first."""
    wishes = sum(map(now.wishes, now.units), Counter[tuple[str, bool]]())
    proposed, granted = now.counted(now.proposals()), now.counted(now.proposals(now.accepted))
    last = before.counted(before.proposals(before.accepted)) if before else Counter()
    for rules in (now.regime["titles"], now.regime["awards"]):
        for key in ((one["id"], who) for who in (False, True) for one in rules):
            counts = (wishes[key], proposed[key], granted[key], last[key])
            if any(counts):
                yield counts


def _blocks(now: Recount) -> list[str]:
    earned, told = points(now), []
    for block in now.campaign["blocks"]:
        units = [key for key, one in now.units.items() if one["block"] == block["id"]]
        told += [str(len(units)), shown(max(earned[unit] for unit in units))]
    return told


def _meeting(now: Recount) -> list[str]:
    present, failed = len(now.selection["meeting"]["present"]), map(now.failed, now.proposals())
    down = sum(failed)
    told = [
        str(now.members),
        day(now.selection["meeting"]["date"]),
        *both(present, now.members),
        str(len([one for one in now.proposals() if one["id"] in now.votes])),
    ]
    return [*told, *([str(down)] if down else ())]


def _unit_rows(now: Recount, before: Recount | None) -> list[list[str]]:
    rows = []
    for unit in now.units:
        met, of = now.met("year", [unit])
        last = _unit_before(now, before, unit)
        counts = [str(of), str(met), share(met, of), *last]
        works = [str(now.works(unit)), str(now.states("year", unit)["done"])]
        rows.append(["", str(now.heads(unit)), *registered(now, unit), *counts, *works, ""])
    (met, of), (hopeful, heads) = now.met("year"), now.registered
    works = [str(now.works()), str(now.states("year")["done"])]
    rates = [share(met, of), *([share(*before.met("year"))] if before else ())]
    counts = [str(heads), str(hopeful), share(hopeful, heads), str(of), str(met), *rates]
    return with_total(rows, [*counts, *works, ""])
