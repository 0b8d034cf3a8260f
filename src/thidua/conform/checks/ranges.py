"""Amounts that are permitted, and how sentences show an amount."""

from __future__ import annotations

from math import inf

from msgspec import Struct

TOLERANCE = 0.05
"""In mm or pt: lengths in twips are rounded, and the official forms themselves have 25.01 mm."""
_SHOWN = 0.005
"""What two decimals leave open: an end of 1/3 is printed as 0.33."""
MEASURED = 1.0
"""In mm, for what is measured on the page: ink does not fill the box that a file states."""


class Range(Struct, frozen=True):
    """The amounts that are permitted, ends included; the upper end may be infinite.

    ``only`` names the amounts where there are no others between the ends: an indent is 10 mm or
    12.7 mm.
    """

    least: float
    most: float
    unit: str
    only: tuple[float, ...] = ()

    def holds(self, amount: float, *, tolerance: float = TOLERANCE) -> bool:
        """Say whether an amount is permitted."""
        if self.only:
            return any(abs(amount - one) <= tolerance for one in self.only)
        return self.least - tolerance <= amount <= self.most + tolerance

    def reaches(self, amount: float) -> bool:
        """Say whether an amount lies between the ends, as near as they are printed."""
        return self.least - _SHOWN <= amount <= self.most + _SHOWN

    def between(self, least: float | None, most: float | None) -> Range | None:
        """Return what is left of it between narrower ends; None where nothing is."""
        low = self.least if least is None else max(least, self.least)
        high = self.most if most is None else min(most, self.most)
        only = tuple(one for one in self.only if low <= one <= high)
        if low > high or (self.only and not only):
            return None
        return Range(low, high, self.unit, only)

    def __str__(self) -> str:
        """Return "12–13 pt", "14 pt" where only one amount is permitted, "10 / 12.7 mm"."""
        amounts = self.only or (
            self.least,
            *(() if self.most in {self.least, inf} else (self.most,)),
        )
        shown = (" / " if self.only else "–").join(map(_number, amounts))
        return f"{'≥ ' if self.most == inf else ''}{shown} {self.unit}".rstrip()


def pt(least: float, most: float) -> Range:
    """Return a range in points."""
    return Range(least, most, "pt")


def mm(least: float, most: float) -> Range:
    """Return a range in millimetres."""
    return Range(least, most, "mm")


def either(*only: float, unit: str) -> Range:
    """Return these amounts and none between them."""
    return Range(min(only), max(only), unit, only)


def amount(value: float, unit: str) -> str:
    """Return an amount as sentences show it: "12.5 pt"; the language's comma is put in later."""
    return f"{_number(value)} {unit}".rstrip()


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
