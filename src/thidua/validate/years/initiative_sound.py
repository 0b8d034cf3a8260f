"""An initiative is who made it, recognised, new enough for the title, and counted once.

Why: titles rest on initiatives (Luật Thi đua, khen thưởng, Điều 21, Điều 22, Điều 23). The shares
of its authors come to 100 percent; who counts one is among them; a council votes on what is in the
register; an initiative that supported a title in one year does not support the same one in the
next, and none is older than the years that the report on achievements tells of. How old it may be
is by the forms of the reports, so that it is no more than a warning.

Fails::

    campaign:
      year: 2023
      regime: "2003"
    pledges:
      van-phong:
        people:
          - {id: an, name: Nguyễn Văn An, titles: [chien-si-thi-dua-co-so], initiative: bu-dien}
    initiatives:
      initiatives:
        - id: buu-dien
          name: Trả kết quả qua bưu điện
          year: 2023
          authors: [{person: an, share: 60}]

Passes::

    campaign:
      year: 2023
      regime: "2003"
    pledges:
      van-phong:
        people:
          - {id: an, name: Nguyễn Văn An, titles: [chien-si-thi-dua-co-so], initiative: buu-dien}
    initiatives:
      initiatives:
        - id: buu-dien
          name: Trả kết quả qua bưu điện
          year: 2023
          authors: [{person: an, share: 100}]

Fix: correct the register, name the initiative that is meant, or take it away from the person.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level
from thidua.model.initiatives import Initiative
from thidua.model.year import Registration, Year
from thidua.validate.candidates import Candidate, Stage, catalogue, nearest, people, roll
from thidua.validate.initiative_sessions import sessions

ID = "initiative-sound"
LEVEL = Level.ERROR
CLAUSE = "Luật Thi đua, khen thưởng, Điều 21, Điều 22, Điều 23"
_WHOLE = 100
_NEARLY = 0.01
"""How far shares may be from the whole: thirds are 33,33."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield what is wrong in the register, in the sessions, with whoever counts an initiative."""
    yield from _register(dossier)
    yield from sessions(dossier)
    yield from _registered(dossier)
    for candidate in roll(dossier).candidates:
        if candidate.person is not None:
            yield from _counted(dossier, candidate, candidate.person)


def _register(dossier: Dossier) -> Iterator[Finding]:
    """Tell shares that come to something else, authors who are nobody, one initiative twice."""
    register, names = dossier.year.initiatives, dict[str, str]()
    concerned = _concerned(dossier.year)
    for n, one in enumerate(register.initiatives):
        facts: dict[str, str | int] = {"name": one.name}
        place = dossier.in_initiatives("initiatives", n, "authors")
        total = sum(author.share for author in one.authors)
        if abs(total - _WHOLE) > _NEARLY * len(one.authors):
            yield Finding(place, ID, LEVEL, "initiative-shares", facts | {"total": f"{total:g}"})
        yield from _authors(dossier, n, one, known=one.id not in concerned)
        other = names.setdefault(one.name.casefold(), one.id)
        if other != one.id:
            at = dossier.in_initiatives("initiatives", n, "name")
            told = facts | {"other": other}
            yield Finding(at, ID, Level.WARNING, "initiative-listed-twice", told)
        if one.applied and one.applied[:4] != f"{one.year}":
            at = dossier.in_initiatives("initiatives", n, "applied")
            told = facts | {"year": one.year, "date": one.applied}
            yield Finding(at, ID, Level.WARNING, "initiative-year", told)


def _concerned(year: Year) -> frozenset[str]:
    """Return the initiatives that a campaign has to do with, by its sessions or its people."""
    sessions_here = year.initiatives.of_campaign(year.campaign.id)
    looked_at = [one for each in sessions_here for one in each.initiatives]
    counted = [one.initiative for pledge in year.registers.values() for one in pledge.people]
    return frozenset((*looked_at, *filter(None, counted)))


def _authors(dossier: Dossier, n: int, one: Initiative, *, known: bool) -> Iterator[Finding]:
    """Tell authors who are nobody (unless all may be ``known`` elsewhere), or there twice."""
    there = dossier.year.persons.keys() | people(dossier).keys()
    twice = Counter(author.person for author in one.authors)
    for m, author in enumerate(one.authors):
        place = dossier.in_initiatives("initiatives", n, "authors", m, "person")
        facts = {"id": author.person, "name": one.name, "near": nearest(author.person, there)}
        if author.person not in there and not known:
            yield Finding(place, ID, LEVEL, "initiative-author-unknown", facts)
        if twice[author.person] > 1:
            twice[author.person] = 0
            yield Finding(place, ID, LEVEL, "initiative-author-twice", facts)


def _registered(dossier: Dossier) -> Iterator[Finding]:
    """Tell who names an initiative that is none, or that others made; once a person."""
    register = dossier.year.initiatives
    ids = {one.id for one in register.initiatives}
    for unit, pledge in dossier.year.pledges.items():
        for n, person in enumerate(pledge.people):
            stated = person.initiative
            if not ids or stated is None:
                continue
            place = dossier.in_pledge(unit, "people", n, "initiative")
            one = register.find(stated)
            facts = {"id": stated, "name": person.name, "near": nearest(stated, ids)}
            if one is None and _reads_as_id(stated):
                yield Finding(place, ID, LEVEL, "initiative-unknown", facts)
            elif one is not None and person.id not in {each.person for each in one.authors}:
                yield Finding(place, ID, LEVEL, "initiative-of-others", facts | {"title": one.name})


def _reads_as_id(stated: str) -> bool:
    """Tell whether a text is an id and no name: small letters, digits and hyphens alone."""
    return "-" in stated and stated.replace("-", "").isascii() and " " not in stated


def _counted(dossier: Dossier, candidate: Candidate, person: Registration) -> Iterator[Finding]:
    """Tell an initiative that is too old, too narrow, not recognised, or was counted before."""
    year, stated = dossier.year, person.initiative
    rule = catalogue(year.regime).get(candidate.award)
    if stated is None or rule is None or not (rule.initiative or rule.initiative_or_rating):
        return
    facts: dict[str, str | int] = {"name": person.name, "title": rule.name, "initiative": stated}
    if _before(year.previous, candidate, stated):
        yield Finding(candidate.place, ID, Level.WARNING, "initiative-counted-twice", facts)
    one = year.initiatives.find(stated)
    if one is None or person.id not in {author.person for author in one.authors}:
        return
    facts |= {"initiative": one.name, "year": one.year}
    asked = year.regime.look_back(candidate.award)
    if asked is not None:
        facts |= {"years": asked.years, "source": asked.source}
        level = candidate.level(asked.certainty)
        if one.year <= year.campaign.time.last - asked.years:
            yield Finding(candidate.place, ID, level, "initiative-too-old", facts)
        elif asked.scopes and one.scope not in asked.scopes:
            yield Finding(candidate.place, ID, level, "initiative-too-narrow", facts)
    proposed = candidate.stage is Stage.PROPOSED
    if proposed and rule.initiative and not year.initiatives.recognises(one):
        told = facts | {"source": rule.source}
        level = candidate.level(rule.certainty)
        yield Finding(candidate.place, ID, level, "initiative-not-recognised", told)


def _before(previous: Year | None, candidate: Candidate, stated: str) -> bool:
    """Tell whether the campaign before gave the same person the same title for it."""
    decision = previous.selection.decision if previous and previous.selection else None
    if previous is None or previous.selection is None or decision is None:
        return False
    given = any(
        one.id in decision.accepted
        and (one.subject, one.award) == (candidate.subject, candidate.award)
        for one in previous.selection.proposals
    )
    told = (one for pledge in previous.registers.values() for one in pledge.people)
    return given and any(one.id == candidate.subject and one.initiative == stated for one in told)
