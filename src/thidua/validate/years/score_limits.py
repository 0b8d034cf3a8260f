"""Scores keep to the scoring scheme.

Why: a score above what its criterion gives, or for a criterion that is not in the scheme, makes
ranks that nobody can defend. Where the verifying office changes the unit's own score it says why.
Bonus points have a limit, in percent of what all other criteria give; beyond it they do not count,
which is a warning. In a section of deductions scores are below zero. Where points follow from a
measure the measure is stated, and a score that is typed beside it is the one that follows.

Fails::

    campaign:
      scoring:
        sections:
          - {id: a, title: Nhiệm vụ, criteria: [{id: nhiem-vu, text: Nhiệm vụ, most: 60}]}
    results:
      van-phong-year:
        scores: [{criterion: nhiem-vu, own: 65}]

Passes::

    campaign:
      scoring:
        sections:
          - {id: a, title: Nhiệm vụ, criteria: [{id: nhiem-vu, text: Nhiệm vụ, most: 60}]}
    results:
      van-phong-year:
        scores: [{criterion: nhiem-vu, own: 60, verified: 55, reason: Có việc quá hạn}]

Fix: correct the score; add ``reason`` where the verified one differs.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import chain
from typing import TypeAlias

from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level
from thidua.model.office import Criterion, ScoreOrder, ScoreSection, Scoring
from thidua.model.points import bonus_limit, exact, placed, rated
from thidua.model.year import Result, Score
from thidua.validate.years.scoring_sound import unsound

Fault: TypeAlias = tuple[str, str, dict[str, str | int]]

ID = "score-limits"
LEVEL = Level.ERROR
CLAUSE = ""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield scores beyond their criterion, changed without a reason, and bonuses too high."""
    if any(unsound(dossier)):
        return
    units = {unit.id: unit for unit in dossier.year.campaign.units}
    for key, result in dossier.year.results.items():
        unit = units.get(result.unit)
        block = unit.block if unit is not None else None
        scheme = dossier.year.campaign.scheme(block)
        if not result.scores:
            continue
        if scheme is None:
            facts = {"name": unit.name if unit else result.unit, "block": block or "-"}
            place = dossier.in_result(*key, "scores")
            yield Finding(place, ID, LEVEL, "block-without-scheme", facts)
            continue
        yield from _scores(dossier, key, scheme=scheme, result=result)
        yield from _bonus(dossier, key, scheme=scheme, result=result)


def _scores(
    dossier: Dossier, key: tuple[str, str], *, scheme: Scoring, result: Result
) -> Iterator[Finding]:
    known = {one.id: (section, one) for section, one in placed(scheme)}
    seen: set[str] = set()
    for n, score in enumerate(result.scores):
        found = known.get(score.criterion)
        if found is None:
            place = dossier.in_result(*key, "scores", n, "criterion")
            facts: dict[str, str | int] = {"id": score.criterion, "known": ", ".join(known)}
            yield Finding(place, ID, LEVEL, "unknown-criterion", facts)
            continue
        faults = _faults(score, *found, counts=scheme.order is ScoreOrder.COUNTS)
        if score.criterion in seen:
            faults = chain([("scored-twice", "criterion", {})], faults)
        for message, below, facts in faults:
            place = dossier.in_result(*key, "scores", n, below)
            level = Level.WARNING if message == "score-without-measure" else LEVEL
            yield Finding(place, ID, level, message, {"id": score.criterion} | facts)
        seen.add(score.criterion)


def _faults(
    score: Score, section: ScoreSection, criterion: Criterion, *, counts: bool
) -> Iterator[Fault]:
    """Yield message, key and facts of what is wrong with one score."""
    given = {"own": score.own, "agreed": score.agreed, "verified": score.verified}
    for key, points in given.items():
        if points is not None and not counts:
            yield from _beyond(key, points, section=section, criterion=criterion)
    follows = rated(criterion, section, score.measured or 0)
    if score.measured is not None and criterion.rate is None:
        yield "measured-without-rate", "measured", {}
    elif score.measured is not None and score.own is not None and exact(score.own) != follows:
        facts: dict[str, str | int] = {"own": f"{score.own:g}", "points": f"{float(follows):g}"}
        yield "score-not-by-rate", "own", facts
    elif score.measured is None and criterion.rate is not None:
        yield "score-without-measure", "own", {"unit": criterion.rate.unit}
    own = follows if score.own is None else exact(score.own)
    if score.verified is not None and exact(score.verified) != own and not score.reason:
        changed = {"own": f"{float(own):g}", "verified": f"{score.verified:g}"}
        yield "score-without-reason", "verified", dict(changed)


def _beyond(
    key: str, points: float, *, section: ScoreSection, criterion: Criterion
) -> Iterator[Fault]:
    """Yield that a score gives or takes more than its criterion, or gives where it should take."""
    facts: dict[str, str | int] = {"points": f"{points:g}", "most": f"{criterion.most:g}"}
    if section.deduction and points > 0:
        yield "deduction-positive", key, facts
    elif section.deduction and points < -criterion.most:
        yield "deduction-too-high", key, facts
    elif not section.deduction and points > criterion.most:
        yield "score-too-high", key, facts


def _bonus(
    dossier: Dossier, key: tuple[str, str], *, scheme: Scoring, result: Result
) -> Iterator[Finding]:
    """Tell bonus points beyond the limit, by the last score that each criterion was given."""
    bonus = {one.id: (part, one) for part, one in placed(scheme) if part.bonus}
    limit = bonus_limit(scheme)
    points = sum(
        _last(score, *bonus[score.criterion]) for score in result.scores if score.criterion in bonus
    )
    if bonus and limit is not None and points > limit:
        facts: dict[str, str | int] = {
            "points": f"{float(points):g}",
            "limit": f"{float(limit):g}",
            "percent": f"{scheme.bonus_limit_percent:g}",
        }
        yield Finding(
            dossier.in_result(*key, "scores"), ID, Level.WARNING, "bonus-over-limit", facts
        )


def _last(score: Score, section: ScoreSection, criterion: Criterion) -> Fraction:
    given = (score.verified, score.agreed, score.own)
    stated = next((points for points in given if points is not None), None)
    return rated(criterion, section, score.measured or 0) if stated is None else exact(stated)
