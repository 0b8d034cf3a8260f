"""Documents of units: whose they are, and the blank unit of a form."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from thidua.compose.figures import PartOf
from thidua.compose.paper import Paper
from thidua.compose.papers import unit_paper
from thidua.compose.words import words
from thidua.model.campaign import PaperData, PaperStatus, Signer
from thidua.model.office import Unit
from thidua.model.year import Pledge, Year


def pledged(year: Year) -> Iterator[tuple[Unit, Pledge]]:
    """Yield the units that have a pledge, sent in or not, in the order of the campaign."""
    for unit in year.participants:
        if unit.id in year.pledges:
            yield unit, year.pledges[unit.id]


def registered(unit: Unit, pledge: Pledge) -> PartOf:
    """Return how many people of a unit registered for a title or an award, of all it has."""
    count = sum(1 for person in pledge.people if person.titles or person.awards)
    return PartOf(count, unit.headcount.total if unit.headcount else 0)


def initiatives(pledge: Pledge) -> int:
    """Return how many people of a pledge registered an initiative."""
    return sum(1 for person in pledge.people if person.initiative)


def form_unit() -> Unit:
    """Return the unit of a blank form: dots instead of names."""
    gaps = words().gaps
    return Unit(id="", name=gaps.open("unit"), kind="", abbreviation=gaps.open("abbreviation"))


def form_paper(kind: str, year: Year, unit: Unit) -> Paper:
    """Return the frame of a blank form: number, day and names stay open, and it is no draft."""
    name = words().gaps.open("name")
    signers = tuple(Signer(position, name) for position in words().form_signers)
    open_ = PaperData(kind, PaperStatus.ISSUED, signers=signers)
    return replace(unit_paper(kind, year, unit, papers=(open_,), signers=signers), form=True)
