"""Times of a campaign in its documents: its own, that of the one before, and parts of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from thidua.catalogue.times import SaidTime, said_time
from thidua.compose.words import words
from thidua.model.year import Period, Year


def told_time(year: Year) -> SaidTime:
    """Return what the time of a campaign is called, and those around it."""
    return said_time(year.campaign.time, year.previous.campaign.time if year.previous else None)


def time_values(year: Year) -> Mapping[str, Any]:
    """Return what the blanks of a table's wording are filled with, as far as they are times."""
    return told_time(year).values


def covered(year: Year, period: Period) -> str:
    """Return what a report of a period covers."""
    return words().covered[period].format(**time_values(year))


def within(year: Year, period: Period, *, last: bool = False) -> str:
    """Return a period by name: of this campaign, or the same one of the ``last``."""
    time = year.campaign.time
    if last:
        before = year.previous.campaign.time if year.previous else time.following(-1)
        if before is None:
            return told_time(year).last
        time = before
    return words().within[period].format(**said_time(time).values)
