"""Rated lists: who is proposed because of the rating of the results, as for Lao động tiên tiến."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.awarding import Proposal, RatedList
from thidua.model.year import Year
from thidua.review.reviews import closing


def proposals_by_rating(year: Year) -> tuple[Proposal, ...]:
    """Return what the lists of a selection propose, in the order of units and of their people.

    Whom the law wants to have registered for the title has; whom a list excepts, or what somebody
    typed as a proposal, is left out.
    """
    selection = year.selection
    if selection is None:
        return ()
    typed = {(one.subject, one.award) for one in selection.proposals}
    listed = (one for each in selection.rated for one in _listed(year, each))
    made: dict[tuple[str, str], Proposal] = {}
    for one in listed:
        made.setdefault((one.subject, one.award), one)
    return tuple(one for key, one in made.items() if key not in typed)


def _listed(year: Year, wanted: RatedList) -> Iterator[Proposal]:
    rule = next((one for one in year.regime.titles if one.id == wanted.award), None)
    enough = rule.rating if rule else ()
    left_out = {one.person for one in wanted.except_}
    review = closing(year).id
    for unit, pledge in year.registers.items():
        result = year.results.get((unit, review))
        ratings = {one.person: one.rating for one in result.ratings} if result else {}
        for person in pledge.people:
            asked = wanted.award in person.titles or not year.regime.registration_required
            if ratings.get(person.id) in enough and asked and person.id not in left_out:
                made = wanted.proposal(person.id)
                yield Proposal(id=made, subject=person.id, award=wanted.award, unit=unit)
