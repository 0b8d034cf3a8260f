"""A year together with the files it was read from, so that a rule can say where a fact stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct, field

from thidua.model.awarding import Occasion
from thidua.model.campaign_time import CampaignTime
from thidua.model.finding import Place
from thidua.model.reviews import ReviewDue
from thidua.model.source import Source
from thidua.model.year import Selection, Year


class Awarded(Struct, frozen=True):
    """What is proposed, voted on and decided together, and the file that states it."""

    stated: Selection | Occasion
    source: Source

    def at(self, *path: str | int) -> Place:
        """Return where a value of it stands, by keys and positions (from 0).

        Behind the proposals of the file stand those whom it honours in one line each, or whom its
        lists propose.
        """
        if len(path) > 1 and path[0] == "proposals" and isinstance(path[1], int):
            typed = len(self.source.root.each("proposals"))
            if path[1] >= typed and self.source.root.get("honoured") is not None:
                return self.source.root.at("honoured", path[1] - typed, *path[2:]).place
            if path[1] >= typed and isinstance(self.stated, Selection):
                one = self.stated.proposals[path[1]]
                listed = (n for n, each in enumerate(self.stated.rated) if each.lists(one))
                return self.source.root.at("rated", next(listed, 0), *path[2:]).place
        return self.source.root.at(*path).place


class CampaignHead(Struct, frozen=True):
    """What the first lines of a campaign's file say, as far as they can be read."""

    id: str
    time: CampaignTime
    start: str
    end: str
    previous: str = ""
    registration: str = ""
    phases: int = 0
    issued: bool = False

    def touches(self, year: int) -> bool:
        """Tell whether it is filed under a year, or some day of it is one of that year."""
        return year == self.time.first or int(self.start[:4]) <= year <= int(self.end[:4])


class CampaignEntry(Struct, frozen=True):
    """A campaign of a repository, how many units take part, how many files there are of it."""

    head: CampaignHead
    units: int = 0
    pledges: int = 0
    results: int = 0
    selection: bool = False
    occasions: int = 0
    reviews: tuple[ReviewDue, ...] = ()


class Dossier(Struct, frozen=True):
    """The typed year and its sources: the campaign, a pledge a unit, a result a unit and review.

    ``initiatives`` is the office's register of them. ``campaigns`` are those that the repository
    has, by id, where that is known.
    """

    year: Year
    campaign: Source
    pledges: Mapping[str, Source] = field(default_factory=dict)
    results: Mapping[tuple[str, str], Source] = field(default_factory=dict)
    selection: Source | None = None
    campaigns: Mapping[str, CampaignHead] | None = None
    occasions: Mapping[str, Source] = field(default_factory=dict)
    initiatives: Source | None = None

    def awardings(self) -> Iterator[Awarded]:
        """Yield the selection, if there is one, then each occasion."""
        for one in self.year.awardings:
            source = self.occasions[one.id] if isinstance(one, Occasion) else self.selection
            yield Awarded(one, source or self.campaign)

    def in_campaign(self, *path: str | int) -> Place:
        """Return where a value of the campaign file stands, by keys and positions (from 0)."""
        return self.campaign.root.at(*path).place

    def in_pledge(self, unit: str, *path: str | int) -> Place:
        """Return where a value of a unit's pledge stands.

        Raises:
            KeyError: when the unit has no pledge.
        """
        return self.pledges[unit].root.at(*path).place

    def in_result(self, unit: str, review: str, *path: str | int) -> Place:
        """Return where a value of a unit's result stands.

        Raises:
            KeyError: when the unit has no result for the review.
        """
        return self.results[unit, review].root.at(*path).place

    def in_initiatives(self, *path: str | int) -> Place:
        """Return where a value of the register of initiatives stands, or the campaign."""
        return (self.initiatives or self.campaign).root.at(*path).place

    def in_selection(self, *path: str | int) -> Place:
        """Return where a value of the selection stands, or the campaign where there is none."""
        return (self.selection or self.campaign).root.at(*path).place
