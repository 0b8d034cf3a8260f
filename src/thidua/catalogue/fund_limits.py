"""Limits of the Quỹ thi đua, khen thưởng, as ``schemas/fund.yaml`` states them."""

from __future__ import annotations

from msgspec import Struct

from thidua.catalogue.own import own
from thidua.model.regime import Sourced
from thidua.system.home import SCHEMAS


class FundLimit(Sourced, frozen=True, forbid_unknown_fields=True):
    """The most that a purpose may take, in percent of the fund, of what ends from a day on."""

    since: str
    percent: float


class FundLimits(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file: how much may go into organising the movements."""

    organising: FundLimit


def organising_limit(end: str) -> FundLimit | None:
    """Return how much organising may take in what ends on a day; None where nobody looked it up."""
    limit = fund_limits().organising
    return limit if limit.since <= end else None


def fund_limits() -> FundLimits:
    """Return ``schemas/fund.yaml``.

    Raises:
        OwnFileError: the file is wrong.
    """
    return own(SCHEMAS / "fund.yaml", FundLimits)
