"""Nobody registers twice.

Why: ids are stable over the years and belong to one person; two registrations make all totals
wrong, and nobody may be commended in two units. The same name and position in two units may be two
people with one name, so that is only a warning.

Fails::

    pledges:
      van-phong:
        people: [{id: an, name: Nguyễn Văn An, position: Chuyên viên}]
      thanh-tra:
        people: [{id: an, name: Nguyễn Văn An, position: Chuyên viên}]

Passes::

    pledges:
      van-phong:
        people: [{id: an, name: Nguyễn Văn An, position: Chuyên viên}]
      thanh-tra:
        people: [{id: an-2, name: Nguyễn Văn An, position: Thanh tra viên}]

Fix: keep the person in the unit of today; two people of one name have two ids.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level

ID = "registered-twice"
LEVEL = Level.ERROR
CLAUSE = ""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield every registration of somebody who is registered already."""
    units: dict[str, tuple[str, str]] = {}
    posts: dict[tuple[str, str], str] = {}
    for unit, pledge in dossier.year.pledges.items():
        for n, person in enumerate(pledge.people):
            post = (person.name.casefold(), person.position.casefold())
            facts = {"id": person.id, "name": person.name, "position": person.position}
            if person.id in units:
                facts["unit"], facts["other"] = units[person.id]
                other = facts["other"].casefold() != person.name.casefold()
                message = "id-of-two-people" if other else "registered-twice"
                place = dossier.in_pledge(unit, "people", n, "id")
                yield Finding(place, ID, LEVEL, message, facts)
            elif posts.get(post, unit) != unit:
                facts["unit"] = posts[post]
                place = dossier.in_pledge(unit, "people", n, "name")
                yield Finding(place, ID, Level.WARNING, "same-name-elsewhere", facts)
            units.setdefault(person.id, (unit, person.name))
            posts.setdefault(post, unit)
