"""Numbers and dates as Vietnamese documents write them: 1.234,5, 85,7%, ngày 05 tháng 01."""

from __future__ import annotations

from msgspec import Struct

_PLACES = 2
_EXACT = 6
"""Decimals that a typed figure may have; a reckoned one has more, or none."""

_WHOLE = 100


def number(value: float, *, places: int | None = None, padded: bool = False) -> str:
    """Return a number: dots between thousands, a comma before its decimals.

    Without ``places`` a figure that somebody typed keeps all of its decimals, since 99,999 is not
    100, and a quotient gets at most two; with ``places`` it is rounded to as many. ``padded`` keeps
    their zeros: 98,0 below 97,3.
    """
    if places is None:
        exact = abs(value - round(value, _EXACT)) <= 1e-12 * max(1.0, abs(value))
        places = _EXACT if exact else _PLACES
    written = f"{value:,.{places}f}"
    if places and not padded:
        written = written.rstrip("0").rstrip(".")
    return written.translate(str.maketrans(",.", ".,"))


def percent(share: float, *, places: int = 1, padded: bool = False) -> str:
    """Return a share, 0.857, as a percentage: 85,7%; 0% and 100% are nothing and all."""
    value = share * _WHOLE
    while places < _EXACT and round(value, places) in (0, _WHOLE) and value not in (0, _WHOLE):
        places += 1
    return f"{number(value, places=places, padded=padded)}%"


def day(date: str) -> str:
    """Return an ISO date as it stands in a table: 05/02/2024, 15/4/2024 (Mục II.4.b on months)."""
    year, month, number_of_day = date.split("-")
    shown = month if int(month) <= 2 else str(int(month))  # noqa: PLR2004 - January and February
    return f"{number_of_day}/{shown}/{year}"


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
