"""Points add up, bonuses have a limit, equals share a rank."""

from __future__ import annotations

import pytest

from dossiers import dossier
from offices import example, raw, raw_results
from thidua.compose.ranking import Ranking, UnitStanding, rank, standings
from thidua.model.year import Rating, Year
from thidua.review.reviews import closing

_YEAR = """
    campaign:
      units:
        - {id: a, headcount: {workers: 1}, block: k}
        - {id: b, headcount: {workers: 1}, block: k}
        - {id: c, headcount: {workers: 1}}
        - {id: d, headcount: {workers: 1}}
      scoring:
        bonus_limit_percent: 5
        thresholds: [{rating: excellent, percent: 90}, {rating: done, percent: 50}]
        sections:
          - {id: s, title: Một, criteria: [{id: x, most: 60}, {id: y, most: 40}]}
          - {id: t, title: Thưởng, bonus: true, criteria: [{id: z, most: 10}]}
    results:
      a-year:
        received: "2023-12-01"
        scores:
          - {criterion: x, own: 60, agreed: 59, verified: 50.1}
          - {criterion: y, own: 40, agreed: 39}
          - {criterion: z, own: 8}
      b-year:
        received: "2023-12-01"
        scores: [{criterion: x, own: 54.1}, {criterion: y, own: 40}]
      c-year:
        received: "2023-12-01"
        scores: [{criterion: x, own: 40}, {criterion: z, own: 1}]
      d-year: {scores: [{criterion: x, own: 60}]}
"""


def test_the_last_score_counts_and_the_bonus_is_cut() -> None:
    first, second, third = _standings(dossier(_YEAR).year)
    assert (first.points.own, first.points.agreed, first.points.verified) == (108, 106, 97.1)
    assert (first.points.bonus_given, first.points.bonus, first.points.total) == (8, 5, 94.1)
    assert (second.points.agreed, second.points.verified) == (None, None)
    assert [one.points.rating for one in (first, second, third)] == [
        Rating.EXCELLENT,
        Rating.EXCELLENT,
        Rating.FAILED,
    ]


def test_tenths_that_binary_numbers_lack_do_not_break_a_tie() -> None:
    first, second, third = _standings(dossier(_YEAR).year)
    assert first.points.total == second.points.total == 94.1
    assert (first.overall, second.overall, third.overall) == (
        Ranking(1, tied=True),
        Ranking(1, tied=True),
        Ranking(3, tied=False),
    )
    assert (third.in_block, third.points.percent) == (Ranking(1, tied=False), 41)


@pytest.mark.parametrize(
    ("value", "place"),
    [(9, Ranking(1, tied=False)), (7, Ranking(2, tied=True)), (1, Ranking(4, tied=False))],
)
def test_ranks_leave_out_the_places_that_equals_take(value: float, place: Ranking) -> None:
    assert rank(value, [7, 9, 1, 7]) == place


def test_no_scheme_no_ranks() -> None:
    year = dossier("campaign: {units: [{id: a, headcount: {workers: 1}}]}").year
    assert _standings(year) == ()


def test_the_points_of_the_example_are_in_its_files() -> None:
    found = {one.unit.id: one.points.total for one in _standings(example(2024))}
    sections = raw("2024")["scoring"]["sections"]
    bonus = {one["id"] for part in sections if part.get("bonus") for one in part["criteria"]}
    expected = {}
    for unit, result in raw_results(2024, "year").items():
        given = {one["criterion"]: _last(one) for one in result["scores"]}
        extra = sum(points for key, points in given.items() if key in bonus)
        expected[unit] = sum(given.values()) - extra + min(extra, 10)
    assert found == expected
    assert len(set(found.values())) < len(found)  # the example has a tie


def _last(score: dict[str, float]) -> float:
    return score.get("verified", score.get("agreed", score["own"]))


def _standings(year: Year) -> tuple[UnitStanding, ...]:
    return standings(year, closing(year))
