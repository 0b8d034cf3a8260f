"""Obligations, milestones and the items they come from agree.

Why: reminders, the status table and the letters to those who are late go by the milestones; a date
that only an obligation has is never followed up. A milestone for which no obligation speaks was
made up, or its obligation was forgotten. The day by which a review's reports are due is followed up
as a milestone is. A notice, because both may be meant.

Fails::

    campaign:
      obligations:
        - {id: so-ket, source: so-ket-tong-ket, due: "2023-06-30"}
      milestones:
        - {id: so-ket, kind: mid-review, source: so-ket-tong-ket, due: "2023-07-15"}

Passes::

    campaign:
      obligations:
        - {id: so-ket, source: so-ket-tong-ket, due: "2023-06-30"}
        - {id: dang-ky, source: dang-ky, undated: true}
        - {id: bao-cao, source: bao-cao, due: "2023-07-05"}
      milestones:
        - {id: so-ket, kind: mid-review, source: so-ket-tong-ket, due: "2023-06-30"}
      reviews:
        - {id: dot-1, name: Sơ kết Đợt 1, kind: interim, end: "2023-06-30", due: "2023-07-05"}

Fix: give both the same date, or add what is missing.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level
from thidua.review.reviews import reviews
from thidua.validate.days import readable

ID = "obligations-have-milestones"
LEVEL = Level.NOTICE
CLAUSE = ""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield due dates without a milestone, and milestones of items that oblige nobody."""
    campaign = dossier.year.campaign
    due = {milestone.due for milestone in campaign.milestones}
    due |= {one.due for one in reviews(campaign) if one.due is not None}
    for n, obligation in enumerate(campaign.obligations):
        if obligation.due is not None and obligation.due not in due:
            facts = {"id": obligation.id, "due": readable(obligation.due)}
            place = dossier.in_campaign("obligations", n, "due")
            yield Finding(place, ID, LEVEL, "due-without-milestone", facts)
    sources = {obligation.source for obligation in campaign.obligations}
    for n, milestone in enumerate(campaign.milestones):
        if milestone.source is not None and milestone.source not in sources:
            facts = {"id": milestone.id, "source": milestone.source}
            place = dossier.in_campaign("milestones", n, "source")
            yield Finding(place, ID, LEVEL, "milestone-without-obligation", facts)
