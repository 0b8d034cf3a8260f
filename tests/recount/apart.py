"""Who is commended beside the yearly cycle: minutes and decision of each occasion."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from recount import Told
from recount.year import Recount, aligned, both, salary, shown

_GROUPS = ("collective", "person", "household")
_FACTORS = {"collective": "factor_collective", "person": "factor", "household": "factor_household"}


def minutes(now: Recount) -> Iterator[Told]:
    """Each meeting: who was there, and every vote by show of hands."""
    for key, one in now.occasions.items():
        meeting, listed = one["meeting"], _listed(now, one, one["proposals"])
        votes = {vote["proposal"]: vote for vote in meeting["votes"]}
        counts = _counts(one, listed)
        told = [*_time(meeting["start"]), *both(len(meeting["present"]), now.members)]
        told += [*now.quorum, str(len(meeting["absent"]))]
        told += [str(len(listed)), *counts, str(now.members), str(len(meeting["present"]))]
        asked = [each for each in listed if each["award"] in now.needed]
        least = dict.fromkeys(now.least(each["award"]) for each in asked)
        told += [text for _, figures in least for text in figures]
        down = [each for each in asked if _failed(now, each, votes)]
        assert not down
        told += [f"{len(asked)}/{len(asked)}"] if asked else []
        told += [str(len(listed) - len(asked))] if len(listed) > len(asked) else []
        told += _time(meeting["end"])
        rows = []
        for each in listed:
            vote = votes[each["id"]]
            others = [str(vote.get(side, 0)) for side in ("against", "abstaining")]
            rows.append(["", "", *both(vote["in_favour"], now.members), *others, ""])
        yield f"occasions/{key}/minutes", (told, aligned(rows))


def _failed(now: Recount, asked: dict[str, Any], votes: dict[str, Any]) -> bool:
    least = Fraction(now.needed[asked["award"]], 100) * now.members
    return int(votes[asked["id"]]["in_favour"]) < least


def commendation(now: Recount) -> Iterator[Told]:
    """Each decision with its money; what has no factor has no money."""
    for key, one in now.occasions.items():
        decision = one["decision"]
        asked = [each for each in one["proposals"] if each["id"] in decision["accepted"]]
        listed = _listed(now, one, asked)
        factors = [_factor(now, one, each) for each in listed]
        step, money = now.regime["round_reward_to"], list[int]()
        for factor in factors:
            exact = Fraction(str(factor or 0)) * salary(one)
            money.append(-(-exact // step) * step)
        unknown = factors.count(None)
        told = [*_counts(one, listed), shown(salary(one)), shown(sum(money))]
        told += [str(unknown)] if unknown else []
        alike = len({each["award"] for each in listed}) == 1
        before = [""] * (2 if alike else 3)  # the title of the list names the one award of all
        rows = [
            [*before, shown(factor), "" if factor is None else shown(amount)]
            for factor, amount in zip(factors, money, strict=True)
        ]
        yield f"occasions/{key}/commendation", (told, [*aligned(rows), [shown(sum(money))]])


def _group(one: dict[str, Any], asked: dict[str, Any]) -> str:
    if asked["subject"] in {person["id"] for person in one.get("people", ())}:
        return "person"
    bodies = {body["id"]: body.get("kind", "collective") for body in one.get("collectives", ())}
    return str(bodies.get(asked["subject"], "collective"))


def _listed(now: Recount, one: dict[str, Any], asked: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Proposals by group, then those about a unit or made by one before the others."""
    known = [*now.units]

    def place(each: dict[str, Any]) -> int:
        unit = each["subject"] if each["subject"] in known else each.get("unit")
        return known.index(unit) if unit in known else len(known)

    return sorted(asked, key=lambda each: (_GROUPS.index(_group(one, each)), place(each)))


def _counts(one: dict[str, Any], listed: list[dict[str, Any]]) -> list[str]:
    counted = Counter(_group(one, each) for each in listed)
    return [str(counted[group]) for group in _GROUPS if counted[group]]


def _factor(now: Recount, one: dict[str, Any], asked: dict[str, Any]) -> float | None:
    found = now.rules[asked["award"]].get(_FACTORS[_group(one, asked)])
    return None if found is None else float(found)


def _time(time: str) -> list[str]:
    return [str(int(one)) for one in time.split(":")]
