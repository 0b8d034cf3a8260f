"""Titles and awards: registered for, proposed, granted; and who stands behind a proposal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import product

from msgspec import Struct

from thidua.compose.figures import promised
from thidua.model.office import Unit
from thidua.model.regime import Eligible, TitleRule, VoteRule
from thidua.model.year import Proposal, Registration, Vote, Year


class Honour(Struct, frozen=True):
    """How often a title or award was registered for, proposed and granted, by kind of subject."""

    rule: TitleRule
    title: bool
    collective: bool
    registered: int
    proposed: int
    granted: int

    @property
    def key(self) -> tuple[str, bool]:
        """What it is compared with last year's by."""
        return self.rule.id, self.collective


class Nominee(Struct, frozen=True):
    """A proposal with what it is about; ``person`` is None for a collective.

    ``vote`` and ``needed`` are None where nobody voted, and where the law names no share.
    """

    proposal: Proposal
    rule: TitleRule
    unit: Unit
    person: Registration | None
    vote: Vote | None
    needed: VoteRule | None
    members: int

    @property
    def name(self) -> str:
        """The person's name, or the unit's."""
        return self.person.name if self.person else self.unit.name

    @property
    def share(self) -> float | None:
        """The votes in favour as a share of all members of the council."""
        if self.vote is None or not self.members:
            return None
        return self.vote.in_favour / self.members

    @property
    def passed(self) -> bool | None:
        """Whether the share that the law asks for is reached; None where it asks for none."""
        if self.vote is None or self.needed is None:
            return None
        return self.vote.in_favour * 100 >= self.needed.percent * self.members


def honours(year: Year) -> tuple[Honour, ...]:
    """Return every title and award that somebody registered for, was proposed for or was granted.

    In the order of the catalogue: titles before awards, people before collectives.
    """
    registered = Counter(_registered(year))
    proposed = Counter(_proposed(year, granted=False))
    granted = Counter(_proposed(year, granted=True))
    kinds = (year.regime.titles, True), (year.regime.awards, False)
    found = (
        Honour(rule, title, collective, registered[key], proposed[key], granted[key])
        for (rules, title), collective in product(kinds, (False, True))
        for rule in rules
        if rule.recipient in _RECIPIENTS[collective]
        for key in ((rule.id, collective),)
    )
    return tuple(one for one in found if one.registered or one.proposed or one.granted)


def nominees(year: Year) -> tuple[Nominee, ...]:
    """Return the proposals in the order of people before collectives, award, unit, priority.

    Raises:
        KeyError: a proposal names a unit, person or award that is not there; check the year first.
    """
    selection = year.selection
    if selection is None:
        return ()
    council, meeting = year.campaign.council, selection.meeting
    units = {unit.id: unit for unit in year.campaign.units}
    people = {one.id: one for pledge in year.registers.values() for one in pledge.people}
    rules = {rule.id: rule for rule in (*year.regime.titles, *year.regime.awards)}
    votes = {vote.proposal: vote for vote in meeting.votes} if meeting else {}
    asked = {rule.title: rule for rule in year.regime.votes}
    listed = [
        Nominee(
            proposal=one,
            rule=rules[one.award],
            unit=units[one.subject if one.subject in units else one.unit],
            person=None if one.subject in units else people[one.subject],
            vote=votes.get(one.id),
            needed=asked.get(one.award),
            members=len(council.members) if council else 0,
        )
        for one in selection.proposals
    ]
    places = _places(rules), _places(units)
    return tuple(sorted(listed, key=lambda one: _order(one, *places)))


def accepted(year: Year) -> tuple[Nominee, ...]:
    """Return the proposals that the decision accepts."""
    decision = year.selection.decision if year.selection else None
    ids = set(decision.accepted) if decision else set()
    return tuple(one for one in nominees(year) if one.proposal.id in ids)


def upward(year: Year) -> tuple[Nominee, ...]:
    """Return the proposals that go to the superior.

    Those that the agency's own head cannot decide and has not, but for what the vote turned down.
    """
    mine = {one.proposal.id for one in accepted(year)}
    return tuple(
        one
        for one in nominees(year)
        if not one.rule.base_level and one.proposal.id not in mine and one.passed is not False
    )


_RECIPIENTS = {
    False: {Eligible.PERSON, Eligible.BOTH},
    True: {Eligible.COLLECTIVE, Eligible.BOTH},
}


def _registered(year: Year) -> Iterator[tuple[str, bool]]:
    for unit in year.participants:
        pledge = promised(year, unit)
        for person in pledge.people if pledge else ():
            yield from ((award, False) for award in (*person.titles, *person.awards))
        if pledge and pledge.collective:
            own = pledge.collective
            yield from ((award, True) for award in (*own.titles, *own.awards))


def _proposed(year: Year, *, granted: bool) -> Iterator[tuple[str, bool]]:
    selection = year.selection
    if selection is None:
        return
    ids = set(selection.decision.accepted) if selection.decision else set()
    units = {unit.id for unit in year.campaign.units}
    for one in selection.proposals:
        if not granted or one.id in ids:
            yield one.award, one.subject in units


def _places(keys: Mapping[str, object]) -> Mapping[str, int]:
    return {key: index for index, key in enumerate(keys)}


def _order(
    one: Nominee, rules: Mapping[str, int], units: Mapping[str, int]
) -> tuple[bool, int, int, int]:
    return one.person is None, rules[one.rule.id], units[one.unit.id], one.proposal.priority
