"""Kế hoạch phát động và tổ chức phong trào thi đua: how a unit carries out the campaign."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from thidua.catalogue.kinds import Scope
from thidua.compose.papers import composed, unit_paper
from thidua.compose.promises import promised
from thidua.compose.unit_papers import pledged, registered
from thidua.compose.words import partner, people
from thidua.model.campaign import Milestone
from thidua.model.composed import Composed
from thidua.model.office import Unit
from thidua.model.status import Standing
from thidua.model.year import Year
from thidua.review.status import status

KIND = "unit-plan"
SCOPE = Scope.UNIT


def compose(year: Year) -> Iterator[Composed]:
    """Yield the plan of every unit that has a pledge, which its head signs.

    Raises:
        OwnFileError: the wording template is wrong.
    """
    for unit, pledge in pledged(year):
        paper = unit_paper(KIND, year, unit, papers=pledge.papers, signers=pledge.signers[:1])
        values = {
            "registered": registered(unit, pledge),
            "people": people(unit),
            "partner": partner(unit),
            "milestones": tuple(_milestones(year, unit)),
        }
        yield composed(*promised(year, unit, pledge, paper, **values), unit=unit)


def _milestones(year: Year, unit: Unit) -> Iterator[Milestone]:
    """Yield what the campaign asks of the unit and when, in the order of the days."""
    table = status(year, as_of=date.fromisoformat(year.campaign.end))
    own = next(one for one in table.units if one.unit == unit.id)
    for milestone, step in sorted(
        zip(table.milestones, own.steps, strict=True), key=lambda pair: pair[0].due
    ):
        if step.standing is not Standing.NOT_ASKED:
            yield milestone
