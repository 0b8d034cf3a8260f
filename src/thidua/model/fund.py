"""Fund: what the Quỹ thi đua, khen thưởng of a campaign has, and what it is to be spent on."""

from __future__ import annotations

from msgspec import Struct

from thidua.model.regime import Regime, TitleRule
from thidua.model.reward import factor, reward


class FundLine(Struct, frozen=True):
    """An amount in đồng, and where it comes from or what it is for."""

    text: str
    amount: int


class Purchase(Struct, frozen=True):
    """What is bought for the commended (khung, bằng, cờ): so many of a unit, at a price in đồng."""

    text: str
    unit: str
    number: int
    price: int


class ExpectedAward(Struct, frozen=True):
    """How many of an award are expected; ``group`` is person, collective or household."""

    award: str
    group: str
    number: int


class Fund(Struct, frozen=True):
    """Dự toán Quỹ: sources, rewards by expected awards, purchases, organising the movements."""

    sources: tuple[FundLine, ...]
    expected: tuple[ExpectedAward, ...] = ()
    purchases: tuple[Purchase, ...] = ()
    organising: tuple[FundLine, ...] = ()

    @property
    def total(self) -> int:
        """What the fund has, in đồng."""
        return sum(one.amount for one in self.sources)


class ExpectedReward(Struct, frozen=True):
    """An expected award with what one of them is worth in đồng; None where no factor is known."""

    expected: ExpectedAward
    rule: TitleRule
    each: int | None

    @property
    def amount(self) -> int | None:
        """What all of them are worth."""
        return None if self.each is None else self.each * self.expected.number


class Spending(Struct, frozen=True):
    """What a fund is spent on, in đồng."""

    rewards: tuple[ExpectedReward, ...]
    purchased: int
    organised: int

    @property
    def rewarded(self) -> int:
        """What all expected rewards come to."""
        return sum(one.amount or 0 for one in self.rewards)

    @property
    def total(self) -> int:
        """What is spent in all."""
        return self.rewarded + self.purchased + self.organised


def spending(fund: Fund, regime: Regime, base_salary: int) -> Spending:
    """Return what a fund is spent on; awards that the regime does not know are left out."""
    rules = {rule.id: rule for rule in (*regime.titles, *regime.awards)}
    rewards = (
        _reward(one, rules[one.award], regime, base_salary)
        for one in fund.expected
        if one.award in rules
    )
    return Spending(
        rewards=tuple(rewards),
        purchased=sum(one.number * one.price for one in fund.purchases),
        organised=sum(one.amount for one in fund.organising),
    )


def _reward(
    one: ExpectedAward, rule: TitleRule, regime: Regime, base_salary: int
) -> ExpectedReward:
    times = factor(rule, one.group)
    each = None if times is None else reward(times, base_salary, round_to=regime.round_reward_to)
    return ExpectedReward(one, rule, each)
