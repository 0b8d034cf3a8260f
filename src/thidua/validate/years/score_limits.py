"""Scores keep to the scoring scheme.

Why: a score above what its criterion gives, or for a criterion that is not in the scheme, makes
ranks that nobody can defend. Where the verifying office changes the unit's own score it says why.
Bonus points have a limit, in percent of what all other criteria give; beyond it they do not count,
which is a warning.

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

from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level
from thidua.model.office import Scoring
from thidua.model.year import Result, Score

ID = "score-limits"
LEVEL = Level.ERROR
CLAUSE = ""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield scores beyond their criterion, changed without a reason, and bonuses too high."""
    scoring = dossier.year.campaign.scoring
    sections = scoring.sections if scoring else ()
    most = {one.id: one.most for section in sections for one in section.criteria}
    for key, result in dossier.year.results.items():
        seen: set[str] = set()
        for n, score in enumerate(result.scores):
            for message, below, facts in _faults(score, most, seen):
                place = dossier.in_result(*key, "scores", n, below)
                yield Finding(place, ID, LEVEL, message, {"id": score.criterion} | facts)
            seen.add(score.criterion)
        if scoring is not None and result.scores:
            yield from _bonus(dossier, key, scoring=scoring, result=result)


def _faults(
    score: Score, most: dict[str, float], seen: set[str]
) -> Iterator[tuple[str, str, dict[str, str | int]]]:
    """Yield message, key and facts of what is wrong with one score."""
    if score.criterion not in most:
        yield "unknown-criterion", "criterion", {"known": ", ".join(most)}
        return
    if score.criterion in seen:
        yield "scored-twice", "criterion", {}
    limit = most[score.criterion]
    given = {"own": score.own, "agreed": score.agreed, "verified": score.verified}
    for key, points in given.items():
        if points is not None and points > limit:
            yield "score-too-high", key, {"points": f"{points:g}", "most": f"{limit:g}"}
    if score.verified is not None and score.verified != score.own and not score.reason:
        changed = {"own": f"{score.own:g}", "verified": f"{score.verified:g}"}
        yield "score-without-reason", "verified", dict(changed)


def _bonus(
    dossier: Dossier, key: tuple[str, str], *, scoring: Scoring, result: Result
) -> Iterator[Finding]:
    """Tell bonus points beyond the limit, by the last score that each criterion was given."""
    bonus = {one.id for section in scoring.sections if section.bonus for one in section.criteria}
    rest = sum(
        one.most for section in scoring.sections if not section.bonus for one in section.criteria
    )
    limit = scoring.bonus_limit_percent * rest / 100
    points = sum(_last(score) for score in result.scores if score.criterion in bonus)
    if bonus and limit and points > limit:
        facts: dict[str, str | int] = {
            "points": f"{points:g}",
            "limit": f"{limit:g}",
            "percent": f"{scoring.bonus_limit_percent:g}",
        }
        yield Finding(
            dossier.in_result(*key, "scores"), ID, Level.WARNING, "bonus-over-limit", facts
        )


def _last(score: Score) -> float:
    given = (score.verified, score.agreed, score.own)
    return next(points for points in given if points is not None)
