"""Reviews lie within their campaign, and every result, milestone and title goes by one of them.

Why: a report is made for each review, of the results in its folder. What belongs to no review is
printed nowhere; days outside the campaign, or a report due before there is anything to tell, are
slips of typing. Titles and awards go by the results of the review that closes the campaign.

Fails::

    campaign:
      start: "2023-01-01"
      end: "2023-12-31"
      reviews:
        - {id: dot-1, name: Sơ kết Đợt 1, kind: interim, end: "2024-06-30"}

Passes::

    campaign:
      start: "2023-01-01"
      end: "2023-12-31"
      reviews:
        - {id: dot-1, name: Sơ kết Đợt 1, kind: interim, end: "2023-06-30", due: "2023-07-10"}
        - {id: tong-ket, name: Tổng kết, kind: final, due: "2023-12-10"}

Fix: correct the day or the id; add the review that is missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from thidua.model.campaign import Milestone
from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level, Place
from thidua.model.reviews import CampaignReview, ReviewKind
from thidua.review.reviews import REVIEWED, coverage, reviewed, reviews
from thidua.validate.days import readable

ID = "reviews-of-the-campaign"
LEVEL = Level.ERROR
CLAUSE = ""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield what is wrong with the reviews, and what goes by a review that is not there."""
    for n, one in enumerate(dossier.year.campaign.reviews):
        wrong = list(_days(dossier, n, one))
        yield from wrong or _due(dossier, n, one)
    yield from _finals(dossier)
    yield from _milestones(dossier)
    yield from _results(dossier)


def _days(dossier: Dossier, n: int, one: CampaignReview) -> Iterator[Finding]:
    """Tell unknown phases, days beside phases, days outside the campaign or not in order."""
    campaign = dossier.year.campaign
    known = [phase.id for phase in campaign.phases]
    for at, phase in enumerate(one.covers):
        if phase not in known:
            facts = {"id": phase, "known": ", ".join(known) or "–"}
            place = dossier.in_campaign("reviews", n, "covers", at)
            yield Finding(place, ID, LEVEL, "review-unknown-phase", facts)
    days = [(key, day) for key, day in (("start", one.start), ("end", one.end)) if day]
    if one.covers and days:
        place = dossier.in_campaign("reviews", n, days[0][0])
        yield Finding(place, ID, LEVEL, "review-covers-both", {"id": one.id})
        return
    for key, day in days:
        if not campaign.start <= day <= campaign.end:
            facts = {"date": readable(day), "start": readable(campaign.start)}
            facts["end"] = readable(campaign.end)
            place = dossier.in_campaign("reviews", n, key)
            yield Finding(place, ID, LEVEL, "review-outside", facts)
            return
    if one.start and one.end and one.end < one.start:
        place = dossier.in_campaign("reviews", n, "end")
        yield _dates(place, "review-end-before-start", one.end, one.start)


def _due(dossier: Dossier, n: int, one: CampaignReview) -> Iterator[Finding]:
    """Tell a due date before there is anything to report, and one that a milestone contradicts."""
    if one.due is None:
        return
    campaign, place = dossier.year.campaign, dossier.in_campaign("reviews", n, "due")
    first, last = coverage(campaign, one)
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    if one.due < first:
        yield _dates(place, "review-due-before-start", one.due, first)
    elif one.due < (start + (end - start) / 2).isoformat():
        yield _dates(place, "review-due-early", one.due, last, Level.WARNING)
    for milestone in campaign.milestones:
        ours = _reports(milestone) and reviewed(campaign, milestone) == one
        if ours and milestone.due != one.due:
            yield _dates(place, "review-due-twice", one.due, milestone.due, Level.WARNING)
            return


def _reports(milestone: Milestone) -> bool:
    return milestone.kind in REVIEWED and milestone.kind != "self-score"


def _finals(dossier: Dossier) -> Iterator[Finding]:
    """Tell two reviews that close the same days, and a selection that no review is closed by."""
    campaign = dossier.year.campaign
    closed: dict[tuple[str, str], CampaignReview] = {}
    for n, one in enumerate(campaign.reviews):
        if one.kind is not ReviewKind.FINAL:
            continue
        days = coverage(campaign, one)
        if days in closed and closed[days].id != one.id:
            place = dossier.in_campaign("reviews", n, "kind")
            facts = {"id": one.id, "other": closed[days].id}
            yield Finding(place, ID, LEVEL, "review-two-finals", facts)
        closed.setdefault(days, one)
    if campaign.reviews and not closed and dossier.year.selection is not None:
        yield Finding(dossier.in_campaign("reviews"), ID, LEVEL, "review-no-final")


def _milestones(dossier: Dossier) -> Iterator[Finding]:
    """Tell milestones for a review that is not there, of another kind, or that have no reports."""
    campaign = dossier.year.campaign
    known = {one.id: one.kind for one in reviews(campaign)}
    for n, one in enumerate(campaign.milestones):
        if one.for_ is None:
            continue
        place = dossier.in_campaign("milestones", n, "for")
        facts = {"id": one.for_, "known": ", ".join(known), "kind": one.kind}
        if one.kind not in REVIEWED:
            yield Finding(place, ID, LEVEL, "milestone-for-no-review", facts)
        elif one.for_ not in known:
            yield Finding(place, ID, LEVEL, "unknown-review", facts)
        elif _reports(one) and REVIEWED[one.kind] is not known[one.for_]:
            yield Finding(place, ID, LEVEL, "milestone-of-another-kind", facts)


def _results(dossier: Dossier) -> Iterator[Finding]:
    """Tell each folder of results that is no review's, at the first file in it."""
    known = [one.id for one in reviews(dossier.year.campaign)]
    told: set[str] = set()
    for unit, review in dossier.year.results:
        if review not in known and review not in told:
            place = dossier.in_result(unit, review, "review")
            facts = {"id": review, "known": ", ".join(known)}
            yield Finding(place, ID, LEVEL, "unknown-review", facts)
        told.add(review)


def _dates(place: Place, message: str, found: str, other: str, level: Level = LEVEL) -> Finding:
    facts = {"date": readable(found), "other": readable(other)}
    return Finding(place, ID, level, message, facts)
