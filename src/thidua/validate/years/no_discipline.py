"""Who stands for a title was not disciplined beyond what the law forgives.

Why: Nghị định 91/2017/NĐ-CP, Điều 10, refuses lao động tiên tiến from khiển trách up; Luật Thi đua,
khen thưởng 2003, Điều 27 and Điều 28, and 2022, Điều 28, refuse the titles of a collective that has
a member at cảnh cáo or above; for tập thể lao động xuất sắc the law of 2022 names no such bar, so
there it is a warning. The mildest measure that stands in the way is written in the catalogue, title
by title.

Fails::

    campaign:
      regime: "2003"
      units: [{id: van-phong, name: Văn phòng Sở}]
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
      units: [{id: van-phong, name: Văn phòng Sở}]
    pledges:
      van-phong:
        people:
          - {id: an, name: Nguyễn Văn An, discipline: reprimand}
    selection:
      proposals:
        - {id: mot, unit: van-phong, subject: van-phong, award: tap-the-lao-dong-tien-tien}

Fix: take the title out, or correct the disciplinary measure.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level
from thidua.model.regime import Certainty
from thidua.model.year import Discipline, Registration
from thidua.validate.candidates import Candidate, catalogue, roll

ID = "no-discipline"
LEVEL = Level.ERROR
CLAUSE = "Nghị định 91/2017/NĐ-CP, Điều 10; Luật Thi đua, khen thưởng, Điều 27, Điều 28"

_SEVERITY = tuple(Discipline)
"""From the mildest measure to the heaviest."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield the candidates whose title a disciplinary measure stands in the way of."""
    rules = catalogue(dossier.year.regime)
    for candidate in roll(dossier).candidates:
        rule = rules.get(candidate.award)
        if rule is None or rule.no_discipline_from is None:
            continue
        barred = _SEVERITY[_SEVERITY.index(Discipline(rule.no_discipline_from)) :]
        disciplined = [one for one in _members(dossier, candidate) if one.discipline in barred]
        if disciplined:
            facts = {
                "name": candidate.name,
                "title": rule.name,
                "person": disciplined[0].name,
                "source": rule.source,
            }
            doubt = rule.no_discipline_certainty
            level = candidate.level(doubt or rule.certainty)
            message = "discipline-unsure" if doubt is Certainty.UNVERIFIED else "no-discipline"
            yield Finding(candidate.place, ID, level, message, facts)


def _members(dossier: Dossier, candidate: Candidate) -> tuple[Registration, ...]:
    """Return the person who stands, or everybody of the unit that stands."""
    if candidate.person is not None:
        return (candidate.person,)
    pledge = dossier.year.registers.get(candidate.subject)
    return pledge.people if pledge and candidate.collective else ()
