"""Schemes: the points of one report under its scoring scheme, whole and by section."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from msgspec import Struct

from thidua.model.office import Scoring
from thidua.model.points import (
    CriterionMark,
    bonus_limit,
    counted,
    exact,
    most,
    placed,
    rated,
    section_most,
)
from thidua.model.year import Rating, Result


class Points(Struct, frozen=True):
    """The points of a unit.

    ``own``, ``agreed`` and ``verified`` are sums of everything given at that stage, None where a
    stage gave nothing; ``bonus`` is what counts of ``bonus_given``, ``deducted`` what is taken (not
    above zero); ``total`` is what ranks, ``percent`` its part (in percent) of the most that all
    criteria but the bonus give. ``capped``: a cap of a section or of the whole cut something off.
    """

    own: float
    agreed: float | None
    verified: float | None
    bonus_given: float
    bonus: float
    deducted: float
    capped: bool
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


def marked(scheme: Scoring, result: Result) -> tuple[CriterionMark, ...]:
    """Return the scores of a report; a criterion that a stage left alone keeps that of before."""
    where = {one.id: (section, one) for section, one in placed(scheme)}
    marks = []
    for score in result.scores:
        if score.criterion not in where:
            continue
        section, criterion = where[score.criterion]
        own = rated(criterion, section, score.measured or 0)
        own = own if score.own is None else exact(score.own)
        agreed = own if score.agreed is None else exact(score.agreed)
        verified = agreed if score.verified is None else exact(score.verified)
        marks.append(CriterionMark(criterion, section, own, agreed, verified))
    return tuple(marks)


def points(scheme: Scoring, result: Result) -> Points:
    """Return the points of one report under a scoring scheme.

    The last score given to a criterion counts: verified, or else agreed, or else the unit's own.
    What is beyond the cap of a section, the limit of the bonus and the cap of the whole does not.
    """
    marks, sections = marked(scheme, result), scheme.sections
    given = _sum(one.verified for one in marks if one.section.bonus)
    bonus = _bonus(scheme, marks)
    within = [counted(one, marks) for one in sections]
    raw = [_sum(one.verified for one in marks if one.section is section) for section in sections]
    uncapped = bonus + _sum(
        one for one, section in zip(within, sections, strict=True) if not section.bonus
    )
    total = uncapped if scheme.most is None else min(uncapped, exact(scheme.most))
    whole = most(scheme)
    percent = total * 100 / whole if whole else Fraction(0)
    agreed, verified = _stages(result)
    return Points(
        own=float(_sum(one.own for one in marks)),
        agreed=float(_sum(one.agreed for one in marks)) if agreed else None,
        verified=float(_sum(one.verified for one in marks)) if verified else None,
        bonus_given=float(given),
        bonus=float(bonus),
        deducted=float(_sum(counted(one, marks) for one in sections if one.deduction)),
        capped=within != raw or total != uncapped,
        total=float(total),
        percent=float(percent),
        rating=_rating(scheme, percent),
    )


def by_section(scheme: Scoring, result: Result) -> tuple[SectionPoints, ...]:
    """Return the points of each section; their sums are the ``points`` of the report.

    Of what bonus sections were given, the first ones count until the limit is reached. A cap on
    the whole is no section's.
    """
    marks = marked(scheme, result)
    left = _bonus(scheme, marks)
    agreed, verified = _stages(result)
    told: list[SectionPoints] = []
    for section in scheme.sections:
        ours = [one for one in marks if one.section is section]
        counting = counted(section, ours)
        if section.bonus:
            counting = min(counting, left)
            left -= counting
        told.append(
            SectionPoints(
                most=float(section_most(section)),
                own=float(_sum(one.own for one in ours)),
                agreed=float(_sum(one.agreed for one in ours)) if agreed else None,
                verified=float(_sum(one.verified for one in ours)) if verified else None,
                counted=float(counting),
            )
        )
    return tuple(told)


def _bonus(scheme: Scoring, marks: Sequence[CriterionMark]) -> Fraction:
    given = _sum(counted(one, marks) for one in scheme.sections if one.bonus)
    limit = bonus_limit(scheme)
    return given if limit is None else min(given, limit)


def _stages(result: Result) -> tuple[bool, bool]:
    """Tell whether anything was agreed, and whether anything was verified."""
    agreed = any(one.agreed is not None for one in result.scores)
    return agreed, any(one.verified is not None for one in result.scores)


def _rating(scheme: Scoring, percent: Fraction) -> Rating | None:
    """Return the highest rating whose threshold is reached; below all of them, failed."""
    if not scheme.thresholds:
        return None
    reached = [one for one in scheme.thresholds if percent >= exact(one.percent)]
    if not reached:
        return Rating.FAILED
    return Rating(max(reached, key=lambda one: one.percent).rating)


def _sum(values: Iterable[Fraction]) -> Fraction:
    return sum(values, Fraction(0))
