"""Titles and awards: registered for, proposed, granted; and who stands behind a proposal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from msgspec import Struct

from thidua.compose.figures import promised
from thidua.compose.words import words
from thidua.model.awarding import Occasion, OutsideBody, OutsidePerson, Proposal, Vote
from thidua.model.office import Unit
from thidua.model.regime import Certainty, Eligible, TitleRule, VoteRule
from thidua.model.year import Registration, Selection, Year, votes_on


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
    """A proposal with whom it is for: their ``group`` is person, collective or household.

    ``post`` is what is said beside the name: position and unit, an address. ``vote`` and
    ``needed`` are None where nobody voted, and where the law names no share.
    """

    proposal: Proposal
    rule: TitleRule
    name: str
    group: str
    post: str | None
    vote: Vote | None
    needed: VoteRule | None
    members: int

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


def nominees(year: Year, awarding: Selection | Occasion | None) -> tuple[Nominee, ...]:
    """Return the proposals in the order of groups, award, unit, priority, file.

    Raises:
        KeyError: a proposal names a unit, person or award that is not there; check the year first.
    """
    if awarding is None:
        return ()
    council, votes = year.campaign.council, votes_on(awarding)
    rules = {rule.id: rule for rule in _rules(year, awarding)}
    asked = {rule.title: rule for rule in year.regime.votes}
    subjects = _subjects(year, awarding)
    listed = [
        Nominee(
            proposal=one,
            rule=rules[one.award],
            name=subjects[one.subject].name,
            group=_group(subjects[one.subject]),
            post=_post(year, one, subjects[one.subject]),
            vote=votes[one.id][1] if one.id in votes else None,
            needed=asked.get(one.award),
            members=len(council.members) if council else 0,
        )
        for one in awarding.proposals
    ]
    groups = words().in_order["occasion" if isinstance(awarding, Occasion) else "yearly"]
    units = {unit.id: n for n, unit in enumerate(year.campaign.units)}
    places = {rule: n for n, rule in enumerate(rules)}
    parts = list(dict.fromkeys(one.group for one in awarding.proposals))
    ordered = sorted(listed, key=lambda one: _order(one, groups, places, units))
    return tuple(sorted(ordered, key=lambda one: parts.index(one.proposal.group)))


def _rules(year: Year, awarding: Selection | Occasion) -> Iterator[TitleRule]:
    """Yield what can be proposed: prizes of the occasion, titles and awards of the law."""
    for prize in awarding.prizes if isinstance(awarding, Occasion) else ():
        yield TitleRule(
            id=prize.id,
            name=prize.name,
            abbreviation="",
            recipient=Eligible.BOTH,
            decided_by="",
            source="",
            certainty=Certainty.FULL_TEXT,
            base_level=True,
        )
    yield from (*year.regime.titles, *year.regime.awards)


def accepted(year: Year, awarding: Selection | Occasion | None) -> tuple[Nominee, ...]:
    """Return the proposals that the decision accepts."""
    decision = awarding.decision if awarding else None
    ids = set(decision.accepted) if decision else set()
    return tuple(one for one in nominees(year, awarding) if one.proposal.id in ids)


def upward(year: Year, awarding: Selection | Occasion | None) -> tuple[Nominee, ...]:
    """Return the proposals that go to the superior.

    Those that the agency's own head cannot decide and has not, but for what the vote turned down.
    """
    mine = {one.proposal.id for one in accepted(year, awarding)}
    return tuple(
        one
        for one in nominees(year, awarding)
        if not one.rule.base_level and one.proposal.id not in mine and one.passed is not False
    )


def dropped(year: Year, awarding: Selection | Occasion) -> tuple[Nominee, ...]:
    """Return the proposals that would go to the superior, had the vote not turned them down."""
    return tuple(
        one for one in nominees(year, awarding) if not one.rule.base_level and one.passed is False
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
    selection = year.chosen
    if selection is None:
        return
    ids = set(selection.decision.accepted) if selection.decision else set()
    units = {unit.id for unit in year.campaign.units}
    for one in selection.proposals:
        if not granted or one.id in ids:
            yield one.award, one.subject in units


def _subjects(
    year: Year, awarding: Selection | Occasion
) -> dict[str, Unit | Registration | OutsidePerson | OutsideBody]:
    """Return everybody who can be proposed, by id; what an occasion states itself comes first."""
    found: dict[str, Unit | Registration | OutsidePerson | OutsideBody] = {
        one.id: one for pledge in year.registers.values() for one in pledge.people
    }
    found |= {unit.id: unit for unit in year.campaign.units}
    if isinstance(awarding, Occasion):
        found |= {one.id: one for one in awarding.people}
        found |= {one.id: one for one in awarding.collectives}
    return found


def _group(subject: Unit | Registration | OutsidePerson | OutsideBody) -> str:
    if isinstance(subject, OutsideBody):
        return str(subject.kind)
    if isinstance(subject, Unit):
        return "household" if subject.kind == "household" else "collective"
    return "person"


def _post(
    year: Year, one: Proposal, subject: Unit | Registration | OutsidePerson | OutsideBody
) -> str | None:
    """Return a person's position and unit, an outsider's and where they belong; no unit's."""
    if isinstance(subject, Unit):
        return None
    if isinstance(subject, Registration):
        units = {unit.id: unit.name for unit in year.campaign.units}
        at = one.unit or next(
            key for key, pledge in year.registers.items() if subject in pledge.people
        )
        return f"{subject.position}, {units[at]}"
    position = subject.position if isinstance(subject, OutsidePerson) else None
    return ", ".join(filter(None, (position, subject.of))) or None


def _order(
    one: Nominee, groups: Sequence[str], rules: Mapping[str, int], units: Mapping[str, int]
) -> tuple[int, int, int, int]:
    """Return what a proposal is sorted by; what no unit proposes comes after what units do."""
    asked = one.proposal
    unit = asked.subject if asked.subject in units else asked.unit
    place = units.get(unit, len(units))
    return groups.index(one.group), rules[one.rule.id], place, asked.priority
