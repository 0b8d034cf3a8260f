"""An agency's level, what its head decides and the names it prints belong together.

Why: who decides a title or award, and what papers therefore call it, follows from the level of the
agency (``schemas/deciders.yaml``): the chairman of the province, the minister, the head of the Sở.
A level that the agency's own name contradicts makes every paper name somebody else. No office
prints the catalogue's name, which speaks of all of them at once. Where nothing says whether a unit
belongs to a province or to a ministry, its papers take it for a province's.

Fails::

    campaign:
      agency:
        name: Sở Thí dụ
        abbreviation: STD
        place: Minh Họa
        award_names: {giay-khem: Giấy khen}

Passes::

    campaign:
      agency:
        name: Sở Thí dụ
        abbreviation: STD
        place: Minh Họa
        award_names: {giay-khen: Giấy khen}

Fix: correct level, under, decides or award_names of the agency, or strike them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from thidua.catalogue.deciders import award_words, deciders, standing
from thidua.catalogue.regimes import regime
from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level, Place
from thidua.model.regime import TitleRule
from thidua.validate.candidates import catalogue, nearest, roll

ID = "award-names"
LEVEL = Level.ERROR
CLAUSE = ""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield what an agency says of itself that cannot be, and what it leaves open."""
    yield from _level(dossier)
    yield from _under(dossier)
    yield from _decides(dossier)
    yield from _names(dossier)
    yield from _nowhere(dossier)


def _level(dossier: Dossier) -> Iterator[Finding]:
    agency = dossier.year.campaign.agency
    said = deciders().level(agency.name)
    if agency.level is not None and said is not None and agency.level is not said:
        facts = {"level": str(agency.level), "said": str(said)}
        place = _at(dossier, "level")
        yield Finding(place, ID, Level.WARNING, "level-against-name", facts)


def _under(dossier: Dossier) -> Iterator[Finding]:
    under = dossier.year.campaign.agency.under
    if under is not None and deciders().level(under) not in {"province", "ministry"}:
        facts = {"under": under}
        yield Finding(_at(dossier, "under"), ID, Level.WARNING, "under-no-province", facts)


def _decides(dossier: Dossier) -> Iterator[Finding]:
    known = _lawful(dossier)
    for n, award in enumerate(dossier.year.campaign.agency.decides or ()):
        place = _at(dossier, "decides", n)
        if award not in known:
            yield _unknown(place, award, known)
        elif known[award].state_level:
            facts = {"title": known[award].name, "decider": known[award].decided_by}
            yield Finding(place, ID, LEVEL, "decides-for-the-state", facts)


def _names(dossier: Dossier) -> Iterator[Finding]:
    known = _lawful(dossier)
    for award, name in dossier.year.campaign.agency.award_names.items():
        place = _at(dossier, "award_names", award)
        if award not in known:
            yield _unknown(place, award, known)
        elif award in award_words().names and name == known[award].name and "," in name:
            yield Finding(place, ID, Level.WARNING, "name-of-the-catalogue", {"name": name})


def _nowhere(dossier: Dossier) -> Iterator[Finding]:
    """Tell an agency of neither province nor ministry, once somebody is to have their awards."""
    agency, regime = dossier.year.campaign.agency, dossier.year.regime
    at = standing(agency)
    if at.body is not None or at.of is not None or at.level not in {None, "unit"}:
        return
    named, rules = award_words().names, catalogue(regime)
    plain = (
        one
        for one in roll(dossier).candidates
        if one.award in named and one.award in rules and not rules[one.award].base_level
    )
    for one in islice((one for one in plain if one.award not in agency.award_names), 1):
        facts = {"agency": agency.name, "title": rules[one.award].name}
        yield Finding(_at(dossier, "name"), ID, Level.WARNING, "body-unknown", facts)


def _lawful(dossier: Dossier) -> dict[str, TitleRule]:
    """Return id → rule as the law has it, with the names of the catalogue."""
    return dict(catalogue(regime(dossier.year.regime.id)))


def _unknown(place: Place, award: str, known: dict[str, TitleRule]) -> Finding:
    return Finding(place, ID, LEVEL, "unknown-award", {"id": award, "near": nearest(award, known)})


def _at(dossier: Dossier, *path: str | int) -> Place:
    return dossier.campaign.root.at("agency", *path).place
