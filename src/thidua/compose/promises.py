"""The tables of a pledge: its targets, its models and works; empty rows for a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.compose.sheets import sheet
from thidua.compose.words import words
from thidua.model.sheet import SheetRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from thidua.model.campaign import Campaign
    from thidua.model.sheet import Sheet
    from thidua.model.year import Pledge

_OPEN_TARGETS = (SheetRow((None,) * 5),) * 8
_OPEN_WORKS = (SheetRow((None,) * 4),) * 5


def targets(campaign: Campaign, pledge: Pledge | None) -> Sheet:
    """Return the targets of a pledge, or open rows; one without a day is due at the end."""
    rows: Iterable[SheetRow] = _OPEN_TARGETS
    if pledge is not None:
        rows = (
            SheetRow(
                (one.text, one.unit, one.baseline, one.value, one.due or campaign.end), one.unit
            )
            for one in pledge.targets
        )
    return sheet("targets", rows, year=campaign.year, last_year=campaign.year - 1)


def works(campaign: Campaign, pledge: Pledge | None) -> Sheet:
    """Return the models and works of a pledge, or open rows."""
    rows: Iterable[SheetRow] = _OPEN_WORKS
    if pledge is not None:
        kinds = words().work_kind
        rows = (
            SheetRow((one.name, kinds[one.kind], one.place, one.due or campaign.end))
            for one in pledge.works
        )
    return sheet("works", rows, year=campaign.year)
