"""Reports of the agency: counts and lists for the wording, a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct

from thidua.compose.figures import Figures, Outcome, PartOf, counterparts, promised, told, total
from thidua.compose.paper import Paper, fill
from thidua.compose.papers import launch_paper, subject
from thidua.compose.sheets import sheet
from thidua.compose.times import covered, time_values, within
from thidua.compose.wording import paragraphs
from thidua.compose.words import words
from thidua.model.campaign import Orientation
from thidua.model.document import Appendix, Block
from thidua.model.sheet import Sheet, SheetGroup, SheetRow
from thidua.model.year import Period, Result, WorkState, Year

_REPORT_MILESTONE = {Period.HALF: "mid-review", Period.YEAR: "year-review"}


class ToldByUnit(Struct, frozen=True):
    """One thing that a unit told."""

    unit: str
    text: str


def spoken(kind: str, year: Year, period: Period, figures: Figures) -> dict[str, Any]:
    """Return what the wording of a report speaks of, by its names there."""
    campaign = year.campaign
    untold = [one for one in figures.outcomes if one.actual is None]
    reports = list(_reports(year, period))
    return {
        "subject": subject(kind, year),
        "campaign": campaign,
        "agency": campaign.agency,
        "launch": launch_paper(campaign),
        "period": words().period[period],
        "figures": figures,
        "untold": len(untold),
        "open_targets": sum(not one.met for one in figures.outcomes),
        "strengths": _told((unit, one.strengths) for unit, one in reports),
        "weaknesses": _told((unit, one.weaknesses) for unit, one in reports),
        "proposals": _told((unit, one.proposals) for unit, one in reports),
        **_works(figures),
        **_late(year, period, figures),
    }


def targets_sheet(year: Year, period: Period, figures: Figures) -> Sheet:
    """Return every target with its result, by unit."""
    rows: list[SheetRow | SheetGroup] = []
    for unit in figures.units:
        listed = [one for one in figures.outcomes if one.unit is unit.unit]
        if listed:
            rows.append(SheetGroup(unit.unit.name))
            rows += (_target_row(one, period) for one in listed)
    return sheet(
        "report-targets",
        rows,
        before=within(year, period, last=True),
        covered=covered(year, period),
        **time_values(year),
    )


def targets_before(figures: Figures, before: Figures | None) -> tuple[PartOf, ...]:
    """Return, for each unit, the targets that it or its forerunners met in the year before."""
    if before is None:
        return (PartOf(0, 0),) * len(figures.units)
    return tuple(
        total(other.targets for other in counterparts(one.unit, before)) for one in figures.units
    )


def appendix(paper: Paper, title: str, number: str, *blocks: Block) -> Appendix:
    """Return a landscape appendix with its head; ``number`` is empty when there is only one."""
    said = paragraphs(
        "parts/appendix.md.j2", slots=("items",), paper=paper, title=title, number=number
    )
    return Appendix(Orientation.LANDSCAPE, tuple(fill(said, {"items": blocks})))


def _target_row(outcome: Outcome, period: Period) -> SheetRow:
    target = outcome.target
    return SheetRow(
        (
            target.text,
            target.unit,
            outcome.before,
            target.value,
            outcome.actual,
            outcome.share,
            verdict(outcome, period),
        ),
        target.unit,
    )


def verdict(outcome: Outcome, period: Period) -> str:
    """Say how a target stands; before the year ends it is either met already or still going on."""
    if outcome.actual is None:
        return words().outcome["open"]
    if outcome.met:
        return words().outcome["met"]
    return words().outcome["going" if period is Period.HALF else "missed"]


def _reports(year: Year, period: Period) -> Iterator[tuple[str, Result]]:
    for unit in year.participants:
        result = told(year, unit, period)
        if result is not None:
            yield unit.name, result


def _told(lists: Iterable[tuple[str, tuple[str, ...]]]) -> tuple[ToldByUnit, ...]:
    return tuple(ToldByUnit(unit, text) for unit, texts in lists for text in texts)


def _works(figures: Figures) -> dict[str, Any]:
    states = [one.state for one in figures.works]
    return {
        "kinds": words().work_kind,
        "works_done": [one for one in figures.works if one.state is WorkState.DONE],
        "works_going": states.count(WorkState.GOING),
        "works_dropped": states.count(WorkState.DROPPED),
        "works_untold": states.count(None),
        "open_works": sum(one not in {WorkState.DONE, WorkState.DROPPED} for one in states),
    }


def _late(year: Year, period: Period, figures: Figures) -> dict[str, Any]:
    """Return who has not pledged or reported, and how many did so in time."""
    units = [one.unit for one in figures.units]
    pledges = [promised(year, unit) for unit in units]
    results = [told(year, unit, period) for unit in units]
    pledge_due = _due(year, "pledge")
    report_due = _due(year, _REPORT_MILESTONE[period])
    return {
        "without_pledge": [one.unit.name for one in figures.units if not one.pledged],
        "without_report": [one.unit.name for one in figures.units if not one.reported],
        "pledge_due": pledge_due,
        "report_due": report_due,
        "pledged_in_time": _in_time((one.received for one in pledges if one), pledge_due),
        "reported_in_time": _in_time((one.received for one in results if one), report_due),
    }


def _due(year: Year, kind: str) -> str | None:
    """Return the last day of a kind of milestone, if there is one."""
    return max((one.due for one in year.campaign.milestones if one.kind == kind), default=None)


def _in_time(received: Iterable[str | None], due: str | None) -> int:
    return sum(1 for day in received if day is not None and due is not None and day <= due)
