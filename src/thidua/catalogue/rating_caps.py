"""Rating caps: how many may be rated highest, and from which day (``schemas/rating-caps.yaml``)."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from thidua.catalogue.own import own
from thidua.model.regime import Sourced
from thidua.system.home import SCHEMAS


class Rated(StrEnum):
    """Whose rating is limited."""

    CIVIL_SERVANTS = "civil_servants"
    """Công chức."""
    PUBLIC_EMPLOYEES = "public_employees"
    """Viên chức."""
    COLLECTIVE = "collective"
    """Tập thể."""


class RatingCap(Sourced, frozen=True, forbid_unknown_fields=True):
    """At most ``percent`` of those rated good, ``outstanding_percent`` where that is recognised.

    It is held against what has been rated from ``least`` ratings on.
    """

    of: Rated
    in_force: str
    percent: float
    outstanding_percent: float
    least: int = 1


class RatingCaps(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    caps: tuple[RatingCap, ...]


def rating_caps() -> tuple[RatingCap, ...]:
    """Return ``schemas/rating-caps.yaml``.

    Raises:
        OwnFileError: the file is wrong.
    """
    return own(SCHEMAS / "rating-caps.yaml", RatingCaps).caps
