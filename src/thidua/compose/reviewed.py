"""Reviews as documents speak of them: phrases of ``templates/reviews.yaml`` with their values."""

from __future__ import annotations

from msgspec.structs import asdict

from thidua.catalogue.reviews import ReviewWords, review_list
from thidua.catalogue.times import said_time, times
from thidua.compose.numbers import day
from thidua.model.campaign import Campaign
from thidua.model.campaign_time import TimeKind
from thidua.model.reviews import CampaignReview
from thidua.model.year import Year
from thidua.review.reviews import coverage, earlier, usual


def review_words(year: Year, one: CampaignReview) -> ReviewWords:
    """Return how documents speak of a review.

    Raises:
        OwnFileError: ``templates/reviews.yaml`` is wrong.
        KeyError: a phrase there has a blank that nothing fills.
    """
    campaign, before = year.campaign, earlier(year, one)
    phrases = _usual_words(campaign, one) or review_list().own[one.kind]
    name, covered = _named(one), _covered(campaign, one)
    _, end = coverage(campaign, one)
    values = {
        **_years(campaign),
        "name": name,
        "a_name": f"{name[:1].lower()}{name[1:]}",
        "campaign": campaign.name,
        "covered": covered,
        "span": _span(campaign, one, covered),
        "to": day(end),
        "last": _covered(before[0].campaign, before[1]) if before else "",
        "reviewed": _time(campaign, one) or covered,
        **_ahead(campaign, end),
    }
    said = {phrase: text.format_map(values) for phrase, text in asdict(phrases).items()}
    return ReviewWords(**said)


def _usual_words(campaign: Campaign, one: CampaignReview) -> ReviewWords | None:
    known = usual(campaign, one)
    return known.words if known else None


def _years(campaign: Campaign) -> dict[str, int]:
    year = campaign.filed
    return {"year": year, "last_year": year - 1, "next_year": year + 1}


def _named(one: CampaignReview) -> str:
    """Return the name of a review without what every phrase says: "phong trào thi đua"."""
    before, _, behind = one.name.partition(review_list().movement)
    return " ".join(f"{before} {behind}".split())


def _covered(campaign: Campaign, one: CampaignReview) -> str:
    """Return what is reviewed: as the name says, or else its phases, or else its days.

    All of a campaign is told by its time, of a theme by its days.
    """
    said = review_list()
    phrases = _usual_words(campaign, one)
    if phrases is not None:
        return phrases.covered.format_map(_years(campaign))
    name = _named(one)
    titles = [title for title in said.titles if name.lower().startswith(title.lower())]
    named = name[len(max(titles, key=len)) :].strip(" :,–-") if titles else ""
    if named:
        return named
    start, end = coverage(campaign, one)
    phases = [phase.name for phase in campaign.phases if phase.id in one.covers]
    if phases and (start, end) != (campaign.start, campaign.end):
        between, last = said.joined
        return last.join(filter(None, (between.join(phases[:-1]), phases[-1])))
    if campaign.time.kind is not TimeKind.THEME and (named := _time(campaign, one)):
        return named
    return said.days.format_map({"from": day(start), "to": day(end)})


def _time(campaign: Campaign, one: CampaignReview) -> str:
    """Return what a campaign is called, where all of it is reviewed and that says when."""
    whole = coverage(campaign, one) == (campaign.start, campaign.end)
    return said_time(campaign.time).said.reviewed if whole and campaign.year is None else ""


def _ahead(campaign: Campaign, end: str) -> dict[str, str]:
    """Return what comes after a review: the time after its campaign, if it closes that."""
    said = said_time(campaign.time)
    if end == campaign.end and campaign.year is None:
        return {"next": said.next, "promptly": said.next_promptly}
    return {"next": times().open.next, "promptly": times().open.promptly}


def _span(campaign: Campaign, one: CampaignReview, covered: str) -> str:
    start, end = coverage(campaign, one)
    days = {"from": day(start), "to": day(end)}
    said = review_list()
    if covered == said.days.format_map(days):
        return covered
    return said.with_days.format_map({"covered": covered, **days})
