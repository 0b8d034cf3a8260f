"""Status: how far the units of a campaign are on a given day: units × milestones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from thidua.model.campaign import Milestone
from thidua.model.campaign_time import CampaignTime
from thidua.model.reviews import ReviewDue


class Standing(StrEnum):
    """Where a unit stands with a milestone, on the day that is asked about."""

    ON_TIME = "on-time"
    """Done, not after the due date."""
    LATE = "late"
    """Done after the due date."""
    MISSING = "missing"
    """Not done, and the due date is over."""
    AHEAD = "ahead"
    """Not done, and there is still time."""
    NOT_ASKED = "not-asked"
    """No matter of this unit."""


class Step(Struct, frozen=True):
    """One unit and one milestone.

    ``done`` is the ISO date on which it was done. ``days`` counts days late when it is late, days
    overdue when it is missing, days left when it lies ahead, and is 0 otherwise.
    """

    milestone: str
    standing: Standing
    done: str | None = None
    days: int = 0


class UnitStatus(Struct, frozen=True):
    """The steps of one unit, in the order of the milestones.

    ``sent`` is what has come in of it by the day: ``pledge``, and reviews that it reported for.
    """

    unit: str
    name: str
    steps: tuple[Step, ...]
    sent: tuple[str, ...] = ()


class Submission(Struct, frozen=True):
    """What the agency owes its superior by a day; without a ``name`` it is the selection's.

    ``source`` is where the day is laid down.
    """

    name: str
    due: str
    source: str
    step: Step


class Status(Struct, frozen=True):
    """The table of a campaign; every unit has one step for each of ``milestones``.

    ``time`` is by what the campaign is called, ``reviews`` are its reviews in its order;
    ``submissions`` are the agency's own.
    """

    campaign: str
    time: CampaignTime
    as_of: str
    milestones: tuple[Milestone, ...]
    units: tuple[UnitStatus, ...]
    submissions: tuple[Submission, ...] = ()
    reviews: tuple[ReviewDue, ...] = ()

    @property
    def overdue(self) -> bool:
        """Whether anything that is due has not been done."""
        owed = any(one.step.standing is Standing.MISSING for one in self.submissions)
        return owed or any(self.totals(one.id)[Standing.MISSING] for one in self.milestones)

    def totals(self, milestone: str) -> Mapping[Standing, int]:
        """Return how many units stand where with a milestone, 0 for every other standing."""
        return Counter(
            step.standing
            for unit in self.units
            for step in unit.steps
            if step.milestone == milestone
        )

    def missing(self, milestone: str) -> tuple[UnitStatus, ...]:
        """Return the units that still owe a milestone that is due: whom a reminder goes to."""
        return tuple(
            unit
            for unit in self.units
            for step in unit.steps
            if step.milestone == milestone and step.standing is Standing.MISSING
        )
