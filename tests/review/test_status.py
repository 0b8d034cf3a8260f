"""Units × milestones on a given day."""

from __future__ import annotations

from datetime import date

import pytest

from dossiers import dossier
from thidua.model.status import Standing, Status, Step
from thidua.review.status import status

YEAR = """
    campaign:
      units:
        - {id: van-phong, name: Văn phòng, headcount: {civil_servants: 5}}
        - {id: thanh-tra, name: Thanh tra, headcount: {civil_servants: 4}}
        - {id: khoang-san, name: Phòng Khoáng sản, headcount: {civil_servants: 3}}
        - {id: hoi-dong, name: Thường trực Hội đồng}
      milestones:
        - {id: phat-dong, kind: launch, due: "2023-02-28", owners: [van-phong]}
        - {id: giao-uoc, kind: pledge, due: "2023-03-31", owners: [thanh-tra, khoang-san, hoi-dong]}
        - {id: dang-ky, kind: register, due: "2023-03-31", owners: [hoi-dong]}
        - {id: so-ket, kind: mid-review, due: "2023-06-30", owners: [hoi-dong]}
        - {id: hop, kind: council, due: "2023-12-20", owners: [hoi-dong]}
        - {id: tu-cham, kind: self-score, due: "2023-12-05", owners: [hoi-dong]}
        - {id: tong-ket, kind: year-review, due: "2023-12-10", owners: [hoi-dong]}
    pledges:
      van-phong:
        received: "2023-03-31"
        launch: {date: "2023-02-20"}
        people: [{id: an}]
      thanh-tra:
        received: "2023-04-03"
      khoang-san: {}
    results:
      van-phong-h1: {received: "2023-06-25"}
      van-phong-year: {received: "2023-12-08", scores: [{criterion: mot, own: 1}]}
      thanh-tra-year: {received: "2023-12-08"}
"""


def on(day: str) -> Status:
    return status(dossier(YEAR).year, as_of=date.fromisoformat(day))


def row(found: Status, unit: str) -> list[tuple[Standing, int]]:
    [steps] = [one.steps for one in found.units if one.unit == unit]
    assert [step.milestone for step in steps] == [one.id for one in found.milestones]
    return [(step.standing, step.days) for step in steps]


def test_what_a_unit_has_sent_by_a_day_is_known_without_milestones() -> None:
    sent = {one.unit: one.sent for one in on("2023-07-15").units}
    assert sent == {"van-phong": ("pledge", "h1"), "thanh-tra": ("pledge",), "khoang-san": ()}
    assert on("2023-03-30").units[0].sent == ()


def test_only_milestones_of_units_are_columns_and_only_who_takes_part_is_a_row() -> None:
    found = on("2023-07-15")
    assert [one.id for one in found.milestones] == [
        *("phat-dong", "giao-uoc", "dang-ky", "so-ket", "tu-cham", "tong-ket"),
    ]
    assert [one.unit for one in found.units] == ["van-phong", "thanh-tra", "khoang-san"]


def test_every_standing_with_its_days() -> None:
    found = on("2023-07-15")
    not_asked, on_time = (Standing.NOT_ASKED, 0), (Standing.ON_TIME, 0)
    ahead = [(Standing.AHEAD, 143), (Standing.AHEAD, 148)]
    assert row(found, "van-phong") == [on_time, on_time, on_time, on_time, *ahead]
    assert row(found, "thanh-tra") == [
        *(not_asked, (Standing.LATE, 3), (Standing.MISSING, 106), (Standing.MISSING, 15)),
        *ahead,
    ]
    assert row(found, "khoang-san") == [
        *(not_asked, (Standing.MISSING, 106), (Standing.MISSING, 106), (Standing.MISSING, 15)),
        *ahead,
    ]
    assert found.overdue


def test_what_came_later_has_not_come_yet() -> None:
    found = on("2023-04-01")
    assert row(found, "thanh-tra")[1] == (Standing.MISSING, 1)
    assert row(on("2023-04-03"), "thanh-tra")[1] == (Standing.LATE, 3)
    assert row(on("2023-03-30"), "van-phong")[1] == (Standing.AHEAD, 1)


def test_the_due_date_itself_is_not_over() -> None:
    assert row(on("2023-03-31"), "khoang-san")[1] == (Standing.AHEAD, 0)
    assert row(on("2023-04-01"), "khoang-san")[1] == (Standing.MISSING, 1)


def test_scores_and_registrations_are_looked_for_in_what_came() -> None:
    found = on("2023-12-31")
    assert row(found, "van-phong")[4:] == [(Standing.LATE, 3), (Standing.ON_TIME, 0)]
    assert row(found, "thanh-tra")[4:] == [(Standing.MISSING, 26), (Standing.ON_TIME, 0)]


def test_totals_and_who_still_owes() -> None:
    found = on("2023-07-15")
    assert dict(found.totals("giao-uoc")) == {
        Standing.ON_TIME: 1,
        Standing.LATE: 1,
        Standing.MISSING: 1,
    }
    assert found.totals("giao-uoc")[Standing.AHEAD] == 0
    assert [one.unit for one in found.missing("dang-ky")] == ["thanh-tra", "khoang-san"]
    assert not on("2023-01-15").overdue


def test_the_day_of_what_is_done_is_told() -> None:
    found = on("2023-07-15")
    assert found.units[1].steps[1] == Step("giao-uoc", Standing.LATE, "2023-04-03", 3)
    assert found.as_of == "2023-07-15"


@pytest.mark.parametrize("text", ["campaign: {units: []}", "campaign: {milestones: []}"])
def test_an_office_without_units_or_milestones_has_nothing_overdue(text: str) -> None:
    found = status(dossier(text).year, as_of=date(2023, 12, 31))
    assert found.units == ()
    assert not found.overdue


_NAMED = """
    campaign:
      phases:
        - {id: mot, name: Đợt 1, start: "2023-01-01", end: "2023-04-30"}
        - {id: hai, name: Đợt 2, start: "2023-05-01", end: "2023-09-30"}
      reviews:
        - {id: mot, name: Sơ kết Đợt 1, kind: interim, covers: [mot]}
        - {id: hai, name: Sơ kết Đợt 2, kind: interim, covers: [hai], due: "2023-10-05"}
        - {id: cuoi, name: Tổng kết, kind: final, due: "2023-12-20"}
      units: [{id: vp, name: Văn phòng, headcount: {workers: 1}}]
      milestones:
        - {id: a, kind: mid-review, title: Gửi báo cáo Đợt 1, due: "2023-05-05", owners: [vp]}
        - {id: b, kind: council, title: Họp, due: "2023-12-10", owners: [vp]}
    results:
      vp-mot: {received: "2023-05-04"}
      vp-hai: {received: "2023-10-06"}
"""


def test_each_review_is_followed_by_its_milestone_or_its_own_due_day() -> None:
    table = status(dossier(_NAMED).year, as_of=date(2023, 11, 1))
    told = [(one.due, one.title, one.for_) for one in table.milestones]
    assert told == [
        ("2023-05-05", "Gửi báo cáo Đợt 1", "mot"),
        ("2023-10-05", "Gửi báo cáo sơ kết Đợt 2", "hai"),
        ("2023-12-20", "Gửi báo cáo tổng kết", "cuoi"),
    ]
    (unit,) = table.units
    assert [(one.standing, one.done) for one in unit.steps] == [
        (Standing.ON_TIME, "2023-05-04"),
        (Standing.LATE, "2023-10-06"),
        (Standing.AHEAD, None),
    ]


def test_a_milestone_names_its_review_where_its_day_says_another() -> None:
    other = _NAMED.replace('"2023-05-05", owners', '"2023-10-20", for: mot, owners')
    table = status(dossier(other).year, as_of=date(2023, 11, 1))
    assert [(one.due, one.for_) for one in table.milestones][:2] == [
        ("2023-10-05", "hai"),
        ("2023-10-20", "mot"),
    ]
    assert [one.done for one in table.units[0].steps][:2] == ["2023-10-06", "2023-05-04"]
