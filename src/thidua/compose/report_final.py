"""Báo cáo tổng kết: results against the pledge and the review before, with charts and tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from msgspec.structs import replace

from thidua.catalogue.reviews import ReviewWords
from thidua.compose.attachment import appendix
from thidua.compose.awardings import GROUPS, awardings, commended
from thidua.compose.bodies import blocks_told, council_told
from thidua.compose.figures import Figures, PartOf, UnitFigures, figures
from thidua.compose.grid import grid
from thidua.compose.honours import Honour, honours, upward
from thidua.compose.paper import assemble
from thidua.compose.papers import agency_paper, composed, subject
from thidua.compose.report_charts import honours_chart, targets_chart
from thidua.compose.reports import milestone_due, spoken, targets_before, targets_sheet
from thidua.compose.reviewed import review_words
from thidua.compose.rewards import rewards
from thidua.compose.sheets import sheet
from thidua.compose.words import capital, words
from thidua.model.composed import Composed
from thidua.model.document import Block
from thidua.model.reviews import CampaignReview
from thidua.model.sheet import Sheet, SheetGroup, SheetRow, Value
from thidua.model.year import Rating, Year
from thidua.review.reviews import closing, earlier

_Last = Mapping[tuple[str, bool], Honour]


def reported(kind: str, year: Year, review: CampaignReview) -> Iterator[Composed]:
    """Yield the report on a review once a unit has reported for it.

    The selection and the occasions are told in that of the review which they go by.

    Raises:
        OwnFileError: the wording template is wrong.
        KeyError: a proposal names something that is not there; check the year first.
    """
    told = year if review == closing(year) else replace(year, selection=None, occasions={})
    counted = figures(told, review)
    if counted.reported.count:
        yield _composed(kind, told, review, counted)


def _composed(kind: str, year: Year, review: CampaignReview, counted: Figures) -> Composed:
    then, say = earlier(year, review), review_words(year, review)
    before = _before(then)
    last = _last(year, then[0] if then else None)
    found = _with_last(honours(year), last)
    paper = agency_paper(kind, year, of=review.id)
    units = _units_sheet(say, counted, before, registering=year.registering)
    targets = targets_sheet(year, review, counted)
    granted = _honours_sheet(say, found, last)
    slots: dict[str, Sequence[Block]] = {"honours": (grid(granted),)}
    charted = 0
    if counted.met.of:
        chart, charted = targets_chart(say, counted, before)
        slots["targets-chart"] = (chart,)
    if any(one.granted for one in found):
        slots["honours-chart"] = (honours_chart(say, found, last),)
    document = assemble(
        paper,
        "report.md.j2",
        final=True,
        title=f"{paper.name} {subject(kind, year, review)}",
        slots=slots,
        appendices=(
            appendix(paper, units.title, "I", grid(units)),
            appendix(paper, targets.title, "II", grid(targets)),
        ),
        before=before,
        charted=charted,
        with_targets=sum(one.targets.of > 0 for one in counted.units),
        with_baseline=_against_baseline(counted),
        blocks=blocks_told(year, review),
        council=council_told(year),
        **_about_honours(year, found, last),
        **_about_occasions(year),
        **_about_ratings(counted),
        **spoken(kind, year, review, counted),
    )
    return composed(document, units, targets, granted, of=review.id)


def _before(then: tuple[Year, CampaignReview] | None) -> Figures | None:
    """Return the figures of the review before, if there were any.

    A campaign that was brought in as a document says nothing of what its units sent: to print that
    as none of them would be false.
    """
    counted = figures(*then) if then else None
    return counted if counted and (counted.pledged.count or counted.reported.count) else None


def _last(year: Year, previous: Year | None) -> _Last | None:
    """Return the titles and awards of the campaign before, once they were decided."""
    selection = previous.selection if previous and previous is not year else None
    if previous is None or selection is None or selection.decision is None:
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
        "unproposed": [one for one in listed if one.registered and not one.proposed],
        "council_due": milestone_due(year, "council"),
        "decided": decided,
        "proposed": sum(one.proposed for one in listed),
        "granted": sum(one.granted for one in listed),
        "submitted": len(upward(year, year.chosen)),
        "before_granted": None if last is None else sum(one.granted for one in last.values()),
        "rewards": sum(one.amount or 0 for one in rewards(year, year.chosen)),
    }


def _about_occasions(year: Year) -> dict[str, Any]:
    decided = [one for one in awardings(year) if one.name]
    counts = ((commended(decided, group)[0], words().subject[group].lower()) for group in GROUPS)
    return {
        "occasions": len(year.occasions),
        "decisions": len(decided),
        "apart": [(many, named) for many, named in counts if many],
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


def _size(one: UnitFigures, *, registering: bool) -> tuple[Value, ...]:
    """Return what is said of a unit's people; of registration nothing where none was asked for."""
    staff, _, _, counted, _ = one.size
    return one.size if registering else (staff, None, None, counted, None)


def _units_sheet(
    say: ReviewWords, counted: Figures, before: Figures | None, *, registering: bool
) -> Sheet:
    rows = (
        SheetRow(
            (
                one.unit.name,
                *_size(one, registering=registering),
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
    return sheet(
        "report-final",
        rows,
        known=then,
        covered=say.covered,
        now=say.now,
        then=say.then,
        tab=say.tab,
    )


def _honours_sheet(say: ReviewWords, found: Iterable[Honour], last: _Last | None) -> Sheet:
    rows: list[SheetRow | SheetGroup] = []
    groups = groupby(found, key=lambda one: (one.title, one.collective))
    for (title, collective), listed in groups:
        key = f"{'title' if title else 'award'}-{'collective' if collective else 'person'}"
        rows.append(SheetGroup(words().honours[key]))
        rows += (_honour_row(one, last) for one in listed)
    return sheet("report-honours", rows, covered=say.covered, Then=capital(say.then))


def _honour_row(one: Honour, last: _Last | None) -> SheetRow:
    before = None if last is None else (last[one.key].granted if one.key in last else 0)
    change = None if before is None else one.granted - before
    return SheetRow((one.rule.name, one.registered, one.proposed, one.granted, before, change))
