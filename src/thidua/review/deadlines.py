"""Deadlines of the superior: by which day a submission has to be there, and whether it was."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from thidua.catalogue.regulation import source_of
from thidua.model.awarding import Occasion, OccasionKind
from thidua.model.campaign import Campaign, Regulation
from thidua.model.campaign_time import TimeKind
from thidua.model.deciding import whole
from thidua.model.status import Standing, Step, Submission
from thidua.model.year import Selection, Year


class Deadline(Struct, frozen=True):
    """The last day, and where it is laid down."""

    day: str
    source: str


def deadline(campaign: Campaign, awarding: Selection | Occasion | None) -> Deadline | None:
    """Return by when a selection, or an occasion, has to be submitted; None where nobody says."""
    regulation = campaign.regulation
    if regulation is None or regulation.deadlines is None:
        return None
    day = _day(campaign, regulation, awarding)
    source = source_of(regulation, regulation.deadlines.clause)
    return None if day is None else Deadline(day, source)


def submissions(year: Year, *, as_of: date) -> Iterator[Submission]:
    """Yield what has a deadline with the superior, and how it stands on a day."""
    awardings = year.awardings if year.chosen is not None else (None, *year.awardings)
    for awarding in awardings:
        due = deadline(year.campaign, awarding)
        if due is not None:
            name = awarding.name if isinstance(awarding, Occasion) else ""
            step = _step(awarding, due, as_of=as_of)
            yield Submission(name, due.day, due.source, step)


def _step(awarding: Selection | Occasion | None, due: Deadline, *, as_of: date) -> Step:
    last = date.fromisoformat(due.day)
    papers = awarding.papers if awarding is not None else ()
    days = filter(None, (whole(one.date) for one in papers if one.kind == "submission"))
    done = next(map(date.fromisoformat, days), None)
    if done is None or done > as_of:
        standing = Standing.MISSING if as_of > last else Standing.AHEAD
        return Step("submission", standing, days=abs((as_of - last).days))
    late = max((done - last).days, 0)
    standing = Standing.LATE if late else Standing.ON_TIME
    return Step("submission", standing, done.isoformat(), late)


def _day(
    campaign: Campaign, regulation: Regulation, awarding: Selection | Occasion | None
) -> str | None:
    deadlines = regulation.deadlines
    if deadlines is None:
        return None
    if isinstance(awarding, Occasion):
        days, held = deadlines.thematic_days, awarding.held_on
        if days is None or held is None or awarding.kind is OccasionKind.UNPLANNED:
            return None
        return (date.fromisoformat(held) - timedelta(days=days)).isoformat()
    by_kind = {
        TimeKind.YEAR: deadlines.year_end,
        TimeKind.YEARS: deadlines.year_end,
        TimeKind.SCHOOL_YEAR: deadlines.school_year_end,
    }
    last = by_kind.get(campaign.time.kind)
    return None if last is None else f"{campaign.end[:4]}-{last}"
