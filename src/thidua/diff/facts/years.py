"""Two whole years: the campaigns, what every unit pledged and did, selection and occasions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from thidua.diff.facts.files import RULES, File, entered
from thidua.diff.facts.here import Here
from thidua.diff.facts.side import of_awarding, of_unit, side
from thidua.diff.facts.units import descent
from thidua.diff.facts.wording import listed
from thidua.model.awarding import Occasion
from thidua.model.change import Carried, Change
from thidua.model.year import Result, Selection, Year
from thidua.review.reviews import reviews


class Twins(Struct, frozen=True):
    """Two files that belong together and where they stand; None on the side that has none.

    ``name`` is what a reader calls what only one side has; ``whole`` says that the other side has
    nothing of the kind at all.
    """

    here: Here
    old: File | None = None
    new: File | None = None
    name: str = ""
    whole: bool = False


def compare(old: Year, new: Year) -> Iterator[Change]:
    """Yield everything that differs between two years, but what is printed as text.

    ``Change.of`` is the unit whose file it is. Where one side has no file of a kind at all (its
    year has not come so far), that is one change.
    """
    for twins in _twins(old, new):
        if twins.old is not None and twins.new is not None:
            here = entered(twins.old, twins.new, twins.here)
            yield from RULES[type(twins.old)].changes(twins.old, twins.new, here)
        elif twins.new is not None:
            yield twins.here.came(twins.name)
        elif twins.whole and old.campaign.filed < new.campaign.filed:
            yield twins.here.awaited(twins.name)
        else:
            yield twins.here.went(twins.name)


def carried(old: Year, new: Year) -> Iterator[Carried]:
    """Yield the figures that somebody chose and that are the same in two years."""
    for twins in _twins(old, new):
        if twins.old is not None and twins.new is not None:
            here = entered(twins.old, twins.new, twins.here)
            yield from RULES[type(twins.old)].figures(twins.old, twins.new, here)


def _twins(old: Year, new: Year) -> Iterator[Twins]:
    here = Here(side(old.campaign, old.regime), side(new.campaign, new.regime))
    yield Twins(here, old.campaign, new.campaign)
    places = tuple(_places(old, new, here))
    yield from _of_units("pledge", old.pledges, new.pledges, places, here)
    for review in _reviews(old, new):
        results = _results(old, review), _results(new, review)
        name = here.new.name("review", review)
        inside = (here.old.name("review", review) if name == review else name,)
        yield from _of_units("result", *results, places, replace(here, within=inside))
    if old.selection is not None or new.selection is not None:
        told = _awarded(old, new, here, (old.selection, new.selection))
        name = (old if new.selection is None else new).campaign.id
        yield Twins(told.at("selection"), old.selection, new.selection, name, whole=True)
    for key in dict.fromkeys((*new.occasions, *old.occasions)):
        pair = old.occasions.get(key), new.occasions.get(key)
        name = next(one.name for one in reversed(pair) if one is not None)
        told = replace(_awarded(old, new, here, pair), within=(name,), ids=(key, key))
        yield Twins(told.at("occasions").under(key), *pair, name)


def _awarded(
    old: Year,
    new: Year,
    here: Here,
    pair: tuple[Selection | Occasion | None, Selection | Occasion | None],
) -> Here:
    """Return the place of a selection or an occasion, with all that its files name."""
    sides = of_awarding(old, here.old, pair[0]), of_awarding(new, here.new, pair[1])
    return replace(here, old=sides[0], new=sides[1], selected=True)


class _UnitPlace(Struct, frozen=True):
    """A unit's id on both sides, and where its files stand."""

    old: str
    new: str
    here: Here


def _places(old: Year, new: Year, here: Here) -> Iterator[_UnitPlace]:
    """Yield the units of both years, those of the new one first; a unit with a new id is one."""
    renamed = descent(old.campaign.units, new.campaign.units).renamed
    pairs = {renamed.get(unit, unit): unit for unit in _units(new)}
    for before, after in (
        pairs | {unit: unit for unit in _units(old) if unit not in pairs}
    ).items():
        sides = of_unit(old, here.old, before), of_unit(new, here.new, after)
        name = here.new.name("unit", after)
        name = here.old.name("unit", before) if name == after else name
        yield _UnitPlace(before, after, replace(here, old=sides[0], new=sides[1], of=name))


def _units(year: Year) -> Iterator[str]:
    """Yield the units of a campaign, then those that have a file without being one of them."""
    yield from (unit.id for unit in year.campaign.units)
    yield from year.pledges
    yield from (unit for unit, _ in year.results)


def _of_units(
    field: str,
    old: Mapping[str, File],
    new: Mapping[str, File],
    places: tuple[_UnitPlace, ...],
    here: Here,
) -> Iterator[Twins]:
    """Yield the files of one kind; all of them as one where a side has none."""
    there = [one for one in places if one.old in old or one.new in new]
    if old and new:
        for one in there:
            place = replace(one.here, within=here.within, ids=(one.old, one.new))
            yield Twins(place.at(field), old.get(one.old), new.get(one.new), one.here.of)
    elif there:
        first = there[0]
        name = listed(one.here.of for one in there)
        yield Twins(here.at(field), old.get(first.old), new.get(first.new), name, whole=True)


def _reviews(old: Year, new: Year) -> Iterator[str]:
    """Yield the reviews of both years, those of the new one first; then those without a review."""
    named = (one.id for year in (new, old) for one in reviews(year.campaign))
    told = (review for year in (new, old) for _, review in year.results)
    yield from dict.fromkeys((*named, *told))


def _results(year: Year, review: str) -> Mapping[str, Result]:
    return {unit: one for (unit, when), one in year.results.items() if when == review}
