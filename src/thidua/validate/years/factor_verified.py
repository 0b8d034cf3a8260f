"""The factors of what is rewarded are verified, and those of a decree in force.

Why: that a household has one and a half times what a person has is known from secondary sources
only. The decision reckons by it, and whoever signs the sums has to hear that they are to be held
against the text; of what is marked as not verified at all no money is printed. A decision after
the end of the decree is reckoned by its factors and says so; an office that states what replaces
the decree has named it, not its factors.

Fails::

    campaign:
      start: "2025-07-01"
      end: "2025-12-31"
      regime: 2022-nd152
    occasions:
      bao-so-0:
        collectives: [{id: ho-mau, name: Hộ gia đình ông Mẫu, kind: household}]
        proposals:
          - {id: mot, subject: ho-mau, award: giay-khen}
        decision: {accepted: [mot]}

Passes::

    campaign:
      start: "2025-07-01"
      end: "2025-12-31"
      regime: 2022-nd152
    occasions:
      bao-so-0:
        collectives: [{id: doi-mau, name: Đội Mẫu}]
        proposals:
          - {id: mot, subject: doi-mau, award: giay-khen}
        decision: {accepted: [mot]}

Fix: look the factor up in the full text; where it differs state the reward in the own articles.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from thidua.catalogue.acts import ended_act, stands_for
from thidua.model.awarding import BodyKind, DecisionData, Occasion
from thidua.model.deciding import decided_on
from thidua.model.dossier import Awarded, Dossier
from thidua.model.finding import Finding, Level
from thidua.model.regime import TitleRule
from thidua.validate.candidates import catalogue

ID = "factor-verified"
LEVEL = Level.NOTICE
CLAUSE = "Nghị định 152/2025/NĐ-CP, Điều 54"

_Granted = tuple[int, TitleRule]
"""Where a proposal stands that the decision accepts, and the rule of its award."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield, once for each decision, the first household and the first factor in doubt."""
    rules = catalogue(dossier.year.regime)
    for awarded in dossier.awardings():
        decision = awarded.stated.decision
        if decision is not None and not decision.articles:
            granted = tuple(_granted(awarded, decision, rules))
            yield from _households(awarded, granted)
            yield from _ended(dossier, awarded, granted)


def _granted(
    awarded: Awarded, decision: DecisionData, rules: Mapping[str, TitleRule]
) -> Iterator[_Granted]:
    for n, one in enumerate(awarded.stated.proposals):
        if one.id in decision.accepted and one.award in rules:
            yield n, rules[one.award]


def _households(awarded: Awarded, granted: tuple[_Granted, ...]) -> Iterator[Finding]:
    stated = awarded.stated
    if not isinstance(stated, Occasion):
        return
    houses = {one.id for one in stated.collectives if one.kind is BodyKind.HOUSEHOLD}
    doubted = [
        (n, rule)
        for n, rule in granted
        if stated.proposals[n].subject in houses
        if (certainty := rule.factor_household_certainty) and not certainty.sure
    ]
    for n, rule in doubted[:1]:
        facts: dict[str, str | int] = {
            "title": rule.name,
            "factor": f"{rule.factor_household:g}".replace(".", ","),
            "source": rule.factor_source.source if rule.factor_source else "",
            "count": len(doubted),
        }
        yield Finding(awarded.at("proposals", n, "award"), ID, LEVEL, "factor-unsure", facts)


def _ended(dossier: Dossier, awarded: Awarded, granted: tuple[_Granted, ...]) -> Iterator[Finding]:
    """Tell factors of an ended decree whose successor the office states; else acts-known does."""
    campaign = dossier.year.campaign
    day = decided_on(campaign, awarded.stated) or campaign.end
    for _, rule in granted:
        source = rule.factor_source.source if rule.factor_source else ""
        ended = ended_act(source.partition(", ")[0].rpartition(" ")[2], day)
        heirs = [one for one in campaign.documents if ended and stands_for(one, ended, day)]
        if ended and heirs:
            facts: dict[str, str | int] = {"act": ended.number, "heir": heirs[0].number or "…"}
            place = awarded.at("decision")
            yield Finding(place, ID, Level.WARNING, "factor-of-ended-act", facts)
            return
