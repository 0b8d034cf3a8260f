"""Awardings: whom each decision commends, and how many they are when nobody counts twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct

from thidua.compose.honours import Nominee, accepted
from thidua.compose.occasions import awarding_paper, merited
from thidua.compose.paper import Paper
from thidua.compose.words import capital
from thidua.model.awarding import Occasion
from thidua.model.campaign import Campaign
from thidua.model.year import Selection, Year

GROUPS = ("collective", "person", "household")
"""Whom a decision commends, in the order that tables have them in."""


class Awarding(Struct, frozen=True):
    """What one decision of a campaign grants; ``name`` says what an occasion commends.

    ``granted`` has with each what tells it apart: an id of an occasion's own means something there
    alone. ``year`` is that of the decision.
    """

    campaign: Campaign
    name: str
    paper: Paper
    year: int
    granted: tuple[tuple[Nominee, tuple[str, ...]], ...]

    def count(self, group: str) -> int:
        """Return how many different ones of a group it commends."""
        return len({key for one, key in self.granted if one.group == group})


def awardings(year: Year) -> Iterator[Awarding]:
    """Yield what was decided in a campaign: of the selection, then of each occasion."""
    for one in year.awardings:
        if granted := accepted(year, one):
            paper = awarding_paper("commendation", year, one)
            yield Awarding(
                year.campaign,
                capital(merited(year, one)) if isinstance(one, Occasion) else "",
                paper,
                _decided(year.campaign, one, paper),
                tuple((each, _key(year, one, each)) for each in granted),
            )


def commended(listed: Iterable[Awarding], group: str) -> tuple[int, int]:
    """Return how many different ones of a group were commended, and how many more than once."""
    times = Counter(key for each in listed for one, key in each.granted if one.group == group)
    return len(times), sum(many > 1 for many in times.values())


def _decided(campaign: Campaign, awarding: Selection | Occasion, paper: Paper) -> int:
    """Return the year of a decision; within a campaign of one year it is that year's."""
    if campaign.start[:4] == campaign.end[:4]:
        return int(campaign.start[:4])
    met = awarding.meeting.date if awarding.meeting else campaign.end
    return paper.date.year or int(met[:4])


def _key(year: Year, awarding: Selection | Occasion, one: Nominee) -> tuple[str, ...]:
    """Return what tells somebody apart; ids of the office's are the same in every campaign."""
    if isinstance(awarding, Occasion):
        own = {each.id for each in awarding.people} | {each.id for each in awarding.collectives}
        if one.proposal.subject in own:
            return year.campaign.id, awarding.id, one.proposal.subject
    return (one.proposal.subject,)
