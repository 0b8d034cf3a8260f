"""Honoured: those whom an occasion names in one line, without ids, become proposals like others."""

from __future__ import annotations

from typing import TypeVar

from msgspec.structs import replace

from thidua.model.awarding import ALL, Honoured, Occasion, OutsideBody, OutsidePerson, Proposal
from thidua.model.year import Selection
from thidua.texts.item_ids import free, slug

_OURS = "ds-"
"""What made ids begin with, so that none is that of a unit by its name."""
_Awarding = TypeVar("_Awarding", Selection, Occasion)


def proposing(occasion: Occasion) -> Occasion:
    """Return an occasion with those it honours in one line among its people and proposals."""
    known = {one.id for one in occasion.people} | {one.id for one in occasion.collectives}
    known |= {one.id for one in occasion.proposals}
    people: list[OutsidePerson] = []
    bodies: list[OutsideBody] = []
    proposals: list[Proposal] = []
    for one in occasion.honoured:
        made = free(f"{_OURS}{slug(one.name)}", known)
        known.add(made)
        if one.kind is None:
            people.append(OutsidePerson(made, one.name, one.position, one.of))
        else:
            bodies.append(OutsideBody(made, one.name, one.kind, one.of))
        proposals.append(_proposal(made, one, occasion))
    return replace(
        occasion,
        people=(*occasion.people, *people),
        collectives=(*occasion.collectives, *bodies),
        proposals=(*occasion.proposals, *proposals),
        honoured=(),
    )


def deciding(awarding: _Awarding, above: frozenset[str] = frozenset()) -> _Awarding:
    """Return an awarding whose decision names what it accepts, all where the file names none.

    All, that is, but those for titles and awards that somebody ``above`` decides, or has decided.
    """
    decision = awarding.decision
    if decision is None or decision.accepted != ALL:
        return awarding
    accepted = tuple(
        one.id for one in awarding.proposals if one.award not in above and one.awarded is None
    )
    return replace(awarding, decision=replace(decision, accepted=accepted))


def _proposal(made: str, one: Honoured, occasion: Occasion) -> Proposal:
    award = one.award or occasion.award or ""
    return Proposal(id=made, subject=made, award=award, group=one.group, received=one.received)
