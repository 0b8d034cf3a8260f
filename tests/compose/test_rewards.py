"""Rewards: the highest title once, an award besides, nothing where the law names no factor."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from typing import TypeVar

from msgspec.structs import replace

from dossiers import dossier
from offices import example, raw
from recount.year import salary
from thidua.compose.rewards import rewards
from thidua.model.year import Selection, Year

_T = TypeVar("_T")
_YEAR = """
    campaign: {units: [{id: vp, headcount: {workers: 3}}]}
    pledges: {vp: {people: [{id: an}, {id: binh}]}}
    selection:
      proposals:
        - {id: d1, unit: vp, subject: an, award: lao-dong-tien-tien}
        - {id: d2, unit: vp, subject: an, award: chien-si-thi-dua-co-so}
        - {id: d3, unit: vp, subject: an, award: giay-khen}
        - {id: d4, unit: vp, subject: vp, award: giay-khen}
        - {id: d5, unit: vp, subject: binh, award: giay-khen}
      decision: {accepted: [d1, d2, d3, d4], base_salary: 1490000}
"""


def _yearly(of: Callable[[Year, Selection | None], _T], year: Year) -> _T:
    """Ask about the selection of a year."""
    return of(year, year.chosen)


def test_the_highest_title_is_paid_once_and_an_award_besides() -> None:
    found = _yearly(rewards, dossier(_YEAR).year)
    paid = {one.nominee.proposal.id: (one.factor, one.amount) for one in found}
    assert paid == {
        "d1": (0.3, 0),
        "d2": (1, 1_490_000),
        "d3": (0.3, 450_000),
        "d4": (0.6, 900_000),
    }


def test_an_unknown_factor_is_no_money() -> None:
    year = dossier(_YEAR).year
    awards = tuple(replace(one, factor=None, factor_collective=None) for one in year.regime.awards)
    paid = _yearly(rewards, replace(year, regime=replace(year.regime, awards=awards)))
    assert [one.amount for one in paid] == [0, 1_490_000, None, None]


def test_no_decision_no_rewards() -> None:
    assert _yearly(rewards, dossier("selection: {proposals: []}").year) == ()


def test_the_sum_of_the_example_is_in_its_files() -> None:
    selection = raw("2024/selection")
    tenths = {"chien-si-thi-dua-co-so": 10, "tap-the-lao-dong-tien-tien": 8, "giay-khen": 3}
    tenths |= {"lao-dong-tien-tien": 3}
    asked = {one["id"]: one for one in selection["proposals"]}
    base, accepted = salary(selection), selection["decision"]["accepted"]
    higher = {
        asked[one]["subject"] for one in accepted if asked[one]["award"] == "chien-si-thi-dua-co-so"
    }
    expected = [
        0
        if asked[one]["award"] == "lao-dong-tien-tien" and asked[one]["subject"] in higher
        else ceil(tenths[asked[one]["award"]] * base / 100_000) * 10_000
        for one in accepted
    ]
    assert sorted(one.amount or 0 for one in _yearly(rewards, example(2024))) == sorted(expected)
