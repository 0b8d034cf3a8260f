"""The statistics of a year: every figure counted again, and blank what nobody can know."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import pytest
from msgspec.structs import replace

from offices import rows
from recount.statistics import awards, given
from thidua.catalogue.statistics import statistics
from thidua.compose.statistics import compose
from thidua.flows import pipeline
from thidua.model.campaign import Reach
from thidua.model.composed import Composed
from thidua.model.sheet import Sheet
from thidua.model.year import Filed
from thidua.survey import survey
from tools.outside import ROOT

_YEARS = (2024, 2025)


@cache
def years() -> Mapping[int, Filed]:
    """Return the calendar years of the example."""
    return {one.year: one for one in pipeline.filed(list(survey(ROOT / "examples")))}


def made(filed: Filed) -> Composed:
    """Return the statistics of a year."""
    (one,) = compose(filed)
    return one


def figures(table: Sheet) -> dict[str, list[object]]:
    """Return the figures of each row by its code, the total first."""
    at = [column.title for column in table.columns].index("Tổng số")
    return {str(row[1]): list(row[at:]) for row in rows(table)}


def _forms(filed: Filed) -> tuple[Sheet, Sheet, Sheet]:
    movements, state, awarded = made(filed).sheets
    return movements, state, awarded


def test_there_is_none_where_nothing_was_decided() -> None:
    assert [number for number, one in years().items() if list(compose(one))] == [*_YEARS]


@pytest.mark.parametrize("number", _YEARS)
def test_awards_are_counted_by_the_day_of_their_decision(number: int) -> None:
    found = figures(_forms(years()[number])[2])
    for code, counted in awards(number).items():
        assert found[code] == [*counted, None], code
    assert {code for code, row in found.items() if row == [None] * 5} == {
        *("03", "08", "14", "15", "16", "17")
    }


@pytest.mark.parametrize("number", _YEARS)
def test_what_no_form_counts_is_told(number: int) -> None:
    counted = awards(number)["01"][0]
    outside = sum(1 for _ in given(number)) - counted
    texts = " ".join(made(years()[number]).document.texts())
    assert outside > 1
    assert f"trong năm có {outside:02} lượt tập thể, hộ gia đình, cá nhân" in texts
    told = f"{counted:02} lượt" if counted else "trong năm chưa có"
    assert f"3. Khen thưởng cấp bộ, tỉnh: {told}" in texts


def test_movements_are_those_launched_in_the_year_by_reach_time_and_method() -> None:
    one = years()[2024]
    found = figures(_forms(one)[0])
    launched = {code: row[0] for code, row in found.items() if row[0]}
    assert launched == {"01": 2, "05": 2, "06": 1, "07": 1, "11": 1, "12": 1}
    assert all(row == [row[0], 0, 0, row[0]] for row in found.values())
    of_a_block = tuple(
        replace(each, campaign=replace(each.campaign, reach=Reach.BLOCK)) for each in one.years
    )
    wider = figures(_forms(replace(one, years=of_a_block))[0])
    assert (wider["04"][0], wider["05"][0]) == (2, 0)


@pytest.mark.parametrize(
    ("end", "code"),
    [
        ("2024-03-31", "06"),
        ("2024-12-30", "06"),
        ("2024-12-31", "07"),
        ("2025-02-01", "08"),
        ("2026-12-30", "08"),
        ("2026-12-31", "09"),
        ("2028-12-30", "09"),
        ("2028-12-31", "10"),
    ],
)
def test_how_long_a_movement_lasts(end: str, code: str) -> None:
    one = years()[2024]
    alone = replace(one.years[-1].campaign, year=None, start="2024-01-01", end=end)
    filed = replace(one, years=(replace(one.years[-1], campaign=alone),))
    found = figures(_forms(filed)[0])
    assert [key for key in ("06", "07", "08", "09", "10") if found[key][0]] == [code]


def test_forms_have_every_code_once_and_say_how_sure_they_are() -> None:
    listed = statistics()
    for form in listed.forms.values():
        codes = [row.code for part in form.parts for row in part.rows]
        assert codes == sorted(set(codes))
        assert form.certainty == "secondary"
    assert listed.left_out == ("0604.N/BNV-TĐKT", "0605.N/BNV-TĐKT")
