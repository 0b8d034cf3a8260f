"""The year that a file was begun from is there, and earlier.

Why: ``previous`` says what a comparison sets the year against; a year without a file gives nothing
to compare with.

Fails::

    campaign:
      year: 2023
      previous: 2023

Passes::

    campaign:
      year: 2023
      previous: 2022

Fix: name the year whose file it was begun from, or delete the line.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level

ID = "previous-year"
LEVEL = Level.WARNING
CLAUSE = ""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a previous year that is not before, or that the repository has no campaign of."""
    campaign = dossier.year.campaign
    if campaign.previous is None:
        return
    place = dossier.in_campaign("previous")
    facts: dict[str, str | int] = {"previous": campaign.previous, "year": campaign.year}
    if campaign.previous >= campaign.year:
        yield Finding(place, ID, LEVEL, "previous-not-before", facts)
    elif dossier.campaigns is not None and campaign.previous not in dossier.campaigns:
        yield Finding(place, ID, LEVEL, "previous-without-file", facts)
