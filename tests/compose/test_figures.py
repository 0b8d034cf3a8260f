"""Totals count what has come in, and nothing else."""

from __future__ import annotations

import pytest

from dossiers import dossier
from offices import example, raw_pledges, raw_results, raw_units
from thidua.compose.figures import PartOf, counterparts, figures
from thidua.model.reviews import CampaignReview, ReviewKind
from thidua.model.year import Rating

_HALF = CampaignReview("h1", "Sơ kết", ReviewKind.INTERIM)
_WHOLE = CampaignReview("year", "Tổng kết", ReviewKind.FINAL)
_YEAR = """
    campaign:
      units:
        - {id: vp, name: Văn phòng, headcount: {civil_servants: 2, workers: 1}}
        - id: tt
          name: Thanh tra
          headcount: {workers: 2}
          formerly: [{id: cu, name: Cũ, until: 2022}]
        - {id: nhom, name: Các đơn vị}
    pledges:
      vp:
        received: "2023-03-01"
        launch: {date: "2023-02-01"}
        targets:
          - {id: a, value: 90}
          - {id: b, value: 10, lower_is_better: true}
          - {id: c, value: 5}
        works: [{id: w}, {id: v}]
        people: [{id: p, titles: [lao-dong-tien-tien]}, {id: q, awards: [giay-khen]}, {id: r}]
      tt:
        targets: [{id: a}]
        people: [{id: s, titles: [lao-dong-tien-tien]}]
    results:
      vp-h1:
        received: "2023-06-20"
        targets: [{target: a, actual: 90}, {target: b, actual: 4}]
      vp-year:
        received: "2023-12-05"
        rating: excellent
        targets: [{target: a, actual: 89.9}, {target: b, actual: 10}, {target: c, actual: 6}]
        works: [{work: w, state: done}, {work: v, state: going}]
        ratings: [{person: p, rating: good}]
      tt-year:
        rating: good
        targets: [{target: a, actual: 5}]
    previous:
      campaign:
        year: 2022
        units: [{id: cu, headcount: {workers: 1}}, {id: vp, headcount: {workers: 1}}]
      pledges: {cu: {received: "2022-03-01", targets: [{id: a}]}}
"""


def test_what_has_not_been_received_counts_nothing() -> None:
    counted = figures(dossier(_YEAR).year, _WHOLE)
    office, inspectors = counted.units
    assert (office.pledged, office.launched, office.reported) == (True, True, True)
    assert (inspectors.pledged, inspectors.launched, inspectors.reported) == (False, False, False)
    assert (office.registered, inspectors.registered) == (PartOf(2, 3), PartOf(0, 2))
    assert (office.targets, inspectors.targets) == (PartOf(2, 3), PartOf(0, 0))
    assert (office.rating, inspectors.rating) == (Rating.EXCELLENT, None)
    assert counted.registered == PartOf(2, 5)
    assert counted.pledged == counted.reported == counted.launched == PartOf(1, 2)
    assert counted.met == PartOf(2, 3)
    assert counted.done == PartOf(1, 2)
    assert counted.ratings == {Rating.GOOD: 1}


def test_a_share_of_nothing_is_no_share() -> None:
    assert PartOf(0, 0).share is None
    assert PartOf(18, 21).share == pytest.approx(0.857, abs=0.001)


def test_what_should_stay_low_is_judged_when_the_year_is_over() -> None:
    year = dossier(_YEAR).year
    assert [one.met for one in figures(year, _HALF).outcomes] == [True, False, False]
    assert [one.met for one in figures(year, _WHOLE).outcomes] == [False, True, True]


def test_the_share_of_a_target_compares_like_with_like() -> None:
    outcomes = figures(dossier(_YEAR).year, _WHOLE).outcomes
    assert [one.share for one in outcomes] == [pytest.approx(89.9 / 90), None, 1.2]
    half = figures(dossier(_YEAR).year, _HALF).outcomes
    assert [one.actual for one in half] == [90, 4, None]


@pytest.mark.parametrize(
    ("promised", "actual", "met"), [(-5, -4, True), (-5, -5, True), (-5, -6, False), (0, 3, True)]
)
def test_a_promise_of_nothing_or_less_has_no_share(
    promised: int, actual: int, *, met: bool
) -> None:
    raised = _YEAR.replace("{id: a, value: 90}", f"{{id: a, value: {promised}}}")
    year = dossier(raised.replace("actual: 89.9", f"actual: {actual}")).year
    outcome = figures(year, _WHOLE).outcomes[0]
    assert (outcome.target.value, outcome.actual) == (promised, actual)
    assert (outcome.share, outcome.met) == (None, met)


def test_a_result_below_zero_has_its_share() -> None:
    year = dossier(_YEAR.replace("actual: 89.9", "actual: -45")).year
    assert figures(year, _WHOLE).outcomes[0].share == -0.5


def test_a_merged_unit_is_compared_with_what_it_was() -> None:
    year = dossier(_YEAR).year
    assert year.previous is not None
    before = figures(year.previous, _WHOLE)
    found = [[one.unit.id for one in counterparts(unit, before)] for unit in year.participants]
    assert found == [["vp"], ["cu"]]


@pytest.mark.parametrize("number", [2023, 2024])
@pytest.mark.parametrize("review", ["h1", "year"])
def test_every_total_of_the_example_is_in_its_files(number: int, review: str) -> None:
    counted = figures(example(number), {"h1": _HALF, "year": _WHOLE}[review])
    units, results = raw_units(number), raw_results(number, review)
    pledges = {key: one for key, one in raw_pledges(number).items() if one.get("received")}
    told = {key: one for key, one in results.items() if one.get("received")}
    assert counted.pledged == PartOf(len(pledges), len(units))
    assert counted.reported == PartOf(len(told), len(units))
    people = [one for pledge in pledges.values() for one in pledge["people"]]
    assert counted.registered == PartOf(
        sum(bool(one.get("titles") or one.get("awards")) for one in people),
        sum(sum(unit["headcount"].values()) for unit in units.values()),
    )
    met = 0
    for unit, pledge in pledges.items():
        actual = {one["target"]: one["actual"] for one in told.get(unit, {}).get("targets", [])}
        for target in pledge["targets"]:
            low, value = target.get("lower_is_better", False), actual.get(target["id"])
            if value is not None and low:
                met += review == "year" and value <= target["value"]
            elif value is not None:
                met += value >= target["value"]
    assert counted.met == PartOf(met, sum(len(one["targets"]) for one in pledges.values()))
    done = [one for result in told.values() for one in result.get("works", [])]
    assert counted.done == PartOf(
        sum(one["state"] == "done" for one in done),
        sum(len(one.get("works", [])) for one in pledges.values()),
    )
