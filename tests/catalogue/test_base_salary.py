"""Base salary by day: each step from its first day, none before the first."""

from __future__ import annotations

from itertools import pairwise

import pytest

from thidua.catalogue.base_salary import base_salary, salary_steps


@pytest.mark.parametrize(
    ("day", "amount"),
    [
        ("2019-07-01", 1_490_000),
        ("2023-06-30", 1_490_000),
        ("2023-07-01", 1_800_000),
        ("2024-06-30", 1_800_000),
        ("2024-07-01", 2_340_000),
        ("2026-06-30", 2_340_000),
        ("2026-07-01", 2_530_000),
        ("2027-12-31", 2_530_000),
    ],
)
def test_each_day_has_its_base_salary(day: str, amount: int) -> None:
    step = base_salary(day)
    assert step is not None
    assert step.amount == amount


def test_before_the_first_step_nothing_is_known() -> None:
    assert base_salary("2019-06-30") is None


def test_the_steps_rise_by_day_and_by_amount_and_have_sources() -> None:
    steps = salary_steps()
    assert len(steps) >= 4
    assert all(
        one.first < other.first and one.amount < other.amount for one, other in pairwise(steps)
    )
    assert all(one.source for one in steps)
