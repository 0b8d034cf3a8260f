"""Bảng chấm điểm và xếp hạng: the points of every unit at three stages, ratings and ranks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from thidua.catalogue.kinds import Scope
from thidua.compose.attachment import appendix
from thidua.compose.grid import grid
from thidua.compose.numbers import number
from thidua.compose.paper import assemble
from thidua.compose.papers import agency_paper, composed, launch_paper, subject
from thidua.compose.ranking import Ranking, UnitStanding, decided, standings
from thidua.compose.reviewed import review_words
from thidua.compose.schemes import SectionPoints, by_section, marked
from thidua.compose.sheets import sheet
from thidua.compose.words import words
from thidua.model.composed import Composed
from thidua.model.items import Orientation
from thidua.model.office import ScoreOrder, Scoring
from thidua.model.points import CriterionMark, bonus_limit, most, placed
from thidua.model.reviews import CampaignReview
from thidua.model.sheet import Sheet, SheetGroup, SheetRow, Value
from thidua.model.year import Rating, Score, Year
from thidua.review.reviews import reviews

KIND = "scores"
SCOPE = Scope.REVIEW


def compose(year: Year) -> Iterator[Composed]:
    """Yield the table of each review, ``scores-REVIEW``, once a unit's scores have come in.

    Raises:
        OwnFileError: the wording template is wrong.
    """
    for review in reviews(year.campaign):
        if ranked := standings(year, review):
            yield _composed(year, review, ranked)


def _composed(year: Year, review: CampaignReview, ranked: Sequence[UnitStanding]) -> Composed:
    paper, about = agency_paper(KIND, year, of=review.id), subject(KIND, year, review)
    pointed = [one for one in ranked if one.scheme.order is ScoreOrder.POINTS]
    ranks = [_ranks(year, review, pointed)] if pointed else []
    sheets = [*ranks, *_counts(year, review, ranked)]
    details = _details(year, review, pointed) if pointed else None
    document = assemble(
        paper,
        "scores.md.j2",
        title=f"{paper.name} {about}",
        slots={"ranks": tuple(map(grid, sheets))},
        appendices=(appendix(paper, details.title, "", grid(details)),) if details else (),
        orientation=Orientation.LANDSCAPE,
        subject=about,
        launch=launch_paper(year.campaign),
        campaign=year.campaign,
        scored=len(ranked),
        units=len(year.participants),
        unscored=_unscored(year, ranked),
        pointed=bool(pointed),
        schemes=[_told(year, one, ranked) for one in _schemes(ranked)],
        failed=words().score_level[Rating.FAILED],
        overall=ranked[0].overall is not None,
        ties=_ties(year, ranked),
        decided=_decided(year, ranked),
    )
    return composed(document, *sheets, *([details] if details else ()), of=review.id)


def _schemes(ranked: Sequence[UnitStanding]) -> list[Scoring]:
    """Return the schemes that units were scored by, each once."""
    return list({id(one.scheme): one.scheme for one in ranked}.values())


def _told(year: Year, scheme: Scoring, ranked: Sequence[UnitStanding]) -> dict[str, Any]:
    """Return what is said of a scheme; it is called by its blocks where there are several."""
    ours = [one for one in ranked if one.scheme is scheme]
    names = {block.id: block.name for block in year.campaign.blocks}
    mine = dict.fromkeys(names.get(one.unit.block or "", "") for one in ours)
    limit = bonus_limit(scheme)
    return {
        "name": "" if len(ours) == len(ranked) else ", ".join(filter(None, mine)),
        "counts": scheme.order is ScoreOrder.COUNTS,
        "most": float(most(scheme)),
        "percent": scheme.bonus_limit_percent,
        "limit": None if limit is None else float(limit),
        "cut": [one.unit.name for one in ours if one.points.bonus < one.points.bonus_given],
        "caps": [(one.title, one.most, one.deduction) for one in scheme.sections if one.most],
        "whole": scheme.most,
        "capped": [one.unit.name for one in ours if one.points.capped],
        "rates": [
            (
                one.text,
                _amount(one.rate.per, one.rate.unit),
                one.rate.each,
                one.most,
                part.deduction,
            )
            for part, one in placed(scheme)
            if one.rate
        ],
        "thresholds": [
            (words().score_level[Rating(one.rating)], one.percent)
            for one in sorted(scheme.thresholds, key=lambda one: -one.percent)
        ],
        "ties": [_rule(scheme, one) for one in scheme.ties],
    }


def _rule(scheme: Scoring, rule: str) -> str:
    """Return what a rule for ties is called: a criterion, a section, or one of the words."""
    named = {one.id: one.text for section in scheme.sections for one in section.criteria}
    named |= {section.id: section.title for section in scheme.sections}
    return words().ties.get(rule) or f"“{named[rule]}”"


def _unscored(year: Year, ranked: Sequence[UnitStanding]) -> list[str]:
    scored = {one.unit.id for one in ranked}
    return [unit.name for unit in year.participants if unit.id not in scored]


def _among(year: Year, ranked: Sequence[UnitStanding]) -> list[tuple[str, list[UnitStanding]]]:
    """Return who is ranked with whom: all, named "", or each khối by its name."""
    if ranked[0].overall is not None:
        return [("", list(ranked))]
    return [(name, members) for name, members in _blocks(year, ranked) if members]


def _blocks(year: Year, ranked: Sequence[UnitStanding]) -> list[tuple[str, list[UnitStanding]]]:
    """Return the units by khối, the best first; units of no khối come last, under no name."""
    known = {block.id for block in year.campaign.blocks}
    found = [
        (block.name, _best_first([one for one in ranked if one.unit.block == block.id]))
        for block in year.campaign.blocks
    ]
    return [*found, ("", _best_first([one for one in ranked if one.unit.block not in known]))]


def _ties(year: Year, ranked: Sequence[UnitStanding]) -> list[tuple[str, int, list[str]]]:
    """Return the ranks that several units share, with their names: of all, or of each khối."""
    found: list[tuple[str, int, list[str]]] = []
    for name, members in _among(year, ranked):
        ranks = [(one.overall or one.in_block, one.unit.name) for one in members]
        found += [
            (name, place, [unit for rank, unit in ranks if rank.place == place])
            for place in sorted({rank.place for rank, _ in ranks if rank.tied})
        ]
    return found


def _decided(
    year: Year, ranked: Sequence[UnitStanding]
) -> list[tuple[list[tuple[str, list[float]]], list[str]]]:
    """Return the equals that rules for ties put in order: what each has by them, and the rules."""
    schemes = {one.unit.id: one.scheme for one in ranked}
    return [
        (
            [(unit.name, list(map(float, values))) for unit, values in one.units],
            [_rule(schemes[one.units[0][0].id], rule) for rule in one.rules],
        )
        for _, members in _among(year, ranked)
        for one in decided(members)
    ]


def _ranks(year: Year, review: CampaignReview, ranked: Sequence[UnitStanding]) -> Sheet:
    """Return the units by khối, the best first; units of no khối come last, under no head."""
    rows: list[SheetRow | SheetGroup] = []
    for name, members in _blocks(year, ranked):
        rows += [SheetGroup(name)] if name and members else []
        rows += map(_rank_row, members)
    return sheet(KIND, rows, covered=review_words(year, review).covered)


def _counts(year: Year, review: CampaignReview, ranked: Sequence[UnitStanding]) -> Iterator[Sheet]:
    """Yield a table of each scheme without points: what was counted, in the order it ranks by."""
    covered = review_words(year, review).covered
    schemes = [one for one in _schemes(ranked) if one.order is ScoreOrder.COUNTS]
    for place, scheme in enumerate(schemes, start=1):
        every = [one for section in scheme.sections for one in section.criteria]
        rows: list[SheetRow | SheetGroup] = []
        for name, members in _blocks(year, [one for one in ranked if one.scheme is scheme]):
            rows += [SheetGroup(name)] if name and members else []
            rows += (
                SheetRow((one.unit.name, *map(float, one.score), _place(one.in_block)))
                for one in members
            )
        each = [("counts", one.text) for one in every]
        yield sheet("scores-counts", rows, each=each, covered=covered, number=place)


def _best_first(members: Sequence[UnitStanding]) -> list[UnitStanding]:
    return sorted(members, key=lambda one: one.in_block.place)


def _rank_row(one: UnitStanding) -> SheetRow:
    points, deducts = one.points, any(part.deduction for part in one.scheme.sections)
    return SheetRow(
        (
            one.unit.name,
            points.own,
            points.agreed,
            points.verified,
            points.bonus,
            points.deducted if deducts else None,
            points.total,
            points.percent / 100,
            words().score_level[points.rating] if points.rating else None,
            _place(one.in_block),
            _place(one.overall) if one.overall else None,
        )
    )


def _place(rank: Ranking) -> str:
    return words().tied.format(place=rank.place) if rank.tied else str(rank.place)


def _details(year: Year, review: CampaignReview, ranked: Sequence[UnitStanding]) -> Sheet:
    """Return every score by unit and section, each with what its scores come to."""
    rows: list[SheetRow | SheetGroup] = []
    for one in ranked:
        result, scheme, points = year.results[one.unit.id, review.id], one.scheme, one.points
        scores = {score.criterion: score for score in result.scores}
        marks = {mark.criterion.id: mark for mark in marked(scheme, result)}
        parts = by_section(scheme, result)
        whole = SectionPoints(
            sum(max(part.most, 0) for part in parts),
            points.own,
            points.agreed,
            points.verified,
            points.total,
        )
        rows.append(SheetGroup(one.unit.name, values=_sums(whole)))
        for section, part in zip(scheme.sections, parts, strict=True):
            rows.append(SheetGroup(section.title, 2, _sums(part)))
            for criterion in section.criteria:
                limit = -criterion.most if section.deduction else criterion.most
                head = (criterion.text, limit)
                mark, score = marks.get(criterion.id), scores.get(criterion.id)
                rest = (None,) * 6 if mark is None or score is None else _marks(mark, score)
                rows.append(SheetRow((*head, *rest)))
    return sheet("scores-detail", rows, covered=review_words(year, review).covered)


def _sums(part: SectionPoints) -> tuple[Value, ...]:
    return (None, part.most, part.own, part.agreed, part.verified, part.counted, None, None)


def _marks(mark: CriterionMark, score: Score) -> tuple[Value, ...]:
    """Return the stages of a score, what counts, what was measured, and why it was changed."""
    rate, measured = mark.criterion.rate, None
    if rate is not None and score.measured is not None:
        measured = _amount(score.measured, rate.unit)
    given = float(mark.own), score.agreed, score.verified, float(mark.verified)
    return (*given, measured, score.reason)


def _amount(value: float, unit: str) -> str:
    """Return so much of a unit of measure, a percentage without a space."""
    return f"{number(value)}{'' if unit.startswith('%') else ' '}{unit}"
