"""Lists of a unit's form: what its drop-downs offer, by the law and the data of the campaign."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from thidua.catalogue.regimes import regime, regime_ids
from thidua.catalogue.unit_forms import form_words
from thidua.compose.words import words
from thidua.model.office import Unit
from thidua.model.regime import Eligible
from thidua.model.unit_form import FormChoice
from thidua.model.year import Year
from thidua.system.once import once

_LISTED = 2000
"""Most entries of a list of words that others may be written beside."""


def form_lists(year: Year, unit: Unit) -> dict[str, tuple[FormChoice, ...]]:
    """Return what drop-downs offer, by the names of the lists."""
    return {key: choices(each) for key, each in _lists(year, unit).items()}


def choices(entries: Iterable[tuple[str, str]]) -> tuple[FormChoice, ...]:
    """Return entries of a list, no two of which are called alike."""
    made: dict[str, FormChoice] = {}
    for identifier, label in entries:
        shown = f"{label} ({identifier})" if label.casefold() in made else label
        made[shown.casefold()] = FormChoice(identifier, shown)
    return tuple(made.values())


def _lists(year: Year, unit: Unit) -> dict[str, list[tuple[str, str]]]:
    """Return what drop-downs offer: id and words."""
    told = words()
    scheme = year.campaign.scheme(unit.block)
    named: dict[str, Mapping[Any, str]] = {
        "rating": told.rating,
        "rank": told.rank,
        "discipline": told.discipline,
        "work_kind": told.work_kind,
        "work_state": told.work_state,
    }
    lists = {key: [(str(one), label) for one, label in each.items()] for key, each in named.items()}
    lists |= {key: list(each.items()) for key, each in form_words().lists.items()}
    for key, rules in (("titles", year.regime.titles), ("awards", year.regime.awards)):
        for whose in (Eligible.PERSON, Eligible.COLLECTIVE):
            had = _registered(year, unit, key)
            fit = (one for one in rules if one.recipient in {whose, Eligible.BOTH})
            open_ = (one for one in fit if one.asked_of({unit.kind}) or one.id in had)
            lists[f"{key}-{whose}"] = [(one.id, one.name) for one in open_]
    lists["honours"] = list(dict.fromkeys(_honours(year)))
    sections = scheme.sections if scheme else ()
    lists["criteria"] = [(one.id, one.text) for part in sections for one in part.criteria]
    lists["measures"] = [(one, one) for one in _measures(year)][:_LISTED]
    return lists


def _registered(year: Year, unit: Unit, key: str) -> set[str]:
    """Return the titles, or awards, that a unit has pledged already, open to it or not."""
    pledge = year.pledges.get(unit.id)
    each = (pledge.collective, *pledge.people) if pledge else ()
    return {one for whose in each if whose is not None for one in getattr(whose, key)}


def _honours(year: Year) -> Iterator[tuple[str, str]]:
    """Yield titles and awards of the law, then those of other laws, by which people have some."""
    own = {one.id: one.name for one in (*year.regime.titles, *year.regime.awards)}
    yield from own.items()
    yield from ((one, name) for one, name in _ever().items() if one not in own)


@once
def _ever() -> dict[str, str]:
    """Return the titles and awards of all laws by id."""
    laws = map(regime, sorted(regime_ids(), reverse=True))
    rules = [one for law in laws for one in (*law.titles, *law.awards)]
    return {one.id: one.name for one in reversed(rules)}


def _measures(year: Year) -> list[str]:
    """Return the units of measure of pledges, this year's and last year's, by the alphabet."""
    pledges = [*year.pledges.values(), *(year.previous.pledges.values() if year.previous else ())]
    return sorted({one.unit for pledge in pledges for one in pledge.targets} | {"%"})
