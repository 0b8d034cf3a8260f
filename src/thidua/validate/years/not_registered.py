"""Who is proposed registered at the beginning of the year.

Why: Luật Thi đua, khen thưởng 2003, Điều 10, makes the registration one of the grounds for
considering a title; the law of 2022, Điều 7, no longer lists it, though local rules still ask for
it. So it is an error under the one and a warning under the other, as the catalogue says. Somebody
who registered for other titles than the one proposed is a warning under both. The registration is
one for danh hiệu thi đua: nobody registers for a hình thức khen thưởng, which follows from what was
done, nor for what an occasion beside the yearly cycle brings.

Fails::

    campaign:
      regime: "2003"
    pledges:
      van-phong:
        people: [{id: an, name: Nguyễn Văn An}]
    selection:
      proposals:
        - {id: mot, unit: van-phong, subject: an, award: lao-dong-tien-tien}

Passes::

    campaign:
      regime: "2003"
    pledges:
      van-phong:
        people:
          - {id: an, name: Nguyễn Văn An, titles: [lao-dong-tien-tien]}
          - {id: binh, name: Trần Thị Bình}
    selection:
      proposals:
        - {id: mot, unit: van-phong, subject: an, award: lao-dong-tien-tien}
        - {id: hai, unit: van-phong, subject: binh, award: giay-khen}

Fix: take the proposal out, or add the registration where it was forgotten.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level
from thidua.validate.candidates import Stage, catalogue, certain, roll

ID = "not-registered"
LEVEL = Level.ERROR
CLAUSE = "Luật Thi đua, khen thưởng 2003, Điều 10; Luật Thi đua, khen thưởng 2022, Điều 7"


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield the proposals for those who registered for nothing, or for other titles."""
    regime, everybody = dossier.year.regime, roll(dossier)
    rules, titles = catalogue(regime), {rule.id for rule in regime.titles}
    registered = everybody.registered()
    subjects = {subject for subject, _ in registered}
    for one in everybody.candidates:
        if one.stage is not Stage.PROPOSED or one.award not in titles or one.by_rating:
            continue
        facts = {"name": one.name, "title": rules[one.award].name}
        other = (one.subject, one.award) not in registered
        if one.subject not in subjects and (one.person or one.collective):
            required = regime.registration_required and certain(regime, "registration_required")
            level = LEVEL if required else Level.WARNING
            yield Finding(one.place, ID, level, "not-registered", facts)
        elif one.subject in subjects and other:
            yield Finding(one.place, ID, Level.WARNING, "registered-for-other", facts)
