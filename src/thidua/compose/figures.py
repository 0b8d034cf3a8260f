"""Figures: what was promised and what became of it: the totals that several reports share.

Only what has come in counts: a pledge or a report without a day of receipt is not there yet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from thidua.compose.numbers import number
from thidua.model.office import Counted, Unit
from thidua.model.reviews import CampaignReview, ReviewKind
from thidua.model.year import Pledge, Rating, Result, Target, Work, WorkState, Year
from thidua.review.reviews import earlier


class PartOf(Struct, frozen=True):
    """So many of so many; ``share`` is None where there is nothing to have a part of."""

    count: int
    of: int

    @property
    def share(self) -> float | None:
        """The part as a number, 0.857."""
        return self.count / self.of if self.of else None


class Outcome(Struct, frozen=True):
    """What became of a target; ``actual`` is None where the unit has not told.

    ``before`` is what it came to in the review before, if that is known.
    """

    unit: Unit
    target: Target
    actual: float | None
    met: bool
    before: float | None = None

    @property
    def share(self) -> float | None:
        """The part of the promise that was kept, 1.02; None where less is better, or up to 0."""
        if self.actual is None or self.target.lower_is_better or self.target.value <= 0:
            return None
        return self.actual / self.target.value


class Building(Struct, frozen=True):
    """How far a promised model or work is; ``state`` is None where the unit has not told."""

    unit: Unit
    work: Work
    state: WorkState | None


class UnitFigures(Struct, frozen=True):
    """The figures of one unit: people, targets, models and works, its rating."""

    unit: Unit
    pledged: bool
    launched: bool
    reported: bool
    registered: PartOf
    targets: PartOf
    works: PartOf
    rating: Rating | None

    @property
    def size(self) -> tuple[int | None, int | None, float | None, str | None, int | None]:
        """What tables say of people: the headcount, who registered, the share; or what is counted.

        A participant without a headcount has the last two, so that no sum mixes two things.
        """
        part, counted = self.registered, self.unit.counted
        if self.unit.headcount is not None or counted is None:
            return part.of, part.count, part.share, None, None
        return None, None, None, counted_text(counted), part.count


class Figures(Struct, frozen=True):
    """The figures of all units that take part, and of each, for one review."""

    units: tuple[UnitFigures, ...]
    outcomes: tuple[Outcome, ...]
    works: tuple[Building, ...]
    ratings: Mapping[Rating, int]
    """How many of the registered people have each rating."""

    @property
    def launched(self) -> PartOf:
        """The units that launched the movement."""
        return PartOf(sum(one.launched for one in self.units), len(self.units))

    @property
    def pledged(self) -> PartOf:
        """The units whose pledge came in."""
        return PartOf(sum(one.pledged for one in self.units), len(self.units))

    @property
    def reported(self) -> PartOf:
        """The units whose report came in."""
        return PartOf(sum(one.reported for one in self.units), len(self.units))

    @property
    def registered(self) -> PartOf:
        """The people who registered for a title or an award, of the whole headcount."""
        return total(one.registered for one in self.units if one.unit.headcount is not None)

    @property
    def others(self) -> int:
        """How many people registered of participants that have no headcount."""
        return sum(one.registered.count for one in self.units if one.unit.headcount is None)

    @property
    def met(self) -> PartOf:
        """The targets met, of those promised."""
        return total(one.targets for one in self.units)

    @property
    def done(self) -> PartOf:
        """The models and works done, of those promised."""
        return total(one.works for one in self.units)


def counted_text(counted: Counted) -> str:
    """Return how many of what there are: 212 hộ."""
    return f"{number(counted.number)} {counted.of}"


def figures(year: Year, review: CampaignReview) -> Figures:
    """Return the figures of a year at a review."""
    outcomes = tuple(_outcomes(year, review))
    works = tuple(_works(year, review))
    return Figures(
        units=tuple(_unit(year, review, unit, outcomes, works) for unit in year.participants),
        outcomes=outcomes,
        works=works,
        ratings=Counter(
            one.rating
            for unit in year.participants
            if (result := told(year, unit, review)) is not None
            for one in result.ratings
        ),
    )


def total(parts: Iterable[PartOf]) -> PartOf:
    """Return the sum of parts: counts and wholes added up."""
    listed = tuple(parts)
    return PartOf(sum(one.count for one in listed), sum(one.of for one in listed))


def promised(year: Year, unit: Unit) -> Pledge | None:
    """Return the pledge of a unit, if it came in."""
    pledge = year.pledges.get(unit.id)
    return pledge if pledge is not None and pledge.received is not None else None


def told(year: Year, unit: Unit, review: CampaignReview) -> Result | None:
    """Return the report of a unit for a review, if it came in."""
    result = year.results.get((unit.id, review.id))
    return result if result is not None and result.received is not None else None


def met(target: Target, actual: float | None, review: CampaignReview) -> bool:
    """Say whether a target is met; one that asks for less can only be at the end."""
    if actual is None:
        return False
    if target.lower_is_better:
        return review.kind is ReviewKind.FINAL and actual <= target.value
    return actual >= target.value


def before(year: Year, unit: Unit, target: Target, review: CampaignReview) -> float | None:
    """Return what a target came to in the review before.

    Of a campaign as a whole a pledge states it. A part is compared with what was reported then: of
    the target of this id, measured alike, where one unit had it.
    """
    if review.kind is ReviewKind.FINAL:
        return target.baseline
    then, last = earlier(year, review) or (None, review)
    found = [
        one.actual
        for former in (then.participants if then else ())
        if then and former.id in _ids(unit) and _measured(then, former, target)
        if (result := told(then, former, last)) is not None
        for one in result.targets
        if one.target == target.id
    ]
    return found[0] if len(found) == 1 else None


def counterparts(unit: Unit, previous: Figures) -> tuple[UnitFigures, ...]:
    """Return what a unit was in the year before: itself, or those that were merged into it."""
    return tuple(one for one in previous.units if one.unit.id in _ids(unit))


def _ids(unit: Unit) -> set[str]:
    return {unit.id, *(former.id for former in unit.formerly)}


def _measured(year: Year, unit: Unit, target: Target) -> bool:
    """Say whether a unit promised a target of this id in this year, in the same measure."""
    pledge = promised(year, unit)
    return any(
        (one.id, one.unit) == (target.id, target.unit) for one in (pledge.targets if pledge else ())
    )


def _unit(
    year: Year,
    review: CampaignReview,
    unit: Unit,
    outcomes: Iterable[Outcome],
    works: Iterable[Building],
) -> UnitFigures:
    pledge, result = promised(year, unit), told(year, unit, review)
    people = pledge.people if pledge else ()
    targets = [one.met for one in outcomes if one.unit is unit]
    done = [one.state is WorkState.DONE for one in works if one.unit is unit]
    return UnitFigures(
        unit=unit,
        pledged=pledge is not None,
        launched=pledge is not None and pledge.launch is not None,
        reported=result is not None,
        registered=PartOf(
            sum(1 for person in people if person.titles or person.awards),
            unit.headcount.total if unit.headcount else 0,
        ),
        targets=PartOf(sum(targets), len(targets)),
        works=PartOf(sum(done), len(done)),
        rating=result.rating if result else None,
    )


def _outcomes(year: Year, review: CampaignReview) -> Iterator[Outcome]:
    for unit in year.participants:
        pledge, result = promised(year, unit), told(year, unit, review)
        actual = {one.target: one.actual for one in result.targets} if result else {}
        for target in pledge.targets if pledge else ():
            value = actual.get(target.id)
            last = before(year, unit, target, review)
            yield Outcome(unit, target, value, met(target, value, review), last)


def _works(year: Year, review: CampaignReview) -> Iterator[Building]:
    for unit in year.participants:
        pledge, result = promised(year, unit), told(year, unit, review)
        states = {one.work: one.state for one in result.works} if result else {}
        for work in pledge.works if pledge else ():
            yield Building(unit, work, states.get(work.id))
