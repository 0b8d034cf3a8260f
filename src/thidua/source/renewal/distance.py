"""Distance between a campaign and the one that follows it: in whole years, or else in days."""

from __future__ import annotations

import re
from datetime import date, timedelta

from msgspec import Struct

from thidua.model.campaign_time import CampaignTime
from thidua.model.dossier import CampaignHead

_YEAR = re.compile(r"[0-9]{4}(?![0-9])")
_LEAP_DAY = (2, 29)


class UnknownDistanceError(Exception):
    """Neither the id nor the user says when the new campaign is to start."""


class Distance(Struct, frozen=True):
    """How far a new campaign is from the one it begins from, and its first and last day.

    ``days`` is None where it is a number of whole ``years``. ``old`` is the time of the one before.
    """

    before: str
    old: CampaignTime
    years: int
    days: int | None
    start: str
    end: str

    def day(self, text: str) -> str:
        """Return a day of the old campaign, or the year or month of one, as that of the new."""
        if self.days is None:
            year = int(text[:4]) + self.years
            moved = f"{year:04}{text[4:]}"
            return moved if len(moved) < len("2026-01-01") or _is_day(moved) else f"{moved[:-2]}28"
        if len(text) < len("2026-01-01"):
            return self.start[: len(text)]
        return (date.fromisoformat(text) + timedelta(days=self.days)).isoformat()


def distance(
    before: CampaignHead, name: str, *, start: str | None = None, end: str | None = None
) -> Distance:
    """Return how far ``name`` is from another campaign: by its first day, or the year in its id.

    Raises:
        UnknownDistanceError: there is neither.
        OverflowError: a day would be beyond the calendar.
    """
    begun = date.fromisoformat(before.start)
    if start is not None:
        first = date.fromisoformat(start)
        whole = (first.month, first.day) == (begun.month, begun.day)
        years, days = first.year - begun.year, None if whole else (first - begun).days
    elif named := _YEAR.match(name):
        years, days = int(named[0]) - before.time.first, None
    else:
        raise UnknownDistanceError
    told = Distance(before.id, before.time, years, days, start or "", "")
    first_day = start or told.day(before.start)
    return Distance(before.id, before.time, years, days, first_day, end or told.day(before.end))


def _is_day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False
