"""Reports of the agency: counts and lists for the wording, a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct

from thidua.compose.figures import Figures, Outcome, PartOf, counterparts, promised, told, total
from thidua.compose.papers import launch_paper, subject
from thidua.compose.reviewed import review_words
from thidua.compose.sheets import sheet
from thidua.compose.unit_papers import initiatives
from thidua.compose.words import words
from thidua.model.reviews import CampaignReview, ReviewKind
from thidua.model.sheet import Sheet, SheetGroup, SheetRow
from thidua.model.year import Result, WorkState, Year
from thidua.review.reviews import due


class ToldByUnit(Struct, frozen=True):
    """One thing that a unit told."""

    unit: str
    text: str


def spoken(kind: str, year: Year, review: CampaignReview, figures: Figures) -> dict[str, Any]:
    """Return what the wording of a report speaks of, by its names there."""
    campaign = year.campaign
    untold = [one for one in figures.outcomes if one.actual is None]
    reports = list(_reports(year, review))
    return {
        "subject": subject(kind, year, review),
        "campaign": campaign,
        "agency": campaign.agency,
        "launch": launch_paper(campaign),
        "say": review_words(year, review),
        "figures": figures,
        "registering": year.registering,
        "initiatives": sum(
            initiatives(pledge)
            for pledge in (promised(year, unit) for unit in year.participants)
            if pledge
        ),
        "untold": len(untold),
        "open_targets": sum(not one.met for one in figures.outcomes),
        "strengths": _told((unit, one.strengths) for unit, one in reports),
        "examples": _told((unit, one.examples) for unit, one in reports),
        "weaknesses": _told((unit, one.weaknesses) for unit, one in reports),
        "causes": _told((unit, one.causes) for unit, one in reports),
        "proposals": _told((unit, one.proposals) for unit, one in reports),
        **_works(figures),
        **_late(year, review, figures),
    }


def targets_sheet(year: Year, review: CampaignReview, figures: Figures) -> Sheet:
    """Return every target with its result, by unit."""
    rows: list[SheetRow | SheetGroup] = []
    say = review_words(year, review)
    for unit in figures.units:
        listed = [one for one in figures.outcomes if one.unit is unit.unit]
        if listed:
            rows.append(SheetGroup(unit.unit.name))
            rows += (_target_row(one, review) for one in listed)
    return sheet(
        "report-targets",
        rows,
        whole=say.whole,
        before=say.before,
        planned=say.planned,
        done=say.done,
    )


def targets_before(figures: Figures, before: Figures | None) -> tuple[PartOf, ...]:
    """Return, for each unit, the targets that it or its forerunners met in the review before."""
    if before is None:
        return (PartOf(0, 0),) * len(figures.units)
    return tuple(
        total(other.targets for other in counterparts(one.unit, before)) for one in figures.units
    )


def _target_row(outcome: Outcome, review: CampaignReview) -> SheetRow:
    target = outcome.target
    return SheetRow(
        (
            target.text,
            target.unit,
            outcome.before,
            target.value,
            outcome.actual,
            outcome.share,
            verdict(outcome, review),
        ),
        target.unit,
    )


def verdict(outcome: Outcome, review: CampaignReview) -> str:
    """Say how a target stands; before the end it is either met already or going on."""
    if outcome.actual is None:
        return words().outcome["open"]
    if outcome.met:
        return words().outcome["met"]
    return words().outcome["going" if review.kind is ReviewKind.INTERIM else "missed"]


def _reports(year: Year, review: CampaignReview) -> Iterator[tuple[str, Result]]:
    for unit in year.participants:
        result = told(year, unit, review)
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


def _late(year: Year, review: CampaignReview, figures: Figures) -> dict[str, Any]:
    """Return who has not pledged or reported, and how many did so in time."""
    units = [one.unit for one in figures.units]
    pledges = [promised(year, unit) for unit in units]
    results = [told(year, unit, review) for unit in units]
    pledge_due = milestone_due(year, "pledge")
    report_due = due(year.campaign, review)
    return {
        "without_pledge": [one.unit.name for one in figures.units if not one.pledged],
        "without_report": [one.unit.name for one in figures.units if not one.reported],
        "pledge_due": pledge_due,
        "report_due": report_due,
        "pledged_in_time": _in_time((one.received for one in pledges if one), pledge_due),
        "reported_in_time": _in_time((one.received for one in results if one), report_due),
    }


def milestone_due(year: Year, kind: str) -> str | None:
    """Return the last day of a kind of milestone, if there is one."""
    return max((one.due for one in year.campaign.milestones if one.kind == kind), default=None)


def _in_time(received: Iterable[str | None], due: str | None) -> int:
    return sum(1 for day in received if day is not None and due is not None and day <= due)
