"""Points, ranks and ties."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from recount.year import both, share, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recount import Told
    from recount.year import Recount


def scores(now: Recount) -> Iterator[Told]:
    """Points by unit, ranks, and each criterion."""
    scheme, earned = now.campaign["scoring"], points(now)
    most = _most(now)
    limit = scheme["bonus_limit_percent"]
    least = [f"{one['percent']}%" for one in scheme["thresholds"]]
    told = [*both(len(earned), len(now.units))[:1], str(most), f"{limit}%"]
    told += [shown(Fraction(limit * most, 100)), *least, least[-1]]
    told += [str(place) for place in sorted(_ties(earned.values()))]
    listed = sorted(now.units, key=lambda unit: (now.block(unit), -earned[unit]))
    rows = [_standing(now, unit, earned) for unit in listed]
    for unit in now.units:
        given = {one["criterion"]: one for one in now.results("year")[unit]["scores"]}
        for one in (one for part in scheme["sections"] for one in part["criteria"]):
            mark = given[one["id"]]
            marks = [mark.get(key) for key in ("own", "agreed", "verified")]
            rows.append(["", *map(shown, (one["most"], *marks, _last(mark))), ""])
    yield "scores", (told, rows)


def points(now: Recount) -> dict[str, Fraction]:
    """Return the points that rank each unit."""
    earned = {}
    for unit, result in now.results("year").items():
        given, counting = _bonus(now, unit)
        earned[unit] = sum(Fraction(str(_last(o))) for o in result["scores"]) - given + counting
    return earned


def _most(now: Recount) -> int:
    sections = now.campaign["scoring"]["sections"]
    return sum(o["most"] for part in sections if not part.get("bonus") for o in part["criteria"])


def _bonus(now: Recount, unit: str) -> tuple[Fraction, Fraction]:
    """The bonus that a unit was given, and what of it counts."""
    sections = now.campaign["scoring"]["sections"]
    extra = {one["id"] for part in sections if part.get("bonus") for one in part["criteria"]}
    marks = now.results("year")[unit]["scores"]
    given = sum(
        (Fraction(str(_last(one))) for one in marks if one["criterion"] in extra), Fraction()
    )
    limit = Fraction(now.campaign["scoring"]["bonus_limit_percent"] * _most(now), 100)
    return given, min(given, limit)


def _last(mark: dict[str, Any]) -> Any:  # noqa: ANN401 - a number of a YAML file
    return mark.get("verified", mark.get("agreed", mark["own"]))


def _rank(value: Fraction, values: Iterable[Fraction]) -> int:
    return 1 + sum(one > value for one in values)


def _ties(values: Iterable[Fraction]) -> set[int]:
    listed = list(values)
    return {_rank(one, listed) for one in listed if listed.count(one) > 1}


def _standing(now: Recount, unit: str, earned: dict[str, Fraction]) -> list[str]:
    marks, total = now.results("year")[unit]["scores"], earned[unit]
    sums = [sum(Fraction(str(m[key])) for m in marks) for key in ("own", "agreed", "verified")]
    block = now.units[unit]["block"]
    peers = [earned[one] for one in earned if now.units[one]["block"] == block]
    ranks = [str(_rank(total, peers)), str(_rank(total, earned.values()))]
    told = [*map(shown, (*sums, _bonus(now, unit)[1], total)), share(total, _most(now))]
    return ["", *told, "", *ranks]
