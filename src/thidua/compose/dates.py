"""Dates as documents state them: a draft may know only the year."""

from __future__ import annotations

from msgspec import Struct

_UNKNOWN = 1970


class PartialDate(Struct, frozen=True):
    """A date of which a draft may know only the year, or the year and the month, or nothing."""

    year: int = 0
    month: int = 0
    day: int = 0

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``."""
        return cls(*map(int, text.split("-")))

    def first_day(self) -> str:
        """Return the first day that the date may mean, as ISO 8601; 1970 where no year is known."""
        return f"{self.year or _UNKNOWN:04d}-{self.month or 1:02d}-{self.day or 1:02d}"
