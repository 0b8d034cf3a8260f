"""Numbers as Vietnamese documents write them: 1.234,5 and 85,7%."""

from __future__ import annotations

_PLACES = 2


def number(value: float, *, places: int = _PLACES, padded: bool = False) -> str:
    """Return a number: dots between thousands, a comma before at most ``places`` decimals.

    ``padded`` keeps their zeros: 98,0 below 97,3.
    """
    written = f"{value:,.{places}f}"
    if places and not padded:
        written = written.rstrip("0").rstrip(".")
    return written.translate(str.maketrans(",.", ".,"))


def percent(share: float, *, places: int = 1, padded: bool = False) -> str:
    """Return a share, 0.857, as a percentage: 85,7%."""
    return f"{number(share * 100, places=places, padded=padded)}%"


def day(date: str) -> str:
    """Return an ISO date as it stands in a table: 05/02/2024, 15/4/2024 (Mục II.4.b on months)."""
    year, month, number_of_day = date.split("-")
    shown = month if int(month) <= 2 else str(int(month))  # noqa: PLR2004 - January and February
    return f"{number_of_day}/{shown}/{year}"
