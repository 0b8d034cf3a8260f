"""The factor of a household that is rewarded is verified.

Why: a source says of households no more than "1,5", which may be the factor or one and a half times
that of a person; the sums differ by more than twice. A decision prints no money of a factor that is
marked as not verified, and whoever decides has to hear why.

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

Fix: look the factor up in the full text, and state the reward in the decision's own articles.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.awarding import BodyKind, Occasion
from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level
from thidua.model.regime import Certainty
from thidua.validate.candidates import catalogue

ID = "factor-verified"
LEVEL = Level.NOTICE
CLAUSE = "Nghị định 152/2025/NĐ-CP, Điều 54"


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield, once for each decision, the first household whose factor is not verified."""
    rules = catalogue(dossier.year.regime)
    for awarded in dossier.awardings():
        stated = awarded.stated
        if not isinstance(stated, Occasion) or stated.decision is None or stated.decision.articles:
            continue
        houses = {one.id for one in stated.collectives if one.kind is BodyKind.HOUSEHOLD}
        doubted = [
            (n, rules[one.award])
            for n, one in enumerate(stated.proposals)
            if one.id in stated.decision.accepted and one.subject in houses and one.award in rules
            if rules[one.award].factor_household_certainty is Certainty.UNVERIFIED
        ]
        for n, rule in doubted[:1]:
            facts: dict[str, str | int] = {
                "title": rule.name,
                "factor": f"{rule.factor_household:g}".replace(".", ","),
                "source": rule.factor_source.source if rule.factor_source else "",
                "count": len(doubted),
            }
            yield Finding(awarded.at("proposals", n, "award"), ID, LEVEL, "factor-unsure", facts)
