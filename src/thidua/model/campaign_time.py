"""Time of a campaign: by what it is filed and called: a year, a school year, years, or its name.

How each of them reads is in ``templates/words.yaml``; dates are held against the campaign's first
and last day, never against this.
"""

from __future__ import annotations

import re
from enum import StrEnum

from msgspec import Struct


class TimeKind(StrEnum):
    """By what a campaign is called when it is not called by its name."""

    YEAR = "year"
    """Năm 2024."""
    SCHOOL_YEAR = "school-year"
    """Năm học 2026-2027."""
    YEARS = "years"
    """Giai đoạn 2021-2025."""
    THEME = "theme"
    """By its name: it is one of several in its time, or lasts some months."""


class CampaignTime(Struct, frozen=True):
    """The years of a campaign, the first and the last, and the name it has otherwise."""

    kind: TimeKind
    first: int
    last: int
    name: str

    @property
    def years(self) -> range:
        """Every year that a text may call its own."""
        return range(self.first, self.last + 1)

    def following(self, periods: int = 1) -> CampaignTime | None:
        """Return the time of as much that comes after (or before), None for one of a theme."""
        if self.kind is TimeKind.THEME:
            return None
        by = periods * (1 if self.kind is TimeKind.SCHOOL_YEAR else len(self.years))
        return CampaignTime(self.kind, self.first + by, self.last + by, self.name)


def campaign_time(
    *, year: int | None, school_year: str | None, start: str, end: str, name: str
) -> CampaignTime:
    """Return the time of a campaign out of what its file states; dates are ISO 8601."""
    first, last = int(start[:4]), int(end[:4])
    if year is not None:
        return CampaignTime(TimeKind.YEAR, year, year, name)
    if school_year is not None:
        begun, _, ended = school_year.partition("-")
        return CampaignTime(TimeKind.SCHOOL_YEAR, int(begun), int(ended), name)
    whole = (start[5:], end[5:]) == ("01-01", "12-31")
    several = last - first > 1 or (whole and last > first)
    return CampaignTime(TimeKind.YEARS if several else TimeKind.THEME, first, last, name)


def named_time(name: str) -> CampaignTime | None:
    """Return the year that the id of a campaign begins with, None where it begins with none."""
    year = re.match(r"[0-9]{4}(?![0-9])", name)
    return CampaignTime(TimeKind.YEAR, int(year[0]), int(year[0]), name) if year else None
