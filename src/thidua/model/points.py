"""Points that a scoring scheme gives: rates, caps, deductions, the limit of the bonus.

Reckoned in fractions of the decimals that were typed: tenths that binary numbers lack would break
ties. What is printed and what the checks compare comes from here alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from msgspec import Struct

from thidua.model.office import Criterion, ScoreSection, Scoring

FULL_MARKS = "full-marks"
"""The rule for ties that counts the criteria with all their points."""
VOTE = "vote"
"""The rule for ties that a vote decides."""


class CriterionMark(Struct, frozen=True):
    """The scores of one criterion at three stages, the unit's own reckoned where it has a rate."""

    criterion: Criterion
    section: ScoreSection
    own: Fraction
    agreed: Fraction
    verified: Fraction
    """What counts: the last score that was given."""


def exact(value: float) -> Fraction:
    """Return the decimal that was typed."""
    return Fraction(str(value))


def rated(criterion: Criterion, section: ScoreSection, measured: float) -> Fraction:
    """Return the points that a rate makes of a measure: of full steps, up to the most."""
    rate = criterion.rate
    if rate is None:
        return Fraction(0)
    steps = exact(measured) // exact(rate.per)
    given = min(steps * exact(rate.each), exact(criterion.most))
    return -given if section.deduction else given


def placed(scheme: Scoring) -> Iterator[tuple[ScoreSection, Criterion]]:
    """Yield every criterion of a scheme with its section."""
    for section in scheme.sections:
        yield from ((section, one) for one in section.criteria)


def most(scheme: Scoring) -> Fraction:
    """Return the most points that a scheme gives without bonus; deductions give none."""
    ordinary = (one for one in scheme.sections if not one.bonus and not one.deduction)
    return sum(map(section_most, ordinary), Fraction(0))


def section_most(section: ScoreSection) -> Fraction:
    """Return the most that a section gives, or takes as a number below zero."""
    every = sum((exact(one.most) for one in section.criteria), Fraction(0))
    capped = every if section.most is None else min(every, exact(section.most))
    return -capped if section.deduction else capped


def counted(section: ScoreSection, marks: Iterable[CriterionMark]) -> Fraction:
    """Return what counts of the last scores in a section: within its cap, where it has one."""
    total = sum((one.verified for one in marks if one.section is section), Fraction(0))
    if section.most is None:
        return total
    cap = exact(section.most)
    return max(total, -cap) if section.deduction else min(total, cap)


def bonus_limit(scheme: Scoring) -> Fraction | None:
    """Return how many bonus points count at most; None where there is no limit."""
    percent = exact(scheme.bonus_limit_percent)
    return percent * most(scheme) / 100 if percent else None
