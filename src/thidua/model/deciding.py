"""Days of a decision and of what was submitted: rewards are reckoned by them, deadlines kept."""

from __future__ import annotations

from thidua.model.awarding import Occasion
from thidua.model.campaign import Campaign
from thidua.model.year import Selection

_WHOLE = 10
"""The length of a day (``2024-01-05``), not of a year or a month."""


def whole(day: str | None) -> str:
    """Return a day that is known to the day, as it is; empty where it is not, or is left open."""
    return day if day is not None and len(day) == _WHOLE else ""


def decided_on(campaign: Campaign, awarding: Selection | Occasion) -> str:
    """Return the day of the decision of an awarding (ISO 8601); empty while it has none."""
    apart = awarding.id if isinstance(awarding, Occasion) else None
    theirs = (one for one in campaign.papers if one.for_ == apart)
    days = (whole(one.date) for one in (*awarding.papers, *theirs) if one.kind == "commendation")
    return next(filter(None, days), "")


def judged_on(campaign: Campaign, awarding: Selection | Occasion) -> str:
    """Return the day by which law is chosen: the decision's, or that of the meeting; or nothing."""
    return decided_on(campaign, awarding) or (awarding.meeting.date if awarding.meeting else "")


def reckoned_on(campaign: Campaign, awarding: Selection | Occasion) -> str:
    """Return the day by which rewards are reckoned: the decision's, or in a draft the likeliest."""
    return judged_on(campaign, awarding) or campaign.end
