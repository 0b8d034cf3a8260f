"""What the directive asks of every unit in figures, found among its obligations."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.model.campaign import Campaign, Obligation

_REGISTERING = "đăng ký"
"""The word by which an obligation in percent is known to be about registering."""

_WORKS = ("mô hình", "công trình")
"""Units of measure of an obligation about models and works."""


def registered_percent(campaign: Campaign) -> float | None:
    """Return how many percent of a unit's people are to register; None if nothing is asked."""
    return _measured(
        one
        for one in campaign.obligations
        if one.measure and one.measure.unit == "%" and _REGISTERING in one.text.casefold()
    )


def works_a_unit(campaign: Campaign) -> float | None:
    """Return how many models or works a unit is to build; None if nothing is asked."""
    return _measured(
        one
        for one in campaign.obligations
        if one.measure and any(word in one.measure.unit.casefold() for word in _WORKS)
    )


def _measured(obligations: Iterator[Obligation]) -> float | None:
    """Return the strictest measure of some obligations."""
    return max((one.measure.value for one in obligations if one.measure), default=None)
