"""Who has a title has served as many months of the year as the law asks.

Why: Nghị định 91/2017/NĐ-CP, Điều 10, refuses lao động tiên tiến to those recruited under 10
months; Thông tư 01/2024/TT-BNV, Điều 1, to those under 06 months. The number stands in the
catalogue of the regime. Counted in whole months from the day of joining to the end of the campaign;
the titles above need lao động tiên tiến anyway, so only titles that need no other are looked at.

Fails::

    campaign:
      regime: "2003"
      end: "2023-12-31"
    pledges:
      van-phong:
        people:
          - id: an
            name: Nguyễn Văn An
            titles: [lao-dong-tien-tien]
            joined: "2023-03-02"
    selection:
      proposals:
        - {id: mot, unit: van-phong, subject: an, award: lao-dong-tien-tien}

Passes::

    campaign:
      regime: "2003"
      end: "2023-12-31"
    pledges:
      van-phong:
        people:
          - id: an
            name: Nguyễn Văn An
            titles: [lao-dong-tien-tien]
            joined: "2023-03-01"

Fix: take the title out, or correct ``joined``.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level
from thidua.validate.candidates import certain, roll
from thidua.validate.days import readable

ID = "months-of-service"
LEVEL = Level.ERROR
CLAUSE = "Nghị định 91/2017/NĐ-CP, Điều 10; Thông tư 01/2024/TT-BNV, Điều 1"


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield the candidates who joined too late in the year."""
    regime, end = dossier.year.regime, dossier.year.campaign.end
    first = {rule.id: rule for rule in regime.titles if not rule.needs and not rule.needs_before}
    for candidate in roll(dossier).candidates:
        rule, person = first.get(candidate.award), candidate.person
        if rule is None or person is None or person.joined is None:
            continue
        months = _months(date.fromisoformat(person.joined), date.fromisoformat(end))
        if months < regime.months_of_service:
            facts: dict[str, str | int] = {
                "name": candidate.name,
                "joined": readable(person.joined),
                "title": rule.name,
                "months": max(months, 0),
                "needed": regime.months_of_service,
            }
            sure = certain(regime, "months_of_service")
            level = candidate.level(rule.certainty) if sure else Level.WARNING
            yield Finding(candidate.place, ID, level, "months-of-service", facts)


def _months(joined: date, last: date) -> int:
    """Return the whole months from ``joined`` to the end of the day ``last``."""
    end = last + timedelta(days=1)
    return (end.year - joined.year) * 12 + end.month - joined.month - (end.day < joined.day)
