"""No member of a unit that stands for a title was disciplined at cảnh cáo or above.

Why: Luật Thi đua, khen thưởng 2003 and 2022, Điều 27 and Điều 28, ask it of tập thể lao động tiên tiến
and tập thể lao động xuất sắc, the titles that rest on the titles of the members. For other titles of
collectives, where only local rules say so, it is a warning, as it is for registrations.

Fails::

    campaign:
      regime: "2003"
    pledges:
      van-phong:
        people:
          - {id: an, name: Nguyễn Văn An, discipline: warning}
    selection:
      proposals:
        - {id: mot, unit: van-phong, subject: van-phong, award: tap-the-lao-dong-tien-tien}

Passes::

    campaign:
      regime: "2003"
    pledges:
      van-phong:
        people:
          - {id: an, name: Nguyễn Văn An, discipline: reprimand}
    selection:
      proposals:
        - {id: mot, unit: van-phong, subject: van-phong, award: tap-the-lao-dong-tien-tien}

Fix: take the unit's title out, or correct the disciplinary measure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.model.finding import Finding, Level
from thidua.model.year import Discipline
from thidua.validate.candidates import roll

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.model.dossier import Dossier

ID = "collective-discipline"
LEVEL = Level.ERROR
CLAUSE = "Luật Thi đua, khen thưởng, Điều 27, Điều 28"


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield the units that stand for a title with a disciplined member."""
    year = dossier.year
    titles = {rule.id: rule for rule in year.regime.titles}
    by_members = {share.title for share in year.regime.shares}
    for candidate in roll(dossier).candidates:
        rule, pledge = titles.get(candidate.award), year.pledges.get(candidate.subject)
        if rule is None or pledge is None or not candidate.collective:
            continue
        disciplined = [one for one in pledge.people if one.discipline is Discipline.WARNING]
        if disciplined:
            lawful = candidate.award in by_members
            level = candidate.level(rule.certainty) if lawful else Level.WARNING
            facts = {"name": candidate.name, "title": rule.name, "person": disciplined[0].name}
            yield Finding(candidate.place, ID, level, "collective-discipline", facts)
