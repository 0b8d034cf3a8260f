"""Bảng chấm điểm và xếp hạng: the points of every unit at three stages, ratings and ranks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thidua.catalogue.kinds import Scope
from thidua.compose.grid import grid
from thidua.compose.paper import assemble
from thidua.compose.papers import agency_paper, composed, launch_paper, subject
from thidua.compose.ranking import Ranking, SectionPoints, UnitStanding, by_section, last, standings
from thidua.compose.reports import appendix
from thidua.compose.sheets import sheet
from thidua.compose.times import time_values
from thidua.compose.words import words
from thidua.model.campaign import Orientation
from thidua.model.composed import Composed
from thidua.model.office import Criterion, Scoring
from thidua.model.sheet import Sheet, SheetGroup, SheetRow, Value
from thidua.model.year import Period, Rating, Score, Year

KIND = "scores"
SCOPE = Scope.REVIEW


def compose(year: Year) -> Iterator[Composed]:
    """Yield the table once a unit's scores for the year have come in.

    Raises:
        OwnFileError: the wording template is wrong.
    """
    ranked, scoring = standings(year), year.campaign.scoring
    if not ranked or scoring is None:
        return
    paper = agency_paper(KIND, year)
    ranks, details = _ranks(year, ranked), _details(year, ranked, scoring)
    document = assemble(
        paper,
        "scores.md.j2",
        title=f"{paper.name} {subject(KIND, year)}",
        slots={"ranks": (grid(ranks),)},
        appendices=(appendix(paper, details.title, "", grid(details)),),
        orientation=Orientation.LANDSCAPE,
        subject=subject(KIND, year),
        launch=launch_paper(year.campaign),
        campaign=year.campaign,
        scored=len(ranked),
        units=len(year.participants),
        unscored=_unscored(year, ranked),
        scoring=scoring,
        most=sum(one.most for part in scoring.sections if not part.bonus for one in part.criteria),
        cut=[one.unit.name for one in ranked if one.points.bonus < one.points.bonus_given],
        thresholds=[
            (words().rating[Rating(one.rating)], one.percent)
            for one in sorted(scoring.thresholds, key=lambda one: -one.percent)
        ],
        failed=words().rating[Rating.FAILED],
        ties=_ties(ranked),
    )
    yield composed(document, ranks, details)


def _unscored(year: Year, ranked: Sequence[UnitStanding]) -> list[str]:
    scored = {one.unit.id for one in ranked}
    return [unit.name for unit in year.participants if unit.id not in scored]


def _ties(ranked: Sequence[UnitStanding]) -> list[tuple[int, list[str]]]:
    """Return the ranks that several units share, with their names."""
    places = sorted({one.overall.place for one in ranked if one.overall.tied})
    return [
        (place, [one.unit.name for one in ranked if one.overall.place == place]) for place in places
    ]


def _ranks(year: Year, ranked: Sequence[UnitStanding]) -> Sheet:
    """Return the units by khối, the best first; units of no khối come last, under no head."""
    rows: list[SheetRow | SheetGroup] = []
    for block in year.campaign.blocks:
        members = [one for one in ranked if one.unit.block == block.id]
        if members:
            rows.append(SheetGroup(block.name))
            rows += map(_rank_row, _best_first(members))
    known = {block.id for block in year.campaign.blocks}
    rows += map(_rank_row, _best_first([one for one in ranked if one.unit.block not in known]))
    return sheet(KIND, rows, **time_values(year))


def _best_first(members: Sequence[UnitStanding]) -> list[UnitStanding]:
    return sorted(members, key=lambda one: one.in_block.place)


def _rank_row(one: UnitStanding) -> SheetRow:
    points = one.points
    return SheetRow(
        (
            one.unit.name,
            points.own,
            points.agreed,
            points.verified,
            points.bonus,
            points.total,
            points.percent / 100,
            words().rating[points.rating] if points.rating else None,
            _place(one.in_block),
            _place(one.overall),
        )
    )


def _place(rank: Ranking) -> str:
    return words().tied.format(place=rank.place) if rank.tied else str(rank.place)


def _details(year: Year, ranked: Sequence[UnitStanding], scoring: Scoring) -> Sheet:
    """Return every score by unit and section, each with what its scores come to."""
    rows: list[SheetRow | SheetGroup] = []
    for one in ranked:
        result = year.results[one.unit.id, Period.YEAR]
        scores = {score.criterion: score for score in result.scores}
        parts, points = by_section(scoring, result), one.points
        most = sum(part.most for part in parts)
        whole = SectionPoints(most, points.own, points.agreed, points.verified, points.total)
        rows.append(SheetGroup(one.unit.name, values=_sums(whole)))
        for section, part in zip(scoring.sections, parts, strict=True):
            rows.append(SheetGroup(section.title, 2, _sums(part)))
            rows += (_detail(criterion, scores.get(criterion.id)) for criterion in section.criteria)
    return sheet("scores-detail", rows, **time_values(year))


def _sums(part: SectionPoints) -> tuple[Value, ...]:
    return (None, part.most, part.own, part.agreed, part.verified, part.counted, None)


def _detail(criterion: Criterion, score: Score | None) -> SheetRow:
    if score is None:
        return SheetRow((criterion.text, criterion.most, None, None, None, None, None))
    given = score.own, score.agreed, score.verified, last(score)
    return SheetRow((criterion.text, criterion.most, *given, score.reason))
