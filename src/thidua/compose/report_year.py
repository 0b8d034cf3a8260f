"""Báo cáo tổng kết: the year against the pledge and against last year, with charts and tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from msgspec.structs import replace

from thidua.catalogue.kinds import Scope
from thidua.compose.bodies import blocks_told, council_told
from thidua.compose.figures import Figures, PartOf, figures
from thidua.compose.grid import grid
from thidua.compose.honours import Honour, honours, upward
from thidua.compose.paper import assemble
from thidua.compose.papers import agency_paper, composed, subject
from thidua.compose.report_charts import honours_chart, targets_chart
from thidua.compose.reports import appendix, spoken, targets_before, targets_sheet
from thidua.compose.rewards import rewards
from thidua.compose.sheets import sheet
from thidua.compose.times import time_values, told_time
from thidua.compose.words import words
from thidua.model.composed import Composed
from thidua.model.document import Block
from thidua.model.sheet import Sheet, SheetGroup, SheetRow
from thidua.model.year import Period, Rating, Year

_Last = Mapping[tuple[str, bool], Honour]

KIND = "report-year"
SCOPE = Scope.REVIEW


def compose(year: Year) -> Iterator[Composed]:
    """Yield the report once a unit has reported on the year.

    Raises:
        OwnFileError: the wording template is wrong.
        KeyError: a proposal names something that is not there; check the year first.
    """
    counted = figures(year, Period.YEAR)
    if not counted.reported.count:
        return
    before = figures(year.previous, Period.YEAR) if year.previous else None
    last = _last(year)
    found = _with_last(honours(year), last)
    paper = agency_paper(KIND, year)
    units = _units_sheet(year, counted, before)
    targets = targets_sheet(year, Period.YEAR, counted)
    granted = _honours_sheet(year, found, last)
    slots: dict[str, Sequence[Block]] = {"honours": (grid(granted),)}
    charted, time = 0, told_time(year)
    if counted.met.of:
        chart, charted = targets_chart(time, counted, before)
        slots["targets-chart"] = (chart,)
    if any(one.granted for one in found):
        slots["honours-chart"] = (honours_chart(time, found, last),)
    document = assemble(
        paper,
        "report-year.md.j2",
        title=f"{paper.name} {subject(KIND, year)}",
        slots=slots,
        appendices=(
            appendix(paper, units.title, "I", grid(units)),
            appendix(paper, targets.title, "II", grid(targets)),
        ),
        last=time.last,
        before=before,
        charted=charted,
        with_targets=sum(one.targets.of > 0 for one in counted.units),
        with_baseline=_against_baseline(counted),
        blocks=blocks_told(year),
        council=council_told(year),
        **_about_honours(year, found, last),
        **_about_ratings(counted),
        **spoken(KIND, year, Period.YEAR, counted),
    )
    yield composed(document, units, targets, granted)


def _last(year: Year) -> _Last | None:
    """Return last year's titles and awards, once they were decided."""
    previous = year.previous
    if previous is None or previous.selection is None or previous.selection.decision is None:
        return None
    return {one.key: one for one in honours(previous)}


def _with_last(found: Sequence[Honour], last: _Last | None) -> tuple[Honour, ...]:
    """Return this year's titles and awards, and in their groups what only last year had."""
    here = {one.key for one in found}
    gone = (one for key, one in (last or {}).items() if key not in here and one.granted)
    zeros = (replace(one, registered=0, proposed=0, granted=0) for one in gone)
    return tuple(sorted((*found, *zeros), key=lambda one: (not one.title, one.collective)))


def _against_baseline(counted: Figures) -> PartOf:
    """Count the results better than last year's, of those that can be compared."""
    better = [
        one.actual < one.target.baseline
        if one.target.lower_is_better
        else one.actual > one.target.baseline
        for one in counted.outcomes
        if one.actual is not None and one.target.baseline is not None
    ]
    return PartOf(sum(better), len(better))


def _about_honours(year: Year, found: Iterable[Honour], last: _Last | None) -> dict[str, Any]:
    listed = tuple(found)
    decided = year.selection is not None and year.selection.decision is not None
    return {
        "honours_listed": bool(listed),
        "decided": decided,
        "proposed": sum(one.proposed for one in listed),
        "granted": sum(one.granted for one in listed),
        "submitted": len(upward(year)),
        "before_granted": None if last is None else sum(one.granted for one in last.values()),
        "rewards": sum(one.amount or 0 for one in rewards(year)),
    }


def _about_ratings(counted: Figures) -> dict[str, Any]:
    units = [one.rating for one in counted.units]
    return {
        "ratings": words().rating,
        "unit_ratings": [(one, units.count(one)) for one in Rating if one in units],
        "person_ratings": [
            (one, counted.ratings[one]) for one in Rating if counted.ratings.get(one)
        ],
    }


def _units_sheet(year: Year, counted: Figures, before: Figures | None) -> Sheet:
    rows = (
        SheetRow(
            (
                one.unit.name,
                one.registered.of,
                one.registered.count,
                one.registered.share,
                one.targets.of,
                one.targets.count,
                one.targets.share,
                last.share,
                one.works.of,
                one.works.count,
                words().rating[one.rating] if one.rating else None,
            )
        )
        for one, last in zip(counted.units, targets_before(counted, before), strict=True)
    )
    then = {"last": before.met.share} if before else {}
    return sheet(KIND, rows, known=then, **time_values(year))


def _honours_sheet(year: Year, found: Iterable[Honour], last: _Last | None) -> Sheet:
    rows: list[SheetRow | SheetGroup] = []
    groups = groupby(found, key=lambda one: (one.title, one.collective))
    for (title, collective), listed in groups:
        key = f"{'title' if title else 'award'}-{'collective' if collective else 'person'}"
        rows.append(SheetGroup(words().honours[key]))
        rows += (_honour_row(one, last) for one in listed)
    return sheet("report-honours", rows, **time_values(year))


def _honour_row(one: Honour, last: _Last | None) -> SheetRow:
    before = None if last is None else (last[one.key].granted if one.key in last else 0)
    change = None if before is None else one.granted - before
    return SheetRow((one.rule.name, one.registered, one.proposed, one.granted, before, change))
