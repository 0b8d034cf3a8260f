"""Rounding as people and spreadsheets do it: a half goes up, away from zero."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

_HALF = Fraction(1, 2)
_NOISE = Fraction(4, 10**15)
"""What a quotient of typed numbers may be off by, for its size: 2,15 is reckoned as 2,1499…98."""
_MOST_NOISE = Fraction(1, 10**6)


def half_up(value: float | Fraction, places: int) -> Decimal:
    """Return a number with so many decimals: 56,25 with one is 56,3, as it is in a spreadsheet."""
    scaled = abs(Fraction(str(value))) * 10**places
    whole = scaled // 1
    if scaled - whole >= _HALF - min(scaled * _NOISE, _MOST_NOISE):
        whole += 1
    return Decimal(whole if value >= 0 else -whole).scaleb(-places)
