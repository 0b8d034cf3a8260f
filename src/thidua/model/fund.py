"""Fund: what the Quỹ thi đua, khen thưởng of a campaign has, and what it is to be spent on."""

from __future__ import annotations

from msgspec import Struct


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
