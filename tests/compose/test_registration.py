"""The list of registrations: people, then the unit itself; and the blank form."""

from __future__ import annotations

from collections.abc import Callable

from dossiers import dossier
from offices import by_name, example, raw_pledges, rows, said, written
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
