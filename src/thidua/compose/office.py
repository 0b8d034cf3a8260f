"""Papers of a calendar year of the office: whose name, signers and day they have."""

from __future__ import annotations

from msgspec.structs import replace

from thidua.model.campaign_time import TimeKind
from thidua.model.year import Filed, Year


def as_of_the_year(filed: Filed, kind: str) -> Year:
    """Return the campaign whose agency and hands a paper has, called by the calendar year.

    The yearly one leads, or else the first; what any of them states of the paper is its own.
    """
    listed = filed.years or filed.earlier
    yearly = (
        one
        for one in listed
        if one.campaign.time.kind is TimeKind.YEAR and one.campaign.filed == filed.year
    )
    lead = next(yearly, listed[0])
    papers = tuple(
        paper
        for one in (lead, *filed.years, *filed.earlier)
        for paper in one.campaign.papers
        if paper.kind == kind and (paper.for_ or str(one.campaign.filed)) == str(filed.year)
    )
    called = replace(lead.campaign, year=filed.year, school_year=None, papers=papers)
    return replace(lead, campaign=called)
