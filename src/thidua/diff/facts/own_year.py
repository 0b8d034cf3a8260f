"""Own campaign: that a pledge, a result and a selection name, its id and what it is filed by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from thidua.diff.facts.claims import Claim, Value
from thidua.diff.facts.here import Here
from thidua.diff.facts.values import plain, year
from thidua.model.change import Change, Subject

_YEAR = re.compile(r"[0-9]{4}")


def later(old: int | None, new: int | None, by: int) -> bool:
    """Tell whether a year is ``by`` years after the other."""
    return by != 0 and old is not None and new is not None and new - old == by


def same_later(old: str | None, new: str | None, by: int) -> bool:
    """Tell whether an id, or a school year, is the other with its years ``by`` later."""
    if not (by and old and new):
        return False
    return _YEAR.sub(lambda found: f"{int(found[0]) + by:04}", old) == new


YEAR = Value(year, moves=later, subject=Subject.DATE)
SCHOOL_YEAR = Value(plain, moves=same_later, subject=Subject.DATE)
CAMPAIGN_ID = Value(plain, moves=same_later)


class OwnCampaign(Claim, frozen=True):
    """The campaign of a file: told once, by the campaign, as long as the file is of its own."""

    def changes(self, old: Any, new: Any, here: Here) -> Iterator[Change]:  # noqa: ANN401 - a field of any type
        """Yield that the campaign is not that of its side."""
        if (old, new) != (here.old.id, here.new.id):
            yield from CAMPAIGN_ID.changes(old, new, here)


class OwnId(Claim, frozen=True):
    """The id of a campaign: told where it is not just its year, which is told besides."""

    def changes(self, old: Any, new: Any, here: Here) -> Iterator[Change]:  # noqa: ANN401 - a field of any type
        """Yield that the id is another one."""
        years = tuple(f"{one.year:04}" if one.year else "" for one in here.things)
        if (old, new) != years:
            yield from CAMPAIGN_ID.changes(old, new, here)
