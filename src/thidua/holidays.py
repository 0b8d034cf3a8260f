"""Public holidays and exchanged working days, by the library ``holidays`` (it names them).

``schemas/days-off.yaml`` says by which laws, and up to which year they have been announced.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from thidua.catalogue.own import own
from thidua.model.regime import Sourced
from thidua.system.home import SCHEMAS
from thidua.system.once import once


class DaysOff(Struct, frozen=True, forbid_unknown_fields=True):
    """The file: the laws, the last year ``announced``, days that need no announcement."""

    sources: tuple[Sourced, ...]
    announced: int
    computed: str
    fixed: tuple[str, ...]


class _Calendar(Struct, frozen=True):
    """Three years of days off by name, and the weekend days on which offices work instead."""

    off: Mapping[date, str]
    worked: frozenset[date]


def holiday(day: date) -> str:
    """Return the name of the holiday that ``day`` is, or nothing; marked where it is computed."""
    name = _around(day.year).off.get(day, "")
    known = listed()
    if not name or day.year <= known.announced or f"{day:%m-%d}" in known.fixed:
        return name
    return known.computed.format(name=name)


def exchanged(day: date) -> bool:
    """Tell whether ``day`` is one of a weekend on which offices work, for another day off."""
    return day in _around(day.year).worked


@once
def _around(year: int) -> _Calendar:
    """Return a year with those beside it: a day may be exchanged for one of the year before."""
    from holidays.countries.vietnam import Vietnam  # noqa: PLC0415 - 110 ms, only when asked for

    years = (one for one in (year - 1, year, year + 1) if date.min.year <= one < date.max.year)
    known = Vietnam(years=years, language="vi")  # type: ignore[no-untyped-call]
    return _Calendar(dict(known.items()), frozenset(known.weekend_workdays))


def listed() -> DaysOff:
    """Return ``schemas/days-off.yaml``.

    Raises:
        OwnFileError: the file is wrong.
    """
    return own(SCHEMAS / "days-off.yaml", DaysOff)
