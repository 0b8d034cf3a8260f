"""What follows the directive is dated in the order in which it can only have happened.

Why: a pledge that came in before the launch, a year's report received in spring, a meeting before
the reports it goes by, or a decision before the meeting is a slip of typing or a paper that will
not stand when it is looked into. A report cannot come before what it
covers has begun; that of a final review not before half of it is over. What is said to have come
more than a year after the end is a warning.

Fails::

    campaign:
      start: "2023-01-01"
      end: "2023-12-31"
    selection:
      meeting: {date: "2023-12-20"}
      papers:
        - {kind: commendation, date: "2023-12-15"}

Passes::

    campaign:
      start: "2023-01-01"
      end: "2023-12-31"
    selection:
      meeting: {date: "2023-12-20"}
      papers:
        - {kind: minutes, date: "2023-12-20"}
        - {kind: commendation, date: "2024-01-05"}

Fix: correct the date that is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec.structs import replace

from thidua.model.campaign import Campaign
from thidua.model.dossier import Awarded, Dossier
from thidua.model.finding import Finding, Level, Place
from thidua.model.reviews import CampaignReview, ReviewKind
from thidua.model.year import Selection
from thidua.review.reviews import closing, coverage, reviews
from thidua.validate.days import full, readable
from thidua.validate.one_date import together

ID = "dates-of-the-year"
LEVEL = Level.ERROR
CLAUSE = ""

_YEAR = timedelta(days=366)
_TO_THE_MEETING = "invitation"
_FROM_THE_MEETING = ("vote-count", "minutes", "results-notice", "submission", "commendation")
"""The papers that follow a meeting, in their order."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield every date that lies before what it follows."""
    yield from _pledges(dossier)
    yield from _results(dossier)
    yield from _years_late(dossier)
    yield from _meeting(dossier)
    for awarded in dossier.awardings():
        yield from _invitations(awarded)


def _pledges(dossier: Dossier) -> Iterator[Finding]:
    campaign = dossier.year.campaign
    path = ("directive", "date") if full(campaign.directive.date) else ("start",)
    said, count = readable(_launched(campaign)), len(dossier.year.pledges)
    yield from together(_before_launch(dossier), dossier.in_campaign(*path), said, of=count)


def _before_launch(dossier: Dossier) -> Iterator[Finding]:
    launched = _launched(dossier.year.campaign)
    issued = full(dossier.year.campaign.directive.date)  # else it may still be of the day before
    for unit, pledge in dossier.year.pledges.items():
        if issued and pledge.received and pledge.received < launched:
            place = dossier.in_pledge(unit, "received")
            yield _finding(place, "received-before-launch", pledge.received, launched)
        if pledge.launch and pledge.launch.date < launched:
            place = dossier.in_pledge(unit, "launch", "date")
            yield _finding(place, "before-launch", pledge.launch.date, launched)


def _launched(campaign: Campaign) -> str:
    """Return the day from which units can follow: the directive's, or the first of the campaign."""
    day = campaign.directive.date
    return day if full(day) else campaign.start


def _results(dossier: Dossier) -> Iterator[Finding]:
    found = list(_received(dossier))
    start = readable(dossier.year.campaign.start)
    early = [one for one in found if one.wording == "before-period"]
    campaign = dossier.year.campaign
    interim = {one.id for one in reviews(campaign) if one.kind is ReviewKind.INTERIM}
    count = sum(review in interim for _, review in dossier.year.results)
    yield from together(early, dossier.in_campaign("start"), start, of=count)
    yield from (one for one in found if one not in early)


def _received(dossier: Dossier) -> Iterator[Finding]:
    campaign = dossier.year.campaign
    begun = {one.id: _begun(campaign, one) for one in reviews(campaign)}
    for key, result in dossier.year.results.items():
        pledge = dossier.year.pledges.get(result.unit)
        if not result.received:
            continue
        place = dossier.in_result(*key, "received")
        if result.received < begun.get(result.review, ""):
            yield _finding(place, "before-period", result.received, begun[result.review])
        elif pledge and pledge.received and result.received < pledge.received:
            yield _finding(place, "before-pledge", result.received, pledge.received)


def _years_late(dossier: Dossier) -> Iterator[Finding]:
    """Tell days of receipt so long after the campaign that the year is rather a slip of typing."""
    end, year = dossier.year.campaign.end, dossier.year
    days = [(dossier.in_pledge(key, "received"), one.received) for key, one in year.pledges.items()]
    days += [
        (dossier.in_result(*key, "received"), one.received) for key, one in year.results.items()
    ]
    for place, day in days:
        if day and date.fromisoformat(day) - date.fromisoformat(end) > _YEAR:
            yield replace(_finding(place, "received-years-late", day, end), level=Level.WARNING)


def _begun(campaign: Campaign, review: CampaignReview) -> str:
    """Return the day before which nobody can have reported."""
    first, last = coverage(campaign, review)
    first, last = max(first, campaign.start), min(last, campaign.end)
    if review.kind is ReviewKind.INTERIM:
        return first
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    return (start + (end - start) / 2).isoformat()


def _meeting(dossier: Dossier) -> Iterator[Finding]:
    for awarded in dossier.awardings():
        stated = awarded.stated
        if stated.meeting is None:
            yield from _papers(awarded)
            continue
        place, said = awarded.at("meeting", "date"), readable(stated.meeting.date)
        if isinstance(stated, Selection):
            reports = len({proposal.unit for proposal in stated.proposals})
            yield from together(_after_meeting(dossier), place, said, of=reports)
        yield from together(_papers(awarded), place, said, of=len(stated.papers))


def _after_meeting(dossier: Dossier) -> Iterator[Finding]:
    """Tell a meeting before a report of a unit that it decides about."""
    selection = dossier.year.chosen
    meeting = selection.meeting if selection else None
    if selection is None or meeting is None:
        return
    final = closing(dossier.year).id
    for unit in dict.fromkeys(proposal.unit for proposal in selection.proposals):
        report = dossier.year.results.get((unit, final))
        if report and report.received and report.received > meeting.date:
            place = dossier.in_result(unit, final, "received")
            yield _finding(place, "report-after-meeting", report.received, meeting.date)


def _papers(awarded: Awarded) -> Iterator[Finding]:
    selection = awarded.stated
    latest = selection.meeting.date if selection.meeting else ""
    ordered = sorted(
        (_FROM_THE_MEETING.index(paper.kind), n, paper.date)
        for n, paper in enumerate(selection.papers)
        if paper.kind in _FROM_THE_MEETING and paper.date and full(paper.date)
    )
    for _, n, day in ordered:
        if day < latest:
            place = awarded.at("papers", n, "date")
            yield _finding(place, "paper-before-meeting", day, latest)
        latest = max(latest, day)


def _invitations(awarded: Awarded) -> Iterator[Finding]:
    """Tell those that ask to a meeting which is over by then."""
    selection = awarded.stated
    if selection.meeting is None:
        return
    for n, paper in enumerate(selection.papers):
        day = paper.date or ""
        if paper.kind == _TO_THE_MEETING and full(day) and day > selection.meeting.date:
            place = awarded.at("papers", n, "date")
            yield _finding(place, "invited-too-late", day, selection.meeting.date)


def _finding(place: Place, message: str, found: str, other: str) -> Finding:
    return Finding(place, ID, LEVEL, message, {"date": readable(found), "other": readable(other)})
