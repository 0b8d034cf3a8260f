"""Beginning of a unit's form: what is known of a unit before it has pledged anything."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from thidua.model.campaign import Signer
from thidua.model.office import Unit
from thidua.model.year import PersonEntry, Pledge, Registration, Target, Year
from thidua.review.past import together
from thidua.review.reviews import closing


def begun(year: Year, unit: Unit) -> Pledge:
    """Return what a pledge begins with: last year's people and targets, and who is registered."""
    before = _before(year, unit)
    people = tuple(_person(one, year) for one in (before.people if before else ()))
    there = {one.id for one in people}
    new = (
        _registered(one)
        for one in year.persons.values()
        if one.unit == unit.id and one.id not in there
    )
    signers = before.signers if before else tuple(_signers(unit))
    targets = tuple(_target(one, year, unit) for one in (before.targets if before else ()))
    return Pledge(unit.id, year.campaign.id, targets, signers, people=(*people, *new))


def _registered(one: PersonEntry) -> Registration:
    """Return somebody of the register who has promised nothing yet."""
    rating: Any = None
    return Registration(
        one.id, one.name, one.position, one.rank, rating, joined=one.joined, history=one.history
    )


def _before(year: Year, unit: Unit) -> Pledge | None:
    pledges = year.previous.pledges if year.previous else {}
    ids = (unit.id, *(one.id for one in unit.formerly))
    return next((pledges[one] for one in ids if one in pledges), None)


def _signers(unit: Unit) -> Iterator[Signer]:
    if unit.head:
        yield Signer(position="", name=unit.head)


def _person(one: Registration, year: Year) -> Registration:
    """Return somebody of last year without what is promised anew, and with what was given since."""
    history = together(one.history, year.honoured.get(one.id, ()))
    numbered = tuple(given for given in history if given.number)
    return replace(
        one,
        rating=None,
        titles=(),
        awards=(),
        initiative=None,
        discipline=None,
        history=numbered,
    )


def _target(one: Target, year: Year, unit: Unit) -> Target:
    """Return a target of last year, its result as what it is compared with."""
    actual = None
    if year.previous is not None:
        ids = {unit.id, *(former.id for former in unit.formerly)}
        final = closing(year.previous).id
        results = year.previous.results.items()
        told = (each for (whose, which), each in results if whose in ids and which == final)
        found = (each.actual for result in told for each in result.targets if each.target == one.id)
        actual = next(found, None)
    return replace(one, value=None, baseline=actual, due=None)
