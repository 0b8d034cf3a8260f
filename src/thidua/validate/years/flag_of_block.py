"""A flag of the province or the ministry goes to a member of a block that it organises.

Why: Luật Thi đua, khen thưởng 2022, Điều 26: the flag is for who leads a khối or cụm of the bộ,
ban, ngành, tỉnh; who leads a block that an agency has made of its own phòng leads none of those.
Which titles that is asked of stands in the catalogue of the regime. That a theme of three years
gives a claim, too, is not judged here, so it is a warning.

Fails::

    campaign:
      regime: 2022-nd98
      units: [{id: phong-mot, name: Phòng Một, block: khoi-1}]
      blocks: [{id: khoi-1, name: Khối 1, leader: phong-mot}]
    selection:
      proposals:
        - {id: mot, unit: phong-mot, subject: phong-mot, award: co-thi-dua-tinh}

Passes::

    campaign:
      regime: 2022-nd98
      units: [{id: phong-mot, name: Phòng Một, block: khoi-1}]
      blocks: [{id: khoi-1, name: Khối 1, leader: phong-mot, organised_by: province}]
    selection:
      proposals:
        - {id: mot, unit: phong-mot, subject: phong-mot, award: co-thi-dua-tinh}

Fix: take the flag out, or say with ``organised_by`` that the block is the province's.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level
from thidua.model.office import Organiser
from thidua.validate.candidates import catalogue, roll

ID = "flag-of-block"
LEVEL = Level.WARNING
CLAUSE = "Luật Thi đua, khen thưởng 2022, Điều 26"


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield the flags for units of the agency's own blocks, and for those of none."""
    rules, campaign = catalogue(dossier.year.regime), dossier.year.campaign
    blocks = {one.id: one for one in campaign.blocks}
    units = {unit.id: unit for unit in campaign.units}
    for candidate in roll(dossier).candidates:
        rule, unit = rules.get(candidate.award), units.get(candidate.subject)
        if rule is None or unit is None or not rule.organised:
            continue
        block = blocks.get(unit.block or "")
        if block is not None and block.organised_by is not Organiser.AGENCY:
            continue
        facts = {
            "name": candidate.name,
            "title": rule.name,
            "block": block.name if block else "",
            "source": rule.source,
        }
        message = "flag-of-own-block" if block else "flag-without-block"
        yield Finding(candidate.place, ID, LEVEL, message, facts)
