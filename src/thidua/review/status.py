"""Status of the units: milestones against what has come in by a given day.

Nothing here asks a clock: the day comes from whoever asks, and what came in after it has not come
in yet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from msgspec.structs import replace

from thidua.catalogue.reviews import review_list
from thidua.model.campaign import Milestone
from thidua.model.office import Unit
from thidua.model.reviews import ReviewKind
from thidua.model.source import FileKind
from thidua.model.status import Standing, Status, Step, UnitStatus
from thidua.model.year import Pledge, Result, Year
from thidua.review.deadlines import submissions
from thidua.review.owners import asked_of
from thidua.review.reviews import due_days, reviewed, reviews, usual

_REPORTS = {ReviewKind.INTERIM: "mid-review", ReviewKind.FINAL: "year-review"}
"""Kind of review → the kind of milestone that its reports meet."""


def status(year: Year, *, as_of: date) -> Status:
    """Return the table of the units that take part and the milestones they have to meet.

    Milestones of other kinds (the council's meeting, the decision) are no matter of the units and
    are left out.
    """
    milestones = tuple(sorted(_milestones(year), key=lambda one: one.due))
    units = tuple(
        UnitStatus(
            unit.id,
            unit.name,
            tuple(_step(year, unit, one, as_of=as_of) for one in milestones),
            tuple(_sent(year, unit.id, as_of.isoformat())),
        )
        for unit in year.participants
    )
    return Status(
        campaign=year.campaign.id,
        time=year.campaign.time,
        as_of=as_of.isoformat(),
        milestones=milestones,
        units=units,
        submissions=tuple(submissions(year, as_of=as_of)),
        reviews=due_days(year.campaign),
    )


def _sent(year: Year, unit: str, as_of: str) -> Iterator[str]:
    """Yield what a unit has sent by a day, with or without a milestone for it."""
    came: dict[str, Pledge | Result | None] = {FileKind.PLEDGE: year.pledges.get(unit)}
    came |= {one.id: year.results.get((unit, one.id)) for one in reviews(year.campaign)}
    for name, file in came.items():
        if file is not None and file.received and file.received <= as_of:
            yield name


def _milestones(year: Year) -> Iterator[Milestone]:
    """Yield what units have to meet: milestones, and reviews whose day no milestone says.

    Where a campaign names its reviews, a milestone names the one that it is for.
    """
    met = []
    for milestone in year.campaign.milestones:
        ours = reviewed(year.campaign, milestone)
        if ours is not None and milestone.kind in _REPORTS.values():
            met.append(ours)
            known = usual(year.campaign, ours) is not None
            yield milestone if known else replace(milestone, for_=ours.id)
        elif milestone.kind in KINDS:
            yield milestone
    everybody = tuple(unit.id for unit in year.participants)
    for one in reviews(year.campaign):
        if one.due is not None and one not in met:
            kind = _REPORTS[one.kind]
            name = f"{one.name[:1].lower()}{one.name[1:]}"
            task = review_list().task.format_map({"a_name": name})
            yield Milestone(f"{kind}-{one.id}", kind, task, one.due, everybody, for_=one.id)


def _step(year: Year, unit: Unit, milestone: Milestone, *, as_of: date) -> Step:
    if not asked_of(year, unit.id, milestone.owners):
        return Step(milestone.id, Standing.NOT_ASKED)
    due, found = date.fromisoformat(milestone.due), KINDS[milestone.kind](year, unit.id, milestone)
    done = date.fromisoformat(found) if found else None
    if done is None or done > as_of:
        standing = Standing.MISSING if as_of > due else Standing.AHEAD
        return Step(milestone.id, standing, days=abs((as_of - due).days))
    late = max((done - due).days, 0)
    return Step(milestone.id, Standing.LATE if late else Standing.ON_TIME, found, late)


def _launched(year: Year, unit: str, _milestone: Milestone) -> str | None:
    pledge = year.pledges.get(unit)
    return pledge.launch.date if pledge and pledge.launch else None


def _pledged(year: Year, unit: str, _milestone: Milestone) -> str | None:
    pledge = year.pledges.get(unit)
    return pledge.received if pledge else None


def _registered(year: Year, unit: str, _milestone: Milestone) -> str | None:
    """Return when the registrations came: with the pledge, if it has any."""
    pledge = year.pledges.get(unit)
    return pledge.received if pledge and (pledge.people or pledge.collective) else None


def _reported(year: Year, unit: str, milestone: Milestone) -> str | None:
    result = _result(year, unit, milestone)
    return result.received if result else None


def _scored(year: Year, unit: str, milestone: Milestone) -> str | None:
    """Return when the unit's own scores came: with the report for the review, if it has any."""
    result = _result(year, unit, milestone)
    return result.received if result and result.scores else None


def _result(year: Year, unit: str, milestone: Milestone) -> Result | None:
    review = reviewed(year.campaign, milestone)
    return year.results.get((unit, review.id)) if review else None


KINDS: Mapping[str, Callable[[Year, str, Milestone], str | None]] = {
    "launch": _launched,
    "pledge": _pledged,
    "register": _registered,
    "mid-review": _reported,
    "self-score": _scored,
    "year-review": _reported,
}
"""Kind of milestone → the day on which a unit met it, as the data tell it."""
