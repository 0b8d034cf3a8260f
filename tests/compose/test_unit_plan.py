"""A unit's plan: what it promises, who registered, and what is due when."""

from __future__ import annotations

from collections.abc import Callable

from dossiers import dossier
from offices import by_name, example, raw_pledges, raw_units, said, written
from thidua.compose.unit_plan import compose

_YEAR = """
    campaign:
      units:
        - {id: vp, name: Văn phòng, headcount: {workers: 3}}
        - {id: tt, name: Thanh tra, headcount: {workers: 3}}
      milestones:
        - {id: b, kind: year-review, title: Gửi báo cáo năm, due: "2023-12-10", owners: [tat-ca]}
        - {id: a, kind: pledge, title: Gửi giao ước, due: "2023-03-31", owners: [vp, tt]}
        - {id: c, kind: mid-review, title: Việc của Thanh tra, due: "2023-06-30", owners: [tt]}
        - {id: d, kind: council, title: Họp Hội đồng, due: "2023-12-20", owners: [tat-ca]}
    pledges:
      vp:
        targets: [{id: a}]
        people:
          - {id: p1, titles: [lao-dong-tien-tien]}
          - {id: p2, awards: [giay-khen]}
          - {id: p3}
        signers: [{position: CHÁNH VĂN PHÒNG, name: A}, {position: CÔNG ĐOÀN, name: B}]
"""


def test_who_did_not_pledge_has_no_plan() -> None:
    assert list(by_name(compose(dossier(_YEAR).year))) == ["units/vp/unit-plan"]


def test_only_the_head_signs() -> None:
    (plan,) = compose(dossier(_YEAR).year)
    assert [signer[-1].text for signer in plan.document.signatures] == ["A"]


def test_what_is_asked_of_the_unit_comes_in_the_order_of_the_days() -> None:
    (plan,) = compose(dossier(_YEAR).year)
    assert [text for text in said(plan) if text.startswith("- Chậm nhất")] == [
        "- Chậm nhất ngày 31/3/2023: Gửi giao ước;",
        "- Chậm nhất ngày 10/12/2023: Gửi báo cáo năm.",
    ]


def test_people_count_when_they_register_for_something() -> None:
    (plan,) = compose(dossier(_YEAR).year)
    assert any(text.startswith("Có 02/03 ") and "66,7%" in text for text in said(plan))


def test_nothing_is_said_plainly() -> None:
    bare = _YEAR.replace("titles: [lao-dong-tien-tien]", "position: A").replace(
        "awards: [giay-khen]", "position: A"
    )
    (plan,) = compose(dossier(bare).year)
    assert "Đơn vị không đăng ký mô hình, công trình." in said(plan)
    assert "Chưa có cá nhân đăng ký danh hiệu thi đua, hình thức khen thưởng." in said(plan)


def test_no_name_of_a_person_but_the_signer_is_in_a_plan() -> None:
    plans = by_name(compose(example(2024)))
    pledges = raw_pledges(2024)
    assert set(plans) == {f"units/{unit}/unit-plan" for unit in pledges}
    for unit, pledge in pledges.items():
        assert plans[f"units/{unit}/unit-plan"].public
        text = "\n".join(said(plans[f"units/{unit}/unit-plan"]))
        signer = pledge["signers"][0]["name"]
        names = {person["name"] for person in pledge["people"]} - {signer}
        assert names
        assert [name for name in names if name in text] == []


def test_the_example_counts_what_its_files_state(golden: Callable[[str, str], None]) -> None:
    plans = by_name(compose(example(2024)))
    units = raw_units(2024)
    for unit, pledge in raw_pledges(2024).items():
        of = sum(units[unit]["headcount"].values())
        count = sum(1 for one in pledge["people"] if one.get("titles") or one.get("awards"))
        texts = said(plans[f"units/{unit}/unit-plan"])
        assert any(text.startswith(f"Có {count:02}/{of:02} ") for text in texts)
    golden("example/unit-plan.md", written(plans["units/van-phong/unit-plan"]))
