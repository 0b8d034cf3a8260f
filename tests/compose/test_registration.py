"""The list of registrations: people, then the unit itself; and the blank form."""

from __future__ import annotations

from collections.abc import Callable

from dossiers import dossier
from offices import by_name, example, raw_pledges, rows, said, written
from thidua.compose import registration_summary, unit_plan
from thidua.compose.registration import compose
from thidua.model.composed import Composed
from thidua.model.document import RowKind, Table
from thidua.model.items import Orientation
from thidua.model.sheet import SheetGroup

_YEAR = """
    campaign:
      units:
        - {id: vp, name: Văn phòng, headcount: {workers: 3}}
        - {id: tt, name: Thanh tra, headcount: {workers: 3}}
        - {id: nv, name: Nghiệp vụ, headcount: {workers: 3}}
    pledges:
      vp:
        people:
          - id: p1
            name: Một
            rating: excellent
            titles: [lao-dong-tien-tien, chien-si-thi-dua-co-so]
            initiative: Sổ chung
          - {id: p2, name: Hai, awards: [giay-khen]}
        collective: {titles: [tap-the-lao-dong-tien-tien]}
      tt:
        collective: {rating: done}
      nv: {}
"""


def _lists(text: str = _YEAR) -> dict[str, Composed]:
    return by_name(compose(dossier(text).year))


def test_every_unit_with_registrations_has_a_list() -> None:
    assert {name: one.public for name, one in _lists().items()} == {
        "forms/registration": True,
        "units/vp/registration": False,
        "units/tt/registration": False,
    }


def test_names_of_titles_come_from_the_catalogue() -> None:
    (table,) = _lists()["units/vp/registration"].sheets
    shown = [row.title if isinstance(row, SheetGroup) else row.values for row in table.rows]
    good, best = "Hoàn thành tốt nhiệm vụ", "Hoàn thành xuất sắc nhiệm vụ"
    titles = "Lao động tiên tiến; Chiến sĩ thi đua cơ sở"
    assert shown == [
        "Cá nhân",
        ("Một", "Chuyên viên", best, titles, "", "Sổ chung"),
        ("Hai", "Chuyên viên", good, "", "Giấy khen của Giám đốc Sở Thí dụ", None),
        "Tập thể",
        ("Văn phòng", None, good, "Tập thể lao động tiên tiến", "", None),
    ]


def test_each_group_is_numbered_from_one() -> None:
    (appendix,) = _lists()["units/vp/registration"].document.appendices
    (table,) = (one for one in appendix.body if isinstance(one, Table))
    assert [row.cells[0].text for row in table.rows if row.kind is RowKind.BODY] == ["1", "2", "1"]


def test_the_letter_counts() -> None:
    lists = _lists()
    letter, of_nobody = said(lists["units/vp/registration"]), said(lists["units/tt/registration"])
    assert "V/v đăng ký danh hiệu thi đua, hình thức khen thưởng năm 2023" in letter
    assert {"- Cá nhân: 02 người;", "- Tập thể: 01 tập thể."} <= set(letter)
    assert "- Cá nhân: không đăng ký;" in of_nobody
    assert "- Tập thể: 01 tập thể, chỉ đăng ký mức xếp loại." in of_nobody


_SOME = """
    campaign:
      units:
        - {id: vp, name: Văn phòng, headcount: {workers: 4}}
        - {id: tt, name: Thanh tra, headcount: {workers: 2}}
    pledges:
      vp:
        received: "2023-03-31"
        people:
          - {id: p1, name: Một, titles: [lao-dong-tien-tien]}
          - {id: p2, name: Hai, awards: [giay-khen]}
          - {id: p3, name: Ba, titles: [lao-dong-tien-tien], awards: [giay-khen]}
          - {id: p4, name: Bốn}
      tt:
        received: "2023-03-31"
        people: [{id: t1, name: Năm}]
"""


def test_a_letter_a_plan_and_the_summary_count_the_same_people() -> None:
    """Who promises a rating alone is on the list, and is told apart from who hopes for a title."""
    year = dossier(_SOME).year
    letters, plans = by_name(compose(year)), by_name(unit_plan.compose(year))
    of_people = {
        unit: next(one for one in said(letters[f"units/{unit}/registration"]) if "Cá nhân" in one)
        for unit in ("vp", "tt")
    }
    assert of_people == {
        "vp": "- Cá nhân: 04 người, trong đó 03 người đăng ký danh hiệu thi đua, hình thức khen "
        "thưởng, 01 người chỉ đăng ký mức xếp loại;",
        "tt": "- Cá nhân: 01 người, chỉ đăng ký mức xếp loại;",
    }
    plan = " ".join(said(plans["units/vp/unit-plan"]))
    assert "Có 03/04 người lao động, đạt 75%, đăng ký danh hiệu thi đua" in plan
    (summary,) = registration_summary.compose(year)
    assert "Có 03/06 người lao động đăng ký, đạt 50%" in " ".join(said(summary))


def test_the_list_is_an_appendix_on_its_side() -> None:
    shown = [one.document for one in _lists().values()]
    assert {one.orientation for one in shown} == {Orientation.PORTRAIT}
    assert {part.orientation for one in shown for part in one.appendices} == {Orientation.LANDSCAPE}


def test_the_example_lists_everybody(golden: Callable[[str, str], None]) -> None:
    lists = by_name(compose(example(2024)))
    pledges = raw_pledges(2024)
    for unit, pledge in pledges.items():
        (table,) = lists[f"units/{unit}/registration"].sheets
        names = [row[0] for row in rows(table)]
        assert names[: len(pledge["people"])] == [one["name"] for one in pledge["people"]]
        assert len(names) == len(pledge["people"]) + ("collective" in pledge)
        assert len(pledge["signers"]) == 2
        assert len(lists[f"units/{unit}/registration"].document.signatures) == 1
    golden("example/registration.md", written(lists["units/van-phong/registration"]))
    golden("example/registration-form.md", written(lists["forms/registration"]))
