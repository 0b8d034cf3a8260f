"""Reviews of a campaign: its own or the usual ones, what they cover, when they are due.

``results`` of a year are kept by unit and review; which review an honour or a comparison goes by is
decided here.
"""

from __future__ import annotations

from collections.abc import Mapping

from thidua.catalogue.reviews import UsualReview, review_list
from thidua.model.campaign import Campaign, Milestone
from thidua.model.reviews import CampaignReview, ReviewDue, ReviewKind
from thidua.model.year import Year

REVIEWED: Mapping[str, ReviewKind] = {
    "mid-review": ReviewKind.INTERIM,
    "self-score": ReviewKind.FINAL,
    "year-review": ReviewKind.FINAL,
}
"""Kind of milestone that a report of a unit meets → the kind of review, unless it names one."""


def reviews(campaign: Campaign) -> tuple[CampaignReview, ...]:
    """Return the reviews of a campaign, in its order; the usual ones where it names none."""
    return campaign.reviews or tuple(_usual(one, campaign) for one in _fitting(campaign))


def review(campaign: Campaign, identifier: str) -> CampaignReview | None:
    """Return the review of an id, if there is one."""
    return next((one for one in reviews(campaign) if one.id == identifier), None)


def usual(campaign: Campaign, one: CampaignReview) -> UsualReview | None:
    """Return the usual review that this one is, whoever named it: alike in name, kind and days."""
    for known in _fitting(campaign):
        expected = _usual(known, campaign)
        if (one.id, one.name, one.kind) == (known.id, known.name, known.kind) and coverage(
            campaign, one
        ) == coverage(campaign, expected):
            return known
    return None


def coverage(campaign: Campaign, one: CampaignReview) -> tuple[str, str]:
    """Return the first and the last day that a review covers."""
    phases = [phase for phase in campaign.phases if phase.id in one.covers]
    if phases:
        return min(phase.start for phase in phases), max(phase.end for phase in phases)
    return one.start or campaign.start, one.end or campaign.end


def closing(year: Year) -> CampaignReview:
    """Return the review that honours go by: the last final one with results.

    Before there are results it is the last final one; without any, the last of all.
    """
    every = sorted(reviews(year.campaign), key=lambda one: coverage(year.campaign, one)[1])
    finals = [one for one in every if one.kind is ReviewKind.FINAL]
    told = [
        one
        for one in finals
        if any((unit.id, one.id) in year.results for unit in year.campaign.units)
        or any(key == one.id for _, key in year.results)
    ]
    return (told or finals or every)[-1]


def earlier(year: Year, one: CampaignReview) -> tuple[Year, CampaignReview] | None:
    """Return the review that this one is compared with, and the year whose it is.

    It is the one of its kind before it in the same campaign, or else that of the campaign before:
    of the same id, or where both close their campaign.
    """
    end = coverage(year.campaign, one)[1]
    before = [
        other
        for other in reviews(year.campaign)
        if other.kind is one.kind and coverage(year.campaign, other)[1] < end
    ]
    if before:
        return year, max(before, key=lambda other: coverage(year.campaign, other)[1])
    if year.previous is None:
        return None
    same = review(year.previous.campaign, one.id)
    if same is None and one.kind is ReviewKind.FINAL:
        same = closing(year.previous)
    return (year.previous, same) if same is not None and same.kind is one.kind else None


def reviewed(campaign: Campaign, milestone: Milestone) -> CampaignReview | None:
    """Return the review whose reports meet a milestone: the one it names, or the one of its kind.

    Of several of a kind it is the last one that is over by then, or else the first.
    """
    if milestone.for_ is not None:
        return review(campaign, milestone.for_)
    kind = REVIEWED.get(milestone.kind)
    ours = [one for one in reviews(campaign) if one.kind is kind]
    ours.sort(key=lambda one: coverage(campaign, one)[1])
    over = [one for one in ours if coverage(campaign, one)[1] <= milestone.due]
    return next(iter(over[-1:] or ours), None)


def due(campaign: Campaign, one: CampaignReview) -> str | None:
    """Return the day by which reports of a review have to be in, if one is set.

    The last milestone that they meet says so, or else the review itself.
    """
    days = [
        milestone.due
        for milestone in campaign.milestones
        if milestone.kind in REVIEWED
        and milestone.kind != "self-score"
        and reviewed(campaign, milestone) == one
    ]
    return max(days, default=one.due)


def due_days(campaign: Campaign) -> tuple[ReviewDue, ...]:
    """Return the reviews of a campaign with the days by which their reports have to be in."""
    each = reviews(campaign)
    return tuple(ReviewDue(one.id, one.name, one.kind, due(campaign, one)) for one in each)


def _fitting(campaign: Campaign) -> tuple[UsualReview, ...]:
    within_its_year = campaign.year is not None and campaign.start[:4] == campaign.end[:4]
    return review_list().year if within_its_year else review_list().other


def _usual(known: UsualReview, campaign: Campaign) -> CampaignReview:
    end = f"{campaign.filed:04}-{known.end}" if known.end else None
    end = min(end, campaign.end) if end else None
    return CampaignReview(known.id, known.name, known.kind, end=end)
