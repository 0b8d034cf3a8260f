"""As many of a unit's people register as the directive asks for.

Why: the directive of 2023 asks that 100 % of the public servants and workers register for a title.
The share comes from the obligation in percent that speaks of "đăng ký"; without one nothing is
asked, nor of a unit that is not among its owners where these are units that take part. Who
registers for no title and no award does not count.

Fails::

    campaign:
      units:
        - {id: van-phong, name: Văn phòng Sở, headcount: {civil_servants: 2, workers: 1}}
      obligations:
        - {id: dang-ky, text: Động viên mọi người đăng ký, measure: {value: 100, unit: "%"}}
    pledges:
      van-phong:
        people:
          - {id: an, name: Nguyễn Văn An, titles: [lao-dong-tien-tien]}
          - {id: binh, name: Trần Thị Bình}

Passes::

    campaign:
      units:
        - {id: van-phong, name: Văn phòng Sở, headcount: {civil_servants: 1}}
      obligations:
        - {id: dang-ky, text: Động viên mọi người đăng ký, measure: {value: 100, unit: "%"}}
        - {id: ho-so, text: Trả hồ sơ đúng hạn, measure: {value: 95, unit: "%"}}
    pledges:
      van-phong:
        people:
          - {id: an, name: Nguyễn Văn An, titles: [lao-dong-tien-tien]}

Fix: add the people who are missing, or correct the unit's headcount.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level
from thidua.validate.candidates import registered_percent

ID = "registered-share"
LEVEL = Level.WARNING
CLAUSE = ""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield the pledges with fewer people than asked for, or more than the unit has."""
    for unit in dossier.year.participants:
        pledge = dossier.year.pledges.get(unit.id)
        if pledge is None or unit.headcount is None:
            continue
        total = unit.headcount.total
        count = sum(1 for person in pledge.people if person.titles or person.awards)
        percent = registered_percent(dossier.year, unit.id)
        needed = ceil(total * (percent or 0) / 100)
        facts: dict[str, str | int] = {"count": count, "total": total, "missing": needed - count}
        place = dossier.in_pledge(unit.id, "people")
        if len(pledge.people) > total:
            facts["count"] = len(pledge.people)
            yield Finding(place, ID, LEVEL, "more-people-than-headcount", facts)
        elif count < needed:
            facts["percent"] = f"{percent:g}"
            yield Finding(place, ID, LEVEL, "registered-share", facts)
