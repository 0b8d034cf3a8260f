"""Participants that nobody is employed by: what their documents call people, what tables sum."""

from __future__ import annotations

import pytest

from dossiers import dossier
from offices import by_name, said, written
from thidua.compose import registration_summary, report, unit_plan, unit_report
from thidua.model.year import Year

STAFF = "công chức"
_UNIT = "{{id: {id}, name: Nơi {id}, abbreviation: N, kind: {kind}, {size}}}"
_VILLAGES = ("thon-1", "village", "counted: {number: 1212, of: hộ}")
_SCHOOL = ("truong", "school", "counted: {number: 30, of: lớp}")
_OTHER = ("noi", "other", "counted: {number: 3, of: tổ}")
_OFFICE = ("vp", "office", "headcount: {civil_servants: 4}")


def _year(*units: tuple[str, str, str]) -> Year:
    listed = ", ".join(_UNIT.format(id=one, kind=kind, size=size) for one, kind, size in units)
    people = "people: [{id: %s, titles: [lao-dong-tien-tien]}]"
    pledges = "\n".join(
        f'  {one}: {{received: "2023-03-01", launch: {{date: "2023-02-01"}},'
        f" targets: [{{id: t}}], {people % one}}}"
        for one, _, _ in units
    )
    results = "\n".join(
        f'  {one}-year: {{received: "2023-12-01", targets: [{{target: t, actual: 1}}]}}'
        for one, _, _ in units
    )
    text = f"campaign:\n  units: [{listed}]\npledges:\n{pledges}\nresults:\n{results}\n"
    return dossier(text).year


def _everything(year: Year) -> str:
    composers = (unit_plan, unit_report, registration_summary, report)
    return "\n".join(written(one) for each in composers for one in each.compose(year))


@pytest.mark.parametrize(
    ("unit", "people"),
    [(_VILLAGES, "nhân dân"), (_SCHOOL, "cán bộ, giáo viên"), (_OTHER, "người tham gia")],
)
def test_nobody_is_called_staff_where_nobody_is(unit: tuple[str, str, str], people: str) -> None:
    told = _everything(_year(unit))
    assert STAFF not in told
    assert f"tới toàn thể {people}" in told
    assert "01 người đăng ký" in told
    assert "Tổng số" not in told
    assert people.capitalize().split(",")[0] in told


def test_staff_is_called_staff() -> None:
    told = _everything(_year(_OFFICE))
    assert told.count(STAFF) >= 5
    assert "nơi tham gia khác" not in told
    assert "Quy mô" not in told


def test_things_that_are_counted_are_named_and_not_added_up() -> None:
    year = _year(_OFFICE, _VILLAGES, _SCHOOL)
    (summary,) = registration_summary.compose(year)
    told = said(summary)
    assert {"1.212 hộ", "30 lớp"} <= set(told)
    sheet = summary.sheets[0]
    titles = [column.title for column in sheet.columns]
    sums = dict(zip(titles, sheet.sums(), strict=True))
    assert sums["Tổng số công chức"] == 4
    assert sums["Số người đăng ký"] == 1
    assert sums["Tỷ lệ"] == 0.25
    assert sums["Quy mô nơi tham gia khác"] is None
    assert sums["Số người ở nơi ấy đăng ký"] == 2
    assert any("01/04 công chức" in one and "02 người ở các nơi" in one for one in told)


def test_a_year_of_villages_follows_one_of_an_office() -> None:
    year = _year(_VILLAGES)
    (made,) = by_name(report.compose(year)).values()
    assert "Quy mô nơi tham gia khác" in said(made)
