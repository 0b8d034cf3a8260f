"""Numbers and dates as Vietnamese documents write them: 1.234,5, 85,7%, ngày 05 tháng 01."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from thidua.model.rounding import half_up

_PLACES = 2
_EXACT = 6
"""Decimals that a typed figure may have; a reckoned one has more, or none."""

_WHOLE = 100
_THOUSAND = 1_000
_BILLION = 1_000_000_000


def number(value: float, *, places: int | None = None, padded: bool = False) -> str:
    """Return a number: dots between thousands, a comma before its decimals.

    Without ``places`` a figure that somebody typed keeps all of its decimals, since 99,999 is not
    100, and a quotient gets at most two; with ``places`` it is rounded to as many, a half up.
    ``padded`` keeps their zeros: 98,0 below 97,3.
    """
    if places is None:
        exact = abs(value - round(value, _EXACT)) <= 1e-12 * max(1.0, abs(value))
        places = _EXACT if exact else _PLACES
    written = f"{half_up(value, places):,.{places}f}"
    if places and not padded:
        written = written.rstrip("0").rstrip(".")
    return written.translate(str.maketrans(",.", ".,"))


class Numerals(Struct, frozen=True, forbid_unknown_fields=True):
    """The words that numbers are made of; ``powers`` are those of a thousand, up to a million."""

    digits: tuple[str, ...]
    ten: str
    tens: str
    hundred: str
    no_tens: str
    one_behind_tens: str
    five_behind_tens: str
    powers: tuple[str, ...]
    billion: str


def spelled(value: int, numerals: Numerals) -> str:
    """Return a number in words: 46.000.105, "bốn mươi sáu triệu một trăm linh năm".

    Raises:
        ValueError: when it is below 0.
    """
    if value < 0:
        raise ValueError(value)
    return " ".join(_spelled(value, numerals, behind=False)) or numerals.digits[0]


def _spelled(value: int, numerals: Numerals, *, behind: bool) -> Iterator[str]:
    """Yield the words of a number, none of 0; ``behind`` another one its hundreds are said, too."""
    billions, rest = divmod(value, _BILLION)
    if billions:
        yield from _spelled(billions, numerals, behind=behind)
        yield numerals.billion
        behind = True
    for power in range(len(numerals.powers), -1, -1):
        group = rest // _THOUSAND**power % _THOUSAND
        if group:
            yield from _group(group, numerals, behind=behind)
            yield from numerals.powers[power - 1 : power] if power else ()
            behind = True


def _group(value: int, numerals: Numerals, *, behind: bool) -> Iterator[str]:
    """Yield the words of a number from 1 to 999."""
    hundreds, tens, ones = value // 100, value // 10 % 10, value % 10
    if hundreds or behind:
        yield from (numerals.digits[hundreds], numerals.hundred)
    if tens > 1:
        yield from (numerals.digits[tens], numerals.tens)
    elif tens:
        yield numerals.ten
    elif ones and (hundreds or behind):
        yield numerals.no_tens
    if ones == 1 and tens > 1:
        yield numerals.one_behind_tens
    elif ones == 5 and tens:  # noqa: PLR2004 - a figure
        yield numerals.five_behind_tens
    elif ones:
        yield numerals.digits[ones]


def percent(share: float, *, places: int = 1, padded: bool = False) -> str:
    """Return a share, 0.857, as a percentage: 85,7%; 0% and 100% are nothing and all."""
    value = share * _WHOLE
    while places < _EXACT and half_up(value, places) in (0, _WHOLE) and value not in (0, _WHOLE):
        places += 1
    return f"{number(value, places=places, padded=padded)}%"


def day(date: str) -> str:
    """Return an ISO date as it stands in a table: 05/02/2024, 15/4/2024 (Mục II.4.b on months)."""
    year, month, number_of_day = date.split("-")
    shown = month if int(month) <= 2 else str(int(month))  # noqa: PLR2004 - January and February
    return f"{number_of_day}/{shown}/{year}"


def partial_day(date: str) -> str:
    """Return an ISO date of which only the year, or year and month, may be known: 4/1981."""
    return day(f"{date}-01-01"[:10]).split("/", 2 - date.count("-"))[-1]


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
