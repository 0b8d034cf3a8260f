"""Công văn hướng dẫn đăng ký thi đua: who registers what, by when, with which forms."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from thidua.catalogue.kinds import Scope
from thidua.compose.attachment import appendix
from thidua.compose.grid import grid
from thidua.compose.grounds import council_name
from thidua.compose.paper import assemble
from thidua.compose.papers import agency_paper, composed, launch_paper, subject
from thidua.compose.sheets import sheet
from thidua.compose.sources import cited
from thidua.compose.words import staff, words
from thidua.model.campaign import Milestone
from thidua.model.composed import Composed
from thidua.model.regime import TitleRule
from thidua.model.sheet import SheetRow
from thidua.model.year import Year

KIND = "registration-guidance"
SCOPE = Scope.CAMPAIGN
_FIRST = ("launch", "pledge", "register")
"""Kinds of milestone that a campaign begins with."""


def compose(year: Year) -> Iterator[Composed]:
    """Yield it where the campaign's papers have one.

    Raises:
        OwnFileError: the wording template is wrong.
    """
    campaign = year.campaign
    if not any(one.kind == KIND for one in campaign.papers):
        return
    paper, about = agency_paper(KIND, year), subject(KIND, year)
    table = sheet("guidance-titles", map(_row, _open(year)))
    document = assemble(
        paper,
        "registration-guidance.md.j2",
        title=f"{paper.name} {about}",
        slots={},
        appendices=(appendix(paper, table.title, "", grid(table)),),
        launch=launch_paper(campaign),
        campaign=campaign,
        units=year.participants,
        people=staff(year.participants),
        works=any(one.works for one in year.pledges.values()),
        initiative=[one.name for one in _open(year) if one.initiative or one.initiative_or_rating],
        due=due(year, _FIRST),
        council=council_name(year),
    )
    yield composed(document, table)


def due(year: Year, kinds: Collection[str]) -> list[Milestone]:
    """Return the milestones of some kinds, the earliest first."""
    return sorted((one for one in year.campaign.milestones if one.kind in kinds), key=_day)


def _day(one: Milestone) -> str:
    return one.due


def _open(year: Year) -> tuple[TitleRule, ...]:
    """Return what can be registered for: not what the State gives or no participant can have."""
    rules = (*year.regime.titles, *year.regime.awards)
    kinds = {unit.kind for unit in year.participants}
    return tuple(one for one in rules if not one.state_level and one.asked_of(kinds))


def _row(one: TitleRule) -> SheetRow:
    whom = one.whom or words().recipients[one.recipient]
    return SheetRow((one.name, whom, one.conditions, cited(one.source)))
