"""Tiền thưởng: a factor times the base salary, rounded up.

Both laws reckon it in the same way: the mức lương cơ sở in force when the decision is issued, times
the factor of the title or award, rounded up to a full 10,000 đồng (the catalogue's
``round_reward_to``).
"""

from __future__ import annotations

from fractions import Fraction

from thidua.model.regime import Certainty, TitleRule


def factor(rule: TitleRule, group: str) -> float | None:
    """Return how many base salaries a person, collective or household has; None if unknown.

    A title that only collectives can have may state its factor as ``factor`` alone; what a
    household has is never taken from others, and no money is reckoned from what is not verified.
    """
    if group == "household":
        doubted = rule.factor_household_certainty is Certainty.UNVERIFIED
        return None if doubted else rule.factor_household
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
