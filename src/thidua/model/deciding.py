"""Day of a decision: what its rewards are reckoned by, and what has to be over by then."""

from __future__ import annotations

from thidua.model.awarding import Occasion
from thidua.model.campaign import Campaign
from thidua.model.year import Selection

_FULL = 10
"""The length of a day (``2024-01-05``), not of a year or a month."""


def decided_on(campaign: Campaign, awarding: Selection | Occasion) -> str:
    """Return the day of the decision of an awarding (ISO 8601); empty while it has none."""
    apart = awarding.id if isinstance(awarding, Occasion) else None
    theirs = (one for one in campaign.papers if one.for_ == apart)
    days = (one.date or "" for one in (*awarding.papers, *theirs) if one.kind == "commendation")
    return next((day for day in days if len(day) == _FULL), "")


def reckoned_on(campaign: Campaign, awarding: Selection | Occasion) -> str:
    """Return the day by which rewards are reckoned: the decision's, or in a draft the likeliest."""
    met = awarding.meeting.date if awarding.meeting else campaign.end
    return decided_on(campaign, awarding) or met
