"""Rewards are reckoned to the đồng, and rounded up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from thidua.model.regime import Certainty, Eligible, TitleRule
from thidua.model.reward import factor, reward

RULE = TitleRule(
    id="giay-khen",
    name="Giấy khen",
    abbreviation="GK",
    recipient=Eligible.BOTH,
    decided_by="Giám đốc sở",
    source="Điều 40",
    certainty=Certainty.FULL_TEXT,
    factor=0.3,
    factor_collective=0.6,
)


@pytest.mark.parametrize(
    ("times", "base", "amount"),
    [
        (0.3, 1_800_000, 540_000),
        (1.0, 1_800_000, 1_800_000),
        (0.3, 2_340_000, 710_000),
        (1.5, 2_340_000, 3_510_000),
        (0.15, 1_490_000, 230_000),
        (0.1, 700_000, 70_000),
        (1.1, 1_000_000, 1_100_000),
        (0.0, 1_800_000, 0),
    ],
)
def test_factor_times_base_salary_is_rounded_up(times: float, base: int, amount: int) -> None:
    assert reward(times, base, round_to=10_000) == amount


@given(st.integers(0, 200), st.integers(0, 10_000_000), st.sampled_from([1, 1000, 10_000]))
def test_never_less_and_never_a_step_more(tenths: int, base: int, step: int) -> None:
    exact = tenths * base
    amount = reward(tenths / 10, base, round_to=step)
    assert amount % step == 0
    assert exact <= 10 * amount < exact + 10 * step


def test_a_step_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^0$"):
        reward(1.0, 1, round_to=0)


def test_a_collective_has_its_own_factor_where_there_is_one() -> None:
    assert factor(RULE, "person") == 0.3
    assert factor(RULE, "collective") == 0.6


def test_a_household_has_its_own_factor_or_none() -> None:
    assert factor(RULE, "household") is None
    assert factor(replace(RULE, factor_household=0.45), "household") == 0.45
