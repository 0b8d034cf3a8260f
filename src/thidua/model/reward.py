"""Tiền thưởng: a factor times the base salary, rounded up.

Both laws reckon it in the same way: the mức lương cơ sở in force when the decision is issued, times
the factor of the title or award, rounded up to a full 10,000 đồng (the catalogue's
``round_reward_to``).
"""

from __future__ import annotations

from fractions import Fraction

from thidua.model.awarding import Occasion
from thidua.model.campaign import Campaign
from thidua.model.regime import TitleRule
from thidua.model.year import Selection

_FULL = 10
"""The length of a day (``2024-01-05``), not of a year or a month."""


def decided_on(campaign: Campaign, awarding: Selection | Occasion) -> str:
    """Return the day of the decision of an awarding (ISO 8601); empty while it has none."""
    apart = awarding.id if isinstance(awarding, Occasion) else None
    theirs = (one for one in campaign.papers if one.for_ == apart)
    days = (one.date or "" for one in (*awarding.papers, *theirs) if one.kind == "commendation")
    return next((day for day in days if len(day) == _FULL), "")


def reckoned_on(campaign: Campaign, awarding: Selection | Occasion) -> str:
    """Return the day by which rewards are reckoned: the decision's, or in a draft the likeliest."""
    met = awarding.meeting.date if awarding.meeting else campaign.end
    return decided_on(campaign, awarding) or met


def factor(rule: TitleRule, group: str) -> float | None:
    """Return how many base salaries a person, collective or household has; None if unknown.

    A title that only collectives can have may state its factor as ``factor`` alone; what a
    household has is never taken from others.
    """
    if group == "household":
        return rule.factor_household
    if group == "collective" and rule.factor_collective is not None:
        return rule.factor_collective
    return rule.factor


def reward(factor: float, base_salary: int, *, round_to: int) -> int:
    """Return the reward in đồng; ``base_salary`` and ``round_to`` are in đồng too.

    Reckoned in fractions, because 0.1 of a binary number is not a tenth and rounding up would
    make ten thousand đồng of the difference.

    Raises:
        ValueError: when ``round_to`` is not at least 1.
    """
    if round_to < 1:
        raise ValueError(round_to)
    steps = Fraction(str(factor)) * base_salary / round_to
    return -(-steps.numerator // steps.denominator) * round_to
