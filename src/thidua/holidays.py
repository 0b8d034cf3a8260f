"""Public holidays, of the solar and of the lunar year, as ``schemas/days-off.yaml`` lists them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from msgspec import Struct

from thidua.catalogue.own import own
from thidua.home import SCHEMAS
from thidua.model.regime import Sourced
from thidua.once import once


class Solar(Sourced, frozen=True, forbid_unknown_fields=True):
    """A holiday of the solar year: its ``day`` (``09-02``), and since when it is one, if known."""

    day: str
    name: str
    since: str = ""


class Lunar(Sourced, frozen=True, forbid_unknown_fields=True):
    """A holiday of the lunar year: its days in the solar one, and how many more are off around."""

    name: str
    before: int
    after: int
    days: tuple[str, ...]


class DaysOff(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file, with the laws that it follows."""

    sources: tuple[Sourced, ...]
    solar: tuple[Solar, ...]
    lunar: tuple[Lunar, ...]


def holiday(day: date) -> str:
    """Return the name of the holiday that ``day`` is, or nothing; those of the moon up to 2050."""
    since, name = _solar().get(f"{day:%m-%d}", ("", ""))
    return name if name and since <= day.isoformat() else _lunar().get(day, "")


@once
def _solar() -> Mapping[str, tuple[str, str]]:
    """Return month and day (``09-02``) → since when it is one, and its name."""
    return {one.day: (one.since, one.name) for one in listed().solar}


@once
def _lunar() -> Mapping[date, str]:
    """Return each single day → name."""
    return {
        date.fromisoformat(day) + timedelta(days=shift): one.name
        for one in listed().lunar
        for day in " ".join(one.days).split()
        for shift in range(-one.before, one.after + 1)
    }


def listed() -> DaysOff:
    """Return ``schemas/days-off.yaml``.

    Raises:
        OwnFileError: the file is wrong.
    """
    return own(SCHEMAS / "days-off.yaml", DaysOff)
