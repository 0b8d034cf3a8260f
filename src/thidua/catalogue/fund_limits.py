"""Limits of the Quỹ thi đua, khen thưởng, as ``schemas/fund.yaml`` states them."""

from __future__ import annotations

from msgspec import Struct

from thidua.catalogue.own import own
from thidua.home import SCHEMAS
from thidua.model.regime import Sourced


class FundLimit(Sourced, frozen=True, forbid_unknown_fields=True):
    """The most that a purpose may take, in percent of the fund."""

    percent: float


class FundLimits(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file: how much may go into organising the movements."""

    organising: FundLimit


def fund_limits() -> FundLimits:
    """Return ``schemas/fund.yaml``.

    Raises:
        OwnFileError: the file is wrong.
    """
    return own(SCHEMAS / "fund.yaml", FundLimits)
