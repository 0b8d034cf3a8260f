"""An occasion names its own people, what they can have, and its own papers.

Why: whom an occasion names need be neither a unit nor registered, so their ids mean something in
its file alone; one that a unit or a registered person has, too, leaves open who is meant. An award
is for persons or for collectives, a household being one. A person whom nobody proposes stands on no
list, and a decision that accepts nobody makes no document.

Fails::

    campaign:
      regime: 2022-nd152
    occasions:
      bao-so-0:
        people: [{id: ba-mau, name: Bà Trần Thị Mẫu}, {id: ong-mau, name: Ông Lê Văn Mẫu}]
        proposals:
          - {id: mot, subject: ba-mau, award: giay-khem}
        decision: {accepted: []}

Passes::

    campaign:
      regime: 2022-nd152
    occasions:
      bao-so-0:
        people: [{id: ba-mau, name: Bà Trần Thị Mẫu}]
        proposals:
          - {id: mot, subject: ba-mau, award: giay-khen}
        decision: {accepted: [mot]}

Fix: correct the id or the award; propose the person, or strike them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thidua.catalogue.kinds import paper_kinds
from thidua.model.awarding import Occasion, OutsideBody, OutsidePerson
from thidua.model.dossier import Awarded, Dossier
from thidua.model.finding import Finding, Level
from thidua.model.regime import Eligible
from thidua.validate.candidates import catalogue, nearest, people

ID = "occasion-sound"
LEVEL = Level.ERROR
CLAUSE = ""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield what keeps an occasion from meaning what it says."""
    for awarded in dossier.awardings():
        if isinstance(awarded.stated, Occasion):
            yield from _phase(dossier, awarded, awarded.stated)
            yield from _outsiders(dossier, awarded, awarded.stated)
            yield from _awards(dossier, awarded, awarded.stated)
            yield from _papers(awarded, awarded.stated)
            if awarded.stated.decision and not awarded.stated.decision.accepted:
                place = awarded.at("decision", "accepted")
                yield Finding(place, ID, Level.WARNING, "decision-of-nobody")
            elif not (
                awarded.stated.proposals or awarded.stated.people or awarded.stated.collectives
            ):
                yield Finding(awarded.at("name"), ID, Level.WARNING, "occasion-of-nobody")


def _phase(dossier: Dossier, awarded: Awarded, occasion: Occasion) -> Iterator[Finding]:
    phases = [one.text("id") for one in dossier.campaign.root.each("phases")]
    if occasion.phase is not None and occasion.phase not in phases:
        facts = {"id": occasion.phase, "near": nearest(occasion.phase, phases)}
        yield Finding(awarded.at("phase"), ID, LEVEL, "unknown-phase", facts)


def _outsiders(dossier: Dossier, awarded: Awarded, occasion: Occasion) -> Iterator[Finding]:
    """Tell ids of two meanings, and people and bodies whom nobody proposes."""
    taken = {unit.id: unit.name for unit in dossier.year.campaign.units}
    taken |= {key: one.name for key, one in people(dossier).items()}
    proposed = {one.subject for one in occasion.proposals}
    own = {*(one.id for one in occasion.people), *(one.id for one in occasion.collectives)}
    mistyped = proposed - taken.keys() - own
    outsiders: dict[str, Sequence[OutsidePerson | OutsideBody]] = {
        "people": occasion.people,
        "collectives": occasion.collectives,
    }
    for key, listed in outsiders.items():
        for n, one in enumerate(listed):
            facts = {"id": one.id, "name": one.name}
            if one.id in taken:
                place = awarded.at(key, n, "id")
                yield Finding(place, ID, LEVEL, "outsider-known", facts | {"other": taken[one.id]})
            elif one.id not in proposed and not mistyped:
                yield Finding(awarded.at(key, n), ID, Level.WARNING, "outsider-unproposed", facts)


def _awards(dossier: Dossier, awarded: Awarded, occasion: Occasion) -> Iterator[Finding]:
    """Tell awards that are none, and those that the subject cannot have."""
    rules = catalogue(dossier.year.regime)
    prizes = {one.id: one for one in occasion.prizes}
    for n, prize in enumerate(occasion.prizes):
        if prize.id in rules:
            known = {"id": prize.id, "name": rules[prize.id].name}
            yield Finding(awarded.at("prizes", n, "id"), ID, LEVEL, "prize-known", known)
    names = {one.id: one.name for one in occasion.people}
    persons = names.keys() | people(dossier).keys()
    names |= {one.id: one.name for one in occasion.collectives}
    for n, one in enumerate(occasion.proposals):
        place, rule = awarded.at("proposals", n, "award"), rules.get(one.award)
        if one.award in prizes:
            continue
        if rule is None:
            facts = {"id": one.award, "near": nearest(one.award, {**rules, **prizes})}
            yield Finding(place, ID, LEVEL, "unknown-award", facts)
            continue
        facts = {"title": rule.name, "name": names.get(one.subject, one.subject)}
        if one.subject in persons and rule.recipient is Eligible.COLLECTIVE:
            yield Finding(place, ID, LEVEL, "not-for-persons", facts)
        if one.subject not in persons and rule.recipient is Eligible.PERSON:
            yield Finding(place, ID, LEVEL, "not-for-collectives", facts)


def _papers(awarded: Awarded, occasion: Occasion) -> Iterator[Finding]:
    """Tell papers of kinds that are not made for an occasion."""
    kinds = paper_kinds()
    for n, one in enumerate(occasion.papers):
        if one.kind in kinds and not kinds[one.kind].occasion:
            known = ", ".join(kind for kind, described in kinds.items() if described.occasion)
            place = awarded.at("papers", n, "kind")
            facts = {"kind": one.kind, "known": known}
            yield Finding(place, ID, LEVEL, "paper-of-no-occasion", facts)
