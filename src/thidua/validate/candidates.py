"""Candidates for titles and awards, and what the directive demands of every unit in figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from enum import StrEnum

from msgspec import Struct

from thidua.model.awarding import Occasion
from thidua.model.campaign import Campaign, Obligation
from thidua.model.dossier import Dossier
from thidua.model.finding import Level, Place
from thidua.model.regime import Certainty, Regime, TitleRule
from thidua.model.year import Registration, Selection

_CANDIDATES = 200
"""How many ids are compared with a mistyped one, so that a hostile file takes no hours."""


class Stage(StrEnum):
    """How far a title has come: hoped for, or asked for."""

    REGISTERED = "registered"
    PROPOSED = "proposed"


class Candidate(Struct, frozen=True):
    """One subject and one title or award; ``person`` is None for a unit, or for an unknown id.

    ``key`` is where the award was typed: ``titles``, ``awards``, or ``award`` of a proposal.
    """

    stage: Stage
    unit: str
    subject: str
    name: str
    award: str
    key: str
    place: Place
    person: Registration | None = None
    collective: bool = False

    def level(self, certainty: Certainty) -> Level:
        """Return how much it weighs when the law stands against this candidate.

        To register for what one cannot have breaks no law, to propose it does; and what the
        catalogue is not sure of is never an error.
        """
        return Level.ERROR if certainty.sure and self.stage is Stage.PROPOSED else Level.WARNING


class Roll(Struct, frozen=True):
    """All candidates of a campaign, in the order of its files, and who holds what in which unit.

    Who registered elsewhere, for a campaign that this one borrows from, holds as much and is no
    candidate: what there is to say of them is said there.
    """

    candidates: tuple[Candidate, ...]
    holders: Mapping[tuple[str, Stage], Mapping[str, frozenset[str]]]

    def registered(self) -> frozenset[tuple[str, str]]:
        """Return each subject with each award that it registered for, here or elsewhere."""
        return frozenset(
            (subject, award)
            for (award, stage), units in self.holders.items()
            if stage is Stage.REGISTERED
            for subjects in units.values()
            for subject in subjects
        )

    def holding(self, award: str, stage: Stage) -> Mapping[str, frozenset[str]]:
        """Return unit → subjects with ``award``.

        A selection need not repeat what the units decide themselves: where nobody is proposed for
        ``award``, those registered for it hold it.
        """
        found = self.holders.get((award, stage))
        return found or self.holders.get((award, Stage.REGISTERED), {})


def roll(dossier: Dossier) -> Roll:
    """Return everybody who registered or is proposed."""
    candidates = (*_registered(dossier), *_proposed(dossier))
    held = ((one.award, one.stage, one.unit, one.subject) for one in candidates)
    sets: defaultdict[tuple[str, Stage], defaultdict[str, set[str]]]
    sets = defaultdict(lambda: defaultdict(set))
    for award, stage, unit, subject in (*held, *_borrowed(dossier)):
        sets[award, stage][unit].add(subject)
    holders = {
        key: {unit: frozenset(subjects) for unit, subjects in units.items()}
        for key, units in sets.items()
    }
    return Roll(candidates, holders)


def catalogue(regime: Regime) -> Mapping[str, TitleRule]:
    """Return id → what the law says of a title or an award."""
    return {rule.id: rule for rule in (*regime.titles, *regime.awards)}


def certain(regime: Regime, value: str) -> bool:
    """Tell whether a single value of the catalogue, by its name, may make an error.

    A value without a source is as good as unverified.
    """
    sourced = regime.sources.get(value)
    return sourced is not None and sourced.certainty is not Certainty.UNVERIFIED


def nearest(identifier: str, known: Collection[str]) -> str:
    """Return up to three ids that are most like a mistyped one, "-" where there are none."""
    candidates = sorted(known)[:_CANDIDATES]
    near = get_close_matches(identifier, candidates, n=3, cutoff=0.3) or candidates[:3]
    return ", ".join(near) or "-"


def ids_of(awarding: Selection | Occasion) -> frozenset[str]:
    """Return the ids of those whom an occasion states itself; a selection states nobody."""
    if not isinstance(awarding, Occasion):
        return frozenset()
    return frozenset(
        (*(one.id for one in awarding.people), *(one.id for one in awarding.collectives))
    )


def people(dossier: Dossier) -> Mapping[str, Registration]:
    """Return id → registration of every person, the first where an id is there twice."""
    found: dict[str, Registration] = {}
    for pledge in dossier.year.registers.values():
        for person in pledge.people:
            found.setdefault(person.id, person)
    return found


def _registered(dossier: Dossier) -> Iterator[Candidate]:
    names = {unit.id: unit.name for unit in dossier.year.campaign.units}
    for unit, pledge in dossier.year.pledges.items():
        for n, person in enumerate(pledge.people):
            for key, m, award in _both(person.titles, person.awards):
                place = dossier.in_pledge(unit, "people", n, key, m)
                identity = (unit, person.id, person.name)
                yield Candidate(Stage.REGISTERED, *identity, award, key, place, person)
        if pledge.collective is not None:
            for key, m, award in _both(pledge.collective.titles, pledge.collective.awards):
                place = dossier.in_pledge(unit, "collective", key, m)
                identity = (unit, unit, names.get(unit, unit))
                yield Candidate(Stage.REGISTERED, *identity, award, key, place, collective=True)


def _borrowed(dossier: Dossier) -> Iterator[tuple[str, Stage, str, str]]:
    """Yield what is held by registration with another campaign: award, stage, unit, subject."""
    year = dossier.year
    for unit, pledge in year.registers.items():
        if pledge is year.pledges.get(unit):
            continue
        named = [(one.id, (*one.titles, *one.awards)) for one in pledge.people]
        if pledge.collective is not None:
            named.append((unit, (*pledge.collective.titles, *pledge.collective.awards)))
        for subject, awards in named:
            yield from ((award, Stage.REGISTERED, unit, subject) for award in awards)


def _both(titles: tuple[str, ...], awards: tuple[str, ...]) -> Iterator[tuple[str, int, str]]:
    yield from (("titles", m, award) for m, award in enumerate(titles))
    yield from (("awards", m, award) for m, award in enumerate(awards))


def _proposed(dossier: Dossier) -> Iterator[Candidate]:
    selection = dossier.year.selection
    if selection is None:
        return
    known = people(dossier)
    names = {unit.id: unit.name for unit in dossier.year.campaign.units}
    for n, proposal in enumerate(selection.proposals):
        subject = proposal.subject
        person = known.get(subject)
        yield Candidate(
            stage=Stage.PROPOSED,
            unit=subject if subject in names else proposal.unit,
            subject=subject,
            name=person.name if person else names.get(subject, subject),
            award=proposal.award,
            key="award",
            place=dossier.in_selection("proposals", n, "award"),
            person=person,
            collective=subject in names,
        )


_REGISTERING = "đăng ký"
"""The word by which an obligation in percent is known to be about registering."""

_WORKS = ("mô hình", "công trình")
"""Units of measure of an obligation about models and works."""


def registered_percent(campaign: Campaign) -> float | None:
    """Return how many percent of a unit's people are to register; None if nothing is asked."""
    return _measured(
        one
        for one in campaign.obligations
        if one.measure and one.measure.unit == "%" and _REGISTERING in one.text.casefold()
    )


def works_a_unit(campaign: Campaign) -> float | None:
    """Return how many models or works a unit is to build; None if nothing is asked."""
    return _measured(
        one
        for one in campaign.obligations
        if one.measure and any(word in one.measure.unit.casefold() for word in _WORKS)
    )


def _measured(obligations: Iterator[Obligation]) -> float | None:
    """Return the strictest measure of some obligations."""
    return max((one.measure.value for one in obligations if one.measure), default=None)
