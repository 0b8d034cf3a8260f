"""Health of a machine: what the program needs or can use, and whether it is there."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class HealthState(StrEnum):
    """How one thing stands."""

    OK = "ok"
    MISSING = "missing"
    WRONG = "wrong"
    """It is there and will not do: another version, a terminal that cannot show Vietnamese."""


class HealthCheck(Struct, frozen=True):
    """One thing: its key in ``templates/doctor.yaml``, and what was found.

    ``needed`` means that documents cannot be made without it.
    """

    id: str
    state: HealthState
    found: str
    needed: bool = False

    @property
    def sick(self) -> bool:
        """Whether nothing can be made because of it."""
        return self.needed and self.state is not HealthState.OK
