"""Year that a pledge, a result and a selection state; an occasion names its campaign."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from thidua.diff.facts.claims import Claim, Value
from thidua.diff.facts.here import Here
from thidua.diff.facts.values import year
from thidua.model.change import Change, Subject


def later(old: int, new: int, by: int) -> bool:
    """Tell whether a year is ``by`` years after the other."""
    return by != 0 and new - old == by


YEAR = Value(year, moves=later, subject=Subject.DATE)


class OwnYear(Claim, frozen=True):
    """The year of a file: told once, by the campaign, as long as the file is of its year."""

    def changes(self, old: Any, new: Any, here: Here) -> Iterator[Change]:  # noqa: ANN401 - a field of any type
        """Yield that the year is not that of its side."""
        if (old, new) != (here.old.year, here.new.year):
            yield from YEAR.changes(old, new, here)


class OwnCampaign(Claim, frozen=True):
    """The campaign of an occasion: nothing to tell as long as the file is of its side's."""

    def changes(self, old: Any, new: Any, here: Here) -> Iterator[Change]:  # noqa: ANN401 - a field of any type
        """Yield that the campaign is not that of its side."""
        if (old, new) != (f"{here.old.year:04}", f"{here.new.year:04}"):
            yield here.changed(old, new)
