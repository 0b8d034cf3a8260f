"""Side in facts: what the ids in the data of one side stand for, in the words of that side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from thidua.diff.facts.wording import sentence
from thidua.model.awarding import Occasion, Proposal
from thidua.model.campaign import REFERENCE, Campaign, CitedDocument
from thidua.model.campaign_time import CampaignTime
from thidua.model.regime import Regime
from thidua.model.reviews import CampaignReview
from thidua.model.year import Selection, Year
from thidua.review.reviews import reviews, usual


class FactSide(Struct, frozen=True):
    """One side: the id of its campaign and its time, and the names of things by kind and id."""

    id: str
    time: CampaignTime
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def year(self) -> int:
        """The first year of its time, 0 where that is not known."""
        return self.time.first

    def name(self, kind: str, identifier: str) -> str:
        """Return what a thing is called; its id where it has no name."""
        return self.names.get(kind, {}).get(identifier, identifier)

    def measure(self, target: str) -> str:
        """Return what a target is measured in, "" where only its id is known."""
        return self.names.get("measure", {}).get(target, "")

    def read(self, text: str) -> str:
        """Return a text with its citations written out in short; an unknown one stays."""
        known = self.names.get("document", {})
        return REFERENCE.sub(lambda match: known.get(match[1], match[0]), text)

    def knowing(self, **names: Mapping[str, str]) -> FactSide:
        """Return this side with the names of further kinds of things."""
        return replace(self, names={**self.names, **names})


def side(campaign: Campaign, regime: Regime | None = None) -> FactSide:
    """Return the side of a campaign; without its regime, titles and awards keep their ids."""
    named = {kind: dict(names) for kind, names in _names(campaign, regime)}
    return FactSide(campaign.id, campaign.time, named)


def of_unit(year: Year, known: FactSide, unit: str) -> FactSide:
    """Return a side that knows what a unit has pledged, too: targets, works, people."""
    pledge = year.pledges.get(unit)
    if pledge is None:
        return known
    return known.knowing(
        target={one.id: one.text for one in pledge.targets},
        measure={one.id: one.unit for one in pledge.targets},
        work={one.id: one.name for one in pledge.works},
        person={one.id: one.name for one in pledge.people},
    )


def of_awarding(year: Year, known: FactSide, awarding: Selection | Occasion | None) -> FactSide:
    """Return a side that knows all who may be proposed, and what is proposed, too."""
    people = {one.id: one.name for pledge in year.registers.values() for one in pledge.people}
    known = known.knowing(subject={**known.names["unit"], **people, **outsiders(awarding)})
    if isinstance(awarding, Occasion):
        prizes = {one.id: one.name for one in awarding.prizes}
        known = known.knowing(award={**known.names.get("award", {}), **prizes})
    proposals = awarding.proposals if awarding else ()
    lists = awarding.rated if isinstance(awarding, Selection) else ()
    named = {one.id: known.name("award", one.award) for one in lists}
    return known.knowing(proposal={**named, **{one.id: proposed(one, known) for one in proposals}})


def outsiders(awarding: Selection | Occasion | None) -> dict[str, str]:
    """Return the names of those whom an occasion states itself, by id."""
    if not isinstance(awarding, Occasion):
        return {}
    people = {one.id: one.name for one in awarding.people}
    return people | {one.id: one.name for one in awarding.collectives}


def proposed(one: Proposal, known: FactSide) -> str:
    """Return what is proposed for whom."""
    award, subject = known.name("award", one.award), known.name("subject", one.subject)
    return sentence("proposal", award=award, subject=subject)


def _names(
    campaign: Campaign, regime: Regime | None
) -> Iterator[tuple[str, Iterator[tuple[str, str]]]]:
    yield "unit", ((unit.id, unit.name) for unit in campaign.units)
    yield "review", ((one.id, _reviewed(campaign, one)) for one in reviews(campaign))
    yield "phase", ((one.id, one.name) for one in campaign.phases)
    yield "block", ((block.id, block.name) for block in campaign.blocks)
    yield "document", ((one.id, _cited(one)) for one in campaign.documents)
    if campaign.council is not None:
        yield "member", ((one.id, one.name) for one in campaign.council.members)
    sections = [part for scheme in campaign.schemes for part in scheme.sections]
    yield "section", ((one.id, one.title) for one in sections)
    yield "criterion", ((one.id, one.text) for part in sections for one in part.criteria)
    if regime is not None:
        yield "regime", iter([(regime.id, regime.name)])
        yield "award", ((one.id, one.name) for one in (*regime.titles, *regime.awards))


def _reviewed(campaign: Campaign, one: CampaignReview) -> str:
    """Return what a review is called among other words; the usual ones by what they cover."""
    known = usual(campaign, one)
    return known.words.short if known and known.words else one.name


def _cited(one: CitedDocument) -> str:
    name = "cited" if one.number else "cited-law"
    return sentence(name, kind=one.kind, number=one.number or "", abstract=one.abstract)
