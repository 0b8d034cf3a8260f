"""Công văn hướng dẫn tổng kết: what units report, score and propose at the end, by when."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from thidua.catalogue.kinds import Scope
from thidua.compose.grounds import council_name
from thidua.compose.paper import assemble
from thidua.compose.papers import agency_paper, composed, launch_paper, subject
from thidua.compose.registration_guidance import due
from thidua.compose.sources import cited
from thidua.compose.words import words
from thidua.model.composed import Composed
from thidua.model.regime import Eligible
from thidua.model.year import Year
from thidua.review.reviews import closing

KIND = "review-guidance"
SCOPE = Scope.CAMPAIGN
_FIRST = ("launch", "pledge", "register", "mid-review")
"""Kinds of milestone that are over when a campaign ends."""


def compose(year: Year) -> Iterator[Composed]:
    """Yield it where the campaign's papers have one.

    Raises:
        OwnFileError: the wording template is wrong.
    """
    campaign = year.campaign
    if not any(one.kind == KIND for one in campaign.papers):
        return
    paper, about = agency_paper(KIND, year), subject(KIND, year)
    document = assemble(
        paper,
        "review-guidance.md.j2",
        title=f"{paper.name} {about}",
        slots={},
        launch=launch_paper(campaign),
        campaign=campaign,
        units=year.participants,
        review=closing(year),
        scored=bool(campaign.schemes),
        due=due(year, [one.kind for one in campaign.milestones if one.kind not in _FIRST]),
        shares=list(_shares(year)),
        ratings=list(words().rating.values()),
        council=council_name(year),
    )
    yield composed(document)


def _shares(year: Year) -> Iterator[dict[str, Any]]:
    """Yield the shares that the law asks for, of what is no matter of the State."""
    rules = {one.id: one for one in (*year.regime.titles, *year.regime.awards)}
    for one in year.regime.shares:
        title, of = rules.get(one.title), rules.get(one.of)
        if title is None or of is None or title.state_level:
            continue
        yield {
            "title": title.name,
            "of": of.name,
            "bound": words().bounds[one.bound],
            "percent": one.percent,
            "inside": title.recipient is Eligible.COLLECTIVE and of.recipient is Eligible.PERSON,
            "collectives": of.recipient is Eligible.COLLECTIVE,
            "source": cited(one.source),
        }
