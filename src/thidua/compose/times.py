"""Times of a campaign in its documents: its own, that of the one before, and parts of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from thidua.catalogue.times import SaidTime, said_time
from thidua.model.year import Year


def told_time(year: Year) -> SaidTime:
    """Return what the time of a campaign is called, and those around it."""
    return said_time(year.campaign.time, year.previous.campaign.time if year.previous else None)


def time_values(year: Year) -> Mapping[str, Any]:
    """Return what the blanks of a table's wording are filled with, as far as they are times."""
    return told_time(year).values
