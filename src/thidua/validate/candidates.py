"""Candidates for titles and awards, and what the directive demands of every unit in figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeAlias, TypeVar

from msgspec import Struct

from thidua.model.awarding import Occasion
from thidua.model.campaign import Obligation
from thidua.model.dossier import Dossier
from thidua.model.finding import Level, Place
from thidua.model.regime import Certainty, Regime, TitleRule
from thidua.model.year import Rating, Registration, Selection, Year, rated_by
from thidua.review.owners import asked_of
from thidua.review.past import merit_year
from thidua.review.reviews import closing

_Key = TypeVar("_Key", bound=Hashable)
_CANDIDATES = 200
"""How many ids are compared with a mistyped one, so that a hostile file takes no hours."""


class Stage(StrEnum):
    """How far a title has come: hoped for, or asked for."""

    REGISTERED = "registered"
    PROPOSED = "proposed"


class Candidate(Struct, frozen=True):
    """One subject and one title or award; ``person`` is None for a unit, or for an unknown id.

    ``key`` is where the award was typed: ``titles``, ``awards``, or ``award`` of a proposal;
    ``by_rating``: nobody typed it, a list of the selection proposes it.
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
    by_rating: bool = False

    def level(self, certainty: Certainty) -> Level:
        """Return how much it weighs when the law stands against this candidate.

        To register for what one cannot have breaks no law, to propose it does; and what the
        catalogue is not sure of is never an error.
        """
        return Level.ERROR if certainty.sure and self.stage is Stage.PROPOSED else Level.WARNING


Holders: TypeAlias = Mapping[str, frozenset[str]]
"""Unit → the subjects that have a title or an award."""


class Roll(Struct, frozen=True):
    """All candidates of a campaign, in the order of its files, and who holds what in which unit.

    ``granted`` is what is proposed and, once there is a decision, accepted, or what the history of
    a person has of this year, by award; ``earned`` what is registered for and not refused by a
    rating.
    Who registered elsewhere, for a campaign that this one borrows from, holds as much and is no
    candidate: what there is to say of them is said there.
    """

    candidates: tuple[Candidate, ...]
    holders: Mapping[tuple[str, Stage], Holders]
    granted: Mapping[str, Holders]
    earned: Mapping[str, Holders]

    def registered(self) -> frozenset[tuple[str, str]]:
        """Return each subject with each award that it registered for, here or elsewhere."""
        return frozenset(
            (subject, award)
            for (award, stage), units in self.holders.items()
            if stage is Stage.REGISTERED
            for subjects in units.values()
            for subject in subjects
        )

    def holding(self, award: str, stage: Stage) -> Holders:
        """Return who holds ``award``: of those registered for more, who is registered for it.

        A selection need not repeat what the units decide themselves: where nobody is proposed for
        ``award``, those hold it who registered for it and whose results are rated well enough.
        """
        if stage is Stage.REGISTERED:
            return self.holders.get((award, stage), {})
        if self.decides(award):
            return self.granted.get(award, {})
        return self.earned.get(award, {})

    def decides(self, award: str) -> bool:
        """Tell whether somebody is proposed for ``award``, or got it by another decision."""
        return award in self.granted or (award, Stage.PROPOSED) in self.holders


def roll(dossier: Dossier) -> Roll:
    """Return everybody who registered or is proposed."""
    candidates = (*_registered(dossier), *_proposed(dossier))
    held = [((one.award, one.stage), one.unit, one.subject) for one in candidates]
    held += [((award, stage), unit, one) for award, stage, unit, one in _borrowed(dossier)]
    rules, final = catalogue(dossier.year.regime), closing(dossier.year).id
    earned = (
        (award, unit, subject)
        for (award, stage), unit, subject in held
        if stage is Stage.REGISTERED
        and _fits(rules.get(award), _rated(dossier.year, (unit, final), subject))
    )
    return Roll(candidates, _held(held), _held(_granted(dossier.year)), _held(earned))


def reported(year: Year, unit: str, subject: str) -> Rating | None:
    """Return the rating that the last report gives a person, or the unit itself."""
    return _rated(year, (unit, closing(year).id), subject)


def _rated(year: Year, key: tuple[str, str], subject: str) -> Rating | None:
    """Return the rating that the report of a unit in a review gives a person, or the unit."""
    report = year.results.get(key)
    if report is None:
        return None
    if subject == key[0]:
        return report.rating
    return next((one.rating for one in report.ratings if one.person == subject), None)


def _held(listed: Iterable[tuple[_Key, str, str]]) -> Mapping[_Key, Holders]:
    sets: defaultdict[_Key, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for key, unit, subject in listed:
        sets[key][unit].add(subject)
    return {
        key: {unit: frozenset(subjects) for unit, subjects in units.items()}
        for key, units in sets.items()
    }


def _granted(year: Year) -> Iterator[tuple[str, str, str]]:
    """Yield what is proposed and not refused, and what another decision of the year gave.

    What the agency's head does not decide is refused by nobody yet.
    """
    selection = year.chosen
    if selection is None:
        return
    decision, units = selection.decision, {unit.id for unit in year.campaign.units}
    accepted = None if decision is None else frozenset(decision.accepted)
    forgotten = {one.id for one in selection.forgotten}
    mine = {one.id for one in catalogue(year.regime).values() if one.base_level}
    for one in selection.proposals:
        listed = rated_by(selection, one)
        left = accepted is None or one.award not in mine or one.id in accepted
        if left or (listed and listed.id in forgotten):
            yield one.award, one.subject if one.subject in units else one.unit, one.subject
    this = merit_year(year.campaign, selection)
    for unit, pledge in year.registers.items():
        for person in pledge.people:
            yield from ((had.award, unit, person.id) for had in person.history if had.year == this)


def _fits(rule: TitleRule | None, rated: Rating | None) -> bool:
    """Tell whether no rating of the last report stands in the way of a title."""
    return rated is None or rule is None or not rule.rating or rated in rule.rating


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


def named(dossier: Dossier, awarding: Selection | Occasion, subject: str) -> str:
    """Return what whoever is proposed is called; the id where nobody has it."""
    names = {unit.id: unit.name for unit in dossier.year.campaign.units}
    names |= {key: one.name for key, one in people(dossier).items()}
    if isinstance(awarding, Occasion):
        names |= {one.id: one.name for one in awarding.people}
        names |= {one.id: one.name for one in awarding.collectives}
    return names.get(subject, subject)


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
    awarded = next((one for one in dossier.awardings() if isinstance(one.stated, Selection)), None)
    if awarded is None:
        return
    known = people(dossier)
    names = {unit.id: unit.name for unit in dossier.year.campaign.units}
    for n, proposal in enumerate(awarded.stated.proposals):
        subject = proposal.subject
        person = known.get(subject)
        yield Candidate(
            stage=Stage.PROPOSED,
            unit=subject if subject in names else proposal.unit,
            subject=subject,
            name=person.name if person else names.get(subject, subject),
            award=proposal.award,
            key="award",
            place=awarded.at("proposals", n, "award"),
            person=person,
            collective=subject in names,
            by_rating=rated_by(awarded.stated, proposal) is not None,
        )


_REGISTERING = "đăng ký"
"""The word by which an obligation in percent is known to be about registering."""

_WORKS = ("mô hình", "công trình")
"""Units of measure of an obligation about models and works."""


def registered_percent(year: Year, unit: str) -> float | None:
    """Return how many percent of a unit's people are to register; None if nothing is asked."""
    return _measured(
        one
        for one in _obligations(year, unit)
        if one.measure and one.measure.unit == "%" and _REGISTERING in one.text.casefold()
    )


def works_a_unit(year: Year, unit: str) -> float | None:
    """Return how many models or works a unit is to build; None if nothing is asked."""
    return _measured(
        one
        for one in _obligations(year, unit)
        if one.measure and any(word in one.measure.unit.casefold() for word in _WORKS)
    )


def _obligations(year: Year, unit: str) -> Iterator[Obligation]:
    return (one for one in year.campaign.obligations if asked_of(year, unit, one.owners))


def _measured(obligations: Iterator[Obligation]) -> float | None:
    """Return the strictest measure of some obligations."""
    return max((one.measure.value for one in obligations if one.measure), default=None)
