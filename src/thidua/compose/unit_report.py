"""Báo cáo kết quả of a unit for a review: its targets against what became of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from thidua.catalogue.kinds import Scope
from thidua.catalogue.reviews import ReviewWords
from thidua.compose.figures import Outcome, PartOf, before, met
from thidua.compose.grid import grid
from thidua.compose.paper import assemble
from thidua.compose.papers import composed, launch_paper, subject, unit_paper
from thidua.compose.reports import verdict
from thidua.compose.reviewed import review_words
from thidua.compose.schemes import points
from thidua.compose.sheets import sheet
from thidua.compose.unit_papers import initiatives, pledged, registered
from thidua.compose.words import capital, words
from thidua.model.composed import Composed
from thidua.model.office import ScoreOrder, Unit
from thidua.model.reviews import CampaignReview, ReviewKind
from thidua.model.sheet import Sheet, SheetRow
from thidua.model.year import Pledge, Rating, Result, Year
from thidua.review.reviews import reviews

KIND = "unit-report"
SCOPE = Scope.UNIT_REVIEW


def compose(year: Year) -> Iterator[Composed]:
    """Yield the report of every unit on each review, ``unit-report-REVIEW``.

    There is one where there are results and a pledge to hold them against.

    Raises:
        OwnFileError: the wording template is wrong.
    """
    for review in reviews(year.campaign):
        for unit, pledge in pledged(year):
            result = year.results.get((unit.id, review.id))
            if result is not None:
                yield _composed(year, review, unit, pledge=pledge, result=result)


def _composed(
    year: Year, review: CampaignReview, unit: Unit, *, pledge: Pledge, result: Result
) -> Composed:
    campaign, about = year.campaign, subject(KIND, year, review)
    say = review_words(year, review)
    paper = unit_paper(KIND, year, unit, papers=result.papers, signers=result.signers)
    outcomes = tuple(outcomes_of(year, review, unit, pledge=pledge, result=result))
    table = outcome_sheet(say, review, outcomes)
    document = assemble(
        paper,
        "unit-report.md.j2",
        final=review.kind is ReviewKind.FINAL,
        title=f"{paper.name} {about}",
        slots={"targets": (grid(table),)},
        subject=about,
        say=say,
        launch=launch_paper(campaign),
        campaign=campaign,
        unit=unit,
        pledge=pledge,
        result=result,
        words=words(),
        registering=year.registering,
        registered=registered(unit, pledge),
        met=PartOf(sum(one.met for one in outcomes), len(outcomes)),
        untold=sum(one.actual is None for one in outcomes),
        initiatives=initiatives(pledge),
        evidence=tuple(_evidence(pledge, result)),
        works=tuple(works_of(pledge, result)),
        ratings=_ratings(result),
        points=_own_points(year, unit, result),
    )
    return composed(document, table, unit=unit, of=review.id)


def _own_points(year: Year, unit: Unit, result: Result) -> float | None:
    """Return how many points a unit gives itself; None where it is not scored by points."""
    scheme = year.campaign.scheme(unit.block)
    if not result.scores or (scheme and scheme.order is ScoreOrder.COUNTS):
        return None
    if scheme is None:
        return sum(score.own or 0 for score in result.scores)
    return points(scheme, result).own


def outcomes_of(
    year: Year, review: CampaignReview, unit: Unit, *, pledge: Pledge, result: Result
) -> Iterator[Outcome]:
    """Yield each target of a unit with what the review told of it."""
    actual = {one.target: one.actual for one in result.targets}
    for target in pledge.targets:
        value = actual.get(target.id)
        last = before(year, unit, target, review)
        yield Outcome(unit, target, value, met(target, value, review), last)


def outcome_sheet(say: ReviewWords, review: CampaignReview, outcomes: Sequence[Outcome]) -> Sheet:
    """Return the table of a unit's targets: planned, reached, against the review before."""
    return sheet(
        "achievements",
        (_row(one, review) for one in outcomes),
        whole=say.whole,
        before=say.before,
        Before=capital(say.before),
        planned=say.planned_short,
    )


def _row(one: Outcome, review: CampaignReview) -> SheetRow:
    target, grown = one.target, None
    if one.actual is not None and one.before:
        grown = one.actual / one.before
    text = f"{target.text} ({target.unit})"
    told = (text, one.before, target.value, one.actual)
    return SheetRow((*told, one.share, grown, verdict(one, review)), target.unit)


def _evidence(pledge: Pledge, result: Result) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield what a unit says to its figures: note and evidence, once, behind its targets.

    Of what is said of every target there is, when they are several, no target is named.
    """
    texts = {target.id: target.text for target in pledge.targets}
    told: dict[str, list[str]] = {}
    for one in result.targets:
        said = "; ".join(filter(None, (one.note, one.evidence)))
        if said and one.target in texts:
            told.setdefault(said, []).append(texts[one.target])
    for said, targets in told.items():
        yield () if len(targets) == len(texts) > 1 else tuple(targets), said


def works_of(pledge: Pledge, result: Result) -> Iterator[tuple[str, str, str, str | None]]:
    """Yield kind, name, state and evidence of each promised model or work."""
    told = {one.work: one for one in result.works}
    for work in pledge.works:
        one = told.get(work.id)
        state = words().work_state[one.state] if one else words().outcome["open"]
        yield words().work_kind[work.kind], work.name, state, one.evidence if one else None


def _ratings(result: Result) -> tuple[tuple[Rating, PartOf], ...]:
    """Return how many of the rated people have each rating, the best first."""
    counts = Counter(one.rating for one in result.ratings)
    return tuple(
        (rating, PartOf(counts[rating], counts.total()))
        for rating in words().rating
        if counts[rating]
    )
