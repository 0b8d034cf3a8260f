"""Báo cáo công tác thi đua, khen thưởng of a calendar year, over several campaigns of the office.

Figures stand by campaign and are never added up, since a unit takes part in several; a person who
was commended in several is counted once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from thidua.catalogue.kinds import Scope
from thidua.compose.attachment import appendix
from thidua.compose.awardings import GROUPS, Awarding, awardings, commended
from thidua.compose.figures import Figures, figures
from thidua.compose.grid import grid
from thidua.compose.office import as_of_the_year
from thidua.compose.paper import Paper, assemble
from thidua.compose.papers import agency_paper, composed, launch_paper, subject
from thidua.compose.sheets import sheet
from thidua.compose.times import time_values
from thidua.compose.wording import line
from thidua.compose.words import words
from thidua.model.campaign import Campaign
from thidua.model.composed import Composed
from thidua.model.reviews import CampaignReview
from thidua.model.sheet import SheetGroup, SheetRow
from thidua.model.year import Filed, Year
from thidua.review.reviews import coverage, reviews

KIND = "office-report"
SCOPE = Scope.OFFICE
_LEAST = 2


class CampaignFigures(Struct, frozen=True):
    """A campaign, its launch, and its last review of the year that units have reported for."""

    campaign: Campaign
    launch: Paper
    review: CampaignReview | None = None
    figures: Figures | None = None


def compose(filed: Filed) -> Iterator[Composed]:
    """Yield the report of a year once units have reported in two of its campaigns.

    Raises:
        OwnFileError: a wording template is wrong.
    """
    told = tuple(_told(year, filed.year) for year in filed.years)
    if sum(one.figures is not None for one in told) >= _LEAST:
        yield _composed(filed, told)


def _composed(filed: Filed, told: tuple[CampaignFigures, ...]) -> Composed:
    year = as_of_the_year(filed, KIND)
    paper, about = agency_paper(KIND, year, of=str(filed.year)), subject(KIND, year)
    decided = tuple(
        each for one in filed.years for each in awardings(one) if each.year == filed.year
    )
    values = time_values(year)
    results = sheet("office-campaigns", map(_row, told), **values)
    awards = sheet("office-awards", _awards(decided), **values)
    document = assemble(
        paper,
        "office-report.md.j2",
        title=f"{paper.name} {about}",
        slots={"awards": (grid(awards),)} if decided else {},
        appendices=(appendix(paper, results.title, "", grid(results)),),
        subject=about,
        agency=year.campaign.agency,
        year=filed.year,
        told=told,
        awardings=decided,
        people=commended(decided, "person"),
        collectives=commended(decided, "collective"),
        households=commended(decided, "household"),
        occasions=sum(bool(one.name) for one in decided),
    )
    return composed(document, results, awards)


def _told(year: Year, number: int) -> CampaignFigures:
    """Return a campaign at the last review that ends in the year and has reports."""
    one = CampaignFigures(year.campaign, launch_paper(year.campaign))
    ending = [
        (coverage(year.campaign, review)[1], review)
        for review in reviews(year.campaign)
        if int(coverage(year.campaign, review)[1][:4]) == number
    ]
    for _, review in sorted(ending, key=lambda pair: pair[0], reverse=True):
        counted = figures(year, review)
        if counted.reported.count:
            return replace(one, review=review, figures=counted)
    return one


def _row(one: CampaignFigures) -> SheetRow:
    campaign, counted = one.campaign, one.figures
    head = (campaign.name, campaign.start, campaign.end)
    if counted is None or one.review is None:
        return SheetRow((*head, *(None,) * 8))
    reported, met, done = counted.reported, counted.met, counted.done
    told = (reported.of, reported.count, met.of, met.count, met.share, done.of, done.count)
    return SheetRow((*head, one.review.name, *told))


def _awards(decided: Iterable[Awarding]) -> Iterator[SheetRow | SheetGroup]:
    """Yield the decisions by campaign."""
    last = None
    for one in decided:
        if one.campaign is not last:
            yield SheetGroup(one.campaign.name)
        last = one.campaign
        groups = (one.count(group) for group in GROUPS)
        counts = tuple(many or None for many in groups)
        cited = line("parts/paper-number.md.j2", cited=one.paper)
        yield SheetRow((one.name or words().selection, cited, *counts))
