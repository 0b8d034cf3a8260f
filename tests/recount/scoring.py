"""Points, ranks and ties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any

from recount import Told
from recount.year import Recount, aligned, both, share, shown


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
    rows = aligned([_standing(now, unit, earned) for unit in listed])
    sums, marks = _criteria(now)
    yield "scores-year", ([*told, *sums], [*rows, *marks])


def _criteria(now: Recount) -> tuple[list[str], list[list[str]]]:
    """The sums of every unit and section, and the marks of each criterion."""
    lines: list[tuple[bool, list[str]]] = []
    for unit in now.units:
        lines.append(
            (True, ["", *map(shown, _sums(now, unit, now.campaign["scoring"]["sections"]))])
        )
        given = {one["criterion"]: one for one in now.results("year")[unit]["scores"]}
        for part in now.campaign["scoring"]["sections"]:
            lines.append((True, ["", *map(shown, _sums(now, unit, [part]))]))
            for one in part["criteria"]:
                mark = given[one["id"]]
                marks = [mark.get(key) for key in ("own", "agreed", "verified")]
                lines.append((False, ["", *map(shown, (one["most"], *marks, _last(mark)))]))
    told = aligned([line for _, line in lines])
    pairs = [(sums, line) for (sums, _), line in zip(lines, told, strict=True)]
    figures = [figure for sums, line in pairs if sums for figure in line[1:]]
    reasons = [""] * any("reason" in o for r in now.results("year").values() for o in r["scores"])
    return figures, [[*line, *reasons] for sums, line in pairs if not sums]


def _sums(now: Recount, unit: str, parts: list[dict[str, Any]]) -> list[Fraction]:
    """What sections come to at most, at each stage, and in the rank: the bonus up to its limit."""
    ids = {one["id"] for part in parts for one in part["criteria"]}
    marks = [one for one in now.results("year")[unit]["scores"] if one["criterion"] in ids]
    most = sum((Fraction(str(o["most"])) for one in parts for o in one["criteria"]), Fraction())
    stages = [
        sum((Fraction(str(one[key])) for one in marks), Fraction())
        for key in ("own", "agreed", "verified")
    ]
    given, counting = _bonus(now, unit)
    cut = given - counting if any(part.get("bonus") for part in parts) else Fraction()
    return [most, *stages, sum((Fraction(str(_last(one))) for one in marks), Fraction()) - cut]


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
