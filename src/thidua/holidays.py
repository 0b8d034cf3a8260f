"""Public holidays, of the solar and of the lunar year, as ``schemas/days-off.yaml`` lists them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import yaml

from thidua.home import SCHEMAS
from thidua.once import once

if TYPE_CHECKING:
    from collections.abc import Mapping


def holiday(day: date) -> str:
    """Return the name of the holiday that ``day`` is, or nothing; those of the moon up to 2050."""
    since, name = _solar().get(f"{day:%m-%d}", ("", ""))
    return name if name and since <= day.isoformat() else _lunar().get(day, "")


@once
def _solar() -> Mapping[str, tuple[str, str]]:
    """Return month and day (``09-02``) → since when it is one, and its name."""
    return {one["day"]: (one.get("since", ""), one["name"]) for one in _listed()["solar"]}


@once
def _lunar() -> Mapping[date, str]:
    """Return each single day → name."""
    return {
        date.fromisoformat(day) + timedelta(days=shift): one["name"]
        for one in _listed()["lunar"]
        for day in " ".join(one["days"]).split()
        for shift in range(-one["before"], one["after"] + 1)
    }


@once
def _listed() -> Mapping[str, Any]:
    found: Mapping[str, Any] = yaml.load(
        (SCHEMAS / "days-off.yaml").read_bytes(), Loader=yaml.CSafeLoader
    )
    return found
