"""A decision accepts only what the agency's own head decides.

Why: who decides a title or award follows from the level of the agency (``schemas/deciders.yaml``):
Luật 06/2022/QH15, Điều 80 for the head of a Sở and of a body of a ministry; Nghị định
129/2025/NĐ-CP, Điều 59 for the chairman of a xã since 01/7/2025. What somebody above decides goes
up in the tờ trình; a decision on it is void. Where the level is read from a list that is not quite
sure, and in a school or a hospital, whose head may decide by delegation, it is a warning.

Fails::

    campaign:
      regime: 2022-nd98
      start: "2024-01-01"
      end: "2024-12-31"
      units: [{id: van-phong, name: Văn phòng}]
    selection:
      proposals: [{id: mot, subject: van-phong, award: tap-the-lao-dong-xuat-sac}]
      decision: {accepted: [mot]}

Passes::

    campaign:
      regime: 2022-nd98
      start: "2024-01-01"
      end: "2024-12-31"
      units: [{id: van-phong, name: Văn phòng}]
    selection:
      proposals: [{id: mot, subject: van-phong, award: tap-the-lao-dong-tien-tien}]
      decision: {accepted: [mot]}

Fix: take the proposal out of accepted; a delegated power is stated in agency.decides.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.catalogue.deciders import power
from thidua.model.dossier import Awarded, Dossier
from thidua.model.finding import Finding, Level
from thidua.model.regime import TitleRule
from thidua.validate.candidates import catalogue

ID = "decided-above"
LEVEL = Level.ERROR
CLAUSE = "Luật 06/2022/QH15, Điều 80; Nghị định 129/2025/NĐ-CP, Điều 59"


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each proposal that a decision accepts and somebody above decides."""
    for awarded in dossier.awardings():
        yield from _above(dossier, awarded)


def _above(dossier: Dossier, awarded: Awarded) -> Iterator[Finding]:
    rules = catalogue(dossier.year.regime)
    awards = {
        one.id: rules[one.award]
        for one in awarded.stated.proposals
        if one.award in rules and one.awarded is None
    }
    decision = awarded.stated.decision
    for n, accepted in enumerate(decision.accepted if decision else ()):
        rule = awards.get(accepted)
        if rule is not None and not rule.base_level:
            facts = {"id": accepted, "title": rule.name, "decider": rule.decided_by}
            place = awarded.at("decision", "accepted", n)
            yield Finding(place, ID, _weight(dossier, rule), "decided-above", facts)


def _weight(dossier: Dossier, rule: TitleRule) -> Level:
    """Return how sure it is that the head may not: as sure as the law on both is."""
    lawful = power(dossier.year.campaign)
    sure = lawful is not None and lawful.certainty.sure
    return LEVEL if rule.state_level or sure else Level.WARNING
