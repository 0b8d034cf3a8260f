"""Báo cáo sơ kết: where the targets of the campaign stand so far."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thidua.compose.attachment import appendix
from thidua.compose.figures import Figures, PartOf, figures
from thidua.compose.grid import grid
from thidua.compose.paper import assemble
from thidua.compose.papers import agency_paper, composed, subject
from thidua.compose.reports import spoken, targets_sheet
from thidua.compose.reviewed import review_words
from thidua.compose.sheets import sheet
from thidua.model.campaign import Milestone
from thidua.model.composed import Composed
from thidua.model.reviews import CampaignReview
from thidua.model.sheet import Sheet, SheetRow
from thidua.model.year import Year
from thidua.review.reviews import coverage

_HALF = 0.5


def reported(kind: str, year: Year, review: CampaignReview) -> Iterator[Composed]:
    """Yield the report on a review once a unit has reported for it.

    Raises:
        OwnFileError: the wording template is wrong.
    """
    counted = figures(year, review)
    if not counted.reported.count:
        return
    paper = agency_paper(kind, year, of=review.id)
    sheets = _units_sheet(year, review, counted), targets_sheet(year, review, counted)
    document = assemble(
        paper,
        "report.md.j2",
        final=False,
        title=f"{paper.name} {subject(kind, year, review)}",
        slots={"units": (grid(sheets[0]),)},
        appendices=(appendix(paper, sheets[1].title, "", grid(sheets[1])),)
        if counted.outcomes
        else (),
        judged_later=_judged_later(counted),
        halfway=_halfway(counted),
        ahead=_ahead(year, review),
        **spoken(kind, year, review, counted),
    )
    yield composed(document, *sheets, of=review.id)


def _units_sheet(year: Year, review: CampaignReview, counted: Figures) -> Sheet:
    rows = (
        SheetRow(
            (
                one.unit.name,
                one.targets.of,
                one.targets.count,
                one.targets.share,
                one.works.of,
                one.works.count,
            )
        )
        for one in counted.units
    )
    say = review_words(year, review)
    return sheet("report-interim", rows, covered=say.covered, tab=say.tab)


def _judged_later(counted: Figures) -> int:
    """Count the targets that ask for less: a part's use says nothing of the whole's."""
    return sum(one.target.lower_is_better for one in counted.outcomes)


def _halfway(counted: Figures) -> PartOf:
    """Count the targets with at least half of the promise, of those with a share."""
    shares = [one.share for one in counted.outcomes if one.share is not None]
    return PartOf(sum(share >= _HALF for share in shares), len(shares))


def _ahead(year: Year, review: CampaignReview) -> Sequence[Milestone]:
    """Return the milestones after what the review covers, by date."""
    _, end = coverage(year.campaign, review)
    later = [one for one in year.campaign.milestones if one.due > end]
    return sorted(later, key=lambda one: one.due)
