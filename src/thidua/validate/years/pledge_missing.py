"""Every unit that takes part has pledged, and by the day the campaign sets.

Why: a campaign that units have not pledged binds nobody (the directive asks every unit to register
its giao ước thi đua). While no pledge at all has come in, the campaign has not got that far and the
rule is silent; ``thidua status`` tells who is late on a given day.

Fails::

    campaign:
      units:
        - {id: van-phong, name: Văn phòng Sở, headcount: {civil_servants: 5}}
        - {id: thanh-tra, name: Thanh tra Sở, headcount: {civil_servants: 4}}
      milestones:
        - {id: giao-uoc, kind: pledge, due: "2023-03-31"}
    pledges:
      van-phong:
        received: "2023-04-03"

Passes::

    campaign:
      units:
        - {id: van-phong, name: Văn phòng Sở, headcount: {civil_servants: 5}}
        - {id: cac-phong, name: Các phòng thuộc Sở}
      milestones:
        - {id: giao-uoc, kind: pledge, due: "2023-03-31"}
    pledges:
      van-phong:
        received: "2023-03-31"

Fix: write the unit's pledge into ``pledges/UNIT.yaml``; a late one stays a remark in the year's
review.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level
from thidua.validate.days import readable

ID = "pledge-missing"
LEVEL = Level.WARNING
CLAUSE = ""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield the units without a pledge, and the pledges that came late."""
    year = dossier.year
    if not year.pledges:
        return
    taking_part = {unit.id for unit in year.participants}
    for n, unit in enumerate(year.campaign.units):
        if unit.id in taking_part and unit.id not in year.pledges:
            place = dossier.in_campaign("units", n)
            yield Finding(place, ID, LEVEL, "pledge-missing", {"unit": unit.name})
    yield from _late(dossier)


def _late(dossier: Dossier) -> Iterator[Finding]:
    milestones = dossier.year.campaign.milestones
    due = max((one.due for one in milestones if one.kind == "pledge"), default=None)
    for unit, pledge in dossier.year.pledges.items():
        if due and pledge.received and pledge.received > due:
            days = (date.fromisoformat(pledge.received) - date.fromisoformat(due)).days
            facts: dict[str, str | int] = {
                "received": readable(pledge.received),
                "due": readable(due),
                "days": days,
            }
            yield Finding(dossier.in_pledge(unit, "received"), ID, LEVEL, "pledge-late", facts)
