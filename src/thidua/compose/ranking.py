"""Scores added up and units ranked: the best first, equals on the same rank."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

from msgspec import Struct

from thidua.compose.figures import told
from thidua.model.office import Scoring, Unit
from thidua.model.reviews import CampaignReview
from thidua.model.year import Rating, Result, Score, Year


class Ranking(Struct, frozen=True):
    """A place among others; ``tied`` when somebody else has it too."""

    place: int
    tied: bool


class Points(Struct, frozen=True):
    """The points of a unit.

    ``own``, ``agreed`` and ``verified`` are sums of everything given at that stage, None where a
    stage gave nothing; ``bonus`` is what counts of ``bonus_given``; ``total`` is what ranks,
    ``percent`` its part (in percent) of the most that all criteria but the bonus give.
    """

    own: float
    agreed: float | None
    verified: float | None
    bonus_given: float
    bonus: float
    total: float
    percent: float
    rating: Rating | None


class SectionPoints(Struct, frozen=True):
    """What the criteria of a section come to, most and at each stage; ``counted`` is what ranks."""

    most: float
    own: float
    agreed: float | None
    verified: float | None
    counted: float


class UnitStanding(Struct, frozen=True):
    """A unit with its points, its rank among all and in its block."""

    unit: Unit
    points: Points
    overall: Ranking
    in_block: Ranking


def standings(year: Year, review: CampaignReview) -> tuple[UnitStanding, ...]:
    """Return the units with scores in a review, in the order of the campaign."""
    scoring = year.campaign.scoring
    if scoring is None:
        return ()
    scored = [
        (unit, points(scoring, result))
        for unit in year.participants
        if (result := told(year, unit, review)) is not None and result.scores
    ]
    everybody = [points.total for _, points in scored]
    return tuple(
        UnitStanding(
            unit,
            points,
            rank(points.total, everybody),
            rank(points.total, [other.total for one, other in scored if one.block == unit.block]),
        )
        for unit, points in scored
    )


def points(scoring: Scoring, result: Result) -> Points:
    """Return the points of one report under a scoring scheme.

    The last score given to a criterion counts: verified, or else agreed, or else the unit's own.
    Bonus points beyond the limit do not count; a limit of 0 is none.
    """
    bonus_ids = {one.id for part in scoring.sections if part.bonus for one in part.criteria}
    most = _sum(one.most for part in scoring.sections if not part.bonus for one in part.criteria)
    bonus_scores = [one for one in result.scores if one.criterion in bonus_ids]
    given = _sum(map(last, bonus_scores))
    limit = _exact(scoring.bonus_limit_percent) * most / 100
    bonus = min(given, limit) if limit else given
    total = _sum(map(last, result.scores)) - given + bonus
    percent = total * 100 / most if most else Fraction(0)
    scores = result.scores
    return Points(
        own=float(_sum(one.own for one in scores)),
        agreed=_stage(scores, [one.agreed for one in scores], _agreed),
        verified=_stage(scores, [one.verified for one in scores], last),
        bonus_given=float(given),
        bonus=float(bonus),
        total=float(total),
        percent=float(percent),
        rating=_rating(scoring, percent),
    )


def by_section(scoring: Scoring, result: Result) -> tuple[SectionPoints, ...]:
    """Return the points of each section; their sums are the ``points`` of the report.

    Of what bonus sections were given, the first ones count until the limit is reached.
    """
    whole = points(scoring, result)
    left = _exact(whole.bonus)
    told: list[SectionPoints] = []
    for section in scoring.sections:
        ids = {one.id for one in section.criteria}
        scores = [one for one in result.scores if one.criterion in ids]
        counted = _sum(map(last, scores))
        if section.bonus:
            counted = min(counted, left)
            left -= counted
        told.append(
            SectionPoints(
                most=float(_sum(one.most for one in section.criteria)),
                own=float(_sum(one.own for one in scores)),
                agreed=None if whole.agreed is None else float(_sum(map(_agreed, scores))),
                verified=None if whole.verified is None else float(_sum(map(last, scores))),
                counted=float(counted),
            )
        )
    return tuple(told)


def last(score: Score) -> float:
    """Return the score that counts."""
    return score.verified if score.verified is not None else _agreed(score)


def rank(value: float, all_values: Sequence[float]) -> Ranking:
    """Return the rank of a value among all, itself included: 1, 2, 2, 4."""
    better = sum(1 for other in all_values if other > value)
    return Ranking(better + 1, all_values.count(value) > 1)


def _agreed(score: Score) -> float:
    return score.agreed if score.agreed is not None else score.own


def _stage(
    scores: Iterable[Score], given: Iterable[float | None], of: Callable[[Score], float]
) -> float | None:
    """Sum up a stage; a criterion it left alone keeps the score of the stage before."""
    return float(_sum(map(of, scores))) if any(one is not None for one in given) else None


def _rating(scoring: Scoring, percent: Fraction) -> Rating | None:
    """Return the highest rating whose threshold is reached; below all of them, failed."""
    if not scoring.thresholds:
        return None
    reached = [one for one in scoring.thresholds if percent >= _exact(one.percent)]
    if not reached:
        return Rating.FAILED
    return Rating(max(reached, key=lambda one: one.percent).rating)


def _sum(values: Iterable[float]) -> Fraction:
    return sum(map(_exact, values), Fraction(0))


def _exact(value: float) -> Fraction:
    """Return the decimal that was typed: tenths that binary numbers lack would break ties."""
    return Fraction(str(value))
