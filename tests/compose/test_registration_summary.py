"""The summary of all registrations: every figure recomputed from the files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from dossiers import dossier
from offices import example, raw_pledges, raw_units, rows, said, written
from thidua.compose.registration_summary import compose
from thidua.model.items import Orientation
from thidua.model.sheet import SheetGroup

_YEAR = """
    campaign:
      units:
        - {id: vp, name: Văn phòng, block: b, headcount: {workers: 3}}
        - {id: tt, name: Thanh tra, headcount: {workers: 1}}
        - {id: nv, name: Nghiệp vụ, block: b, headcount: {workers: 2}}
      blocks: [{id: b, name: Khối một, leader: vp}]
      milestones: [{id: m, kind: pledge, due: "2023-03-31", owners: [tat-ca]}]
    pledges:
      vp:
        received: "2023-04-08"
        targets: [{id: a}, {id: b}]
        people: [{id: p1, titles: [lao-dong-tien-tien], awards: [giay-khen]}, {id: p2}]
        collective: {awards: [giay-khen]}
      tt:
        received: "2023-03-31"
        works: [{id: w, kind: work}]
      nv:
        people: [{id: p3, titles: [lao-dong-tien-tien]}]
"""


def test_there_is_none_before_the_first_pledge() -> None:
    assert list(compose(dossier("pledges: {vp: {}}").year)) == []


def test_sentences_count_and_name() -> None:
    (summary,) = compose(dossier(_YEAR).year)
    texts = said(summary)
    assert [text for text in texts if text[:2] in {"1.", "2.", "3.", "4.", "5."}] == [
        (
            "1. Có 02/03 đơn vị gửi bản đăng ký giao ước thi đua, đạt 66,7%. Đơn vị chưa gửi bản "
            "đăng ký: Nghiệp vụ. Đơn vị gửi chậm: Văn phòng (chậm 08 ngày)."
        ),
        (
            "2. Các đơn vị đăng ký 02 chỉ tiêu thi đua, 0 mô hình và 01 công trình. Đơn vị đã gửi "
            "bản đăng ký nhưng chưa đăng ký mô hình hoặc công trình: Văn phòng."
        ),
        "1. Có 01/06 người lao động đăng ký, đạt 16,7%.",
        "2. Số lượt đăng ký theo danh hiệu, hình thức:",
    ]
    assert [text for text in texts if text.startswith("- ") and ": 01 " in text] == [
        "- Lao động tiên tiến: 01 cá nhân;",
        "- Giấy khen của Giám đốc Sở Thí dụ: 01 cá nhân;",
        "- Giấy khen của Giám đốc Sở Thí dụ: 01 tập thể.",
    ]


def test_units_stand_by_block_and_what_has_not_come_counts_nothing() -> None:
    (summary,) = compose(dossier(_YEAR).year)
    (table,) = summary.sheets
    shown = [row.title if isinstance(row, SheetGroup) else row.values for row in table.rows]
    assert shown == [
        "Khối một",
        ("Văn phòng", 3, 1, 1 / 3, 1, 1, 1),
        ("Nghiệp vụ", 2, 0, 0, 0, 0, 0),
        ("Thanh tra", 1, 0, 0, 0, 0, 0),
    ]
    assert [(column.group, column.title) for column in table.columns[4:]] == [
        ("Cá nhân", "Lao động tiên tiến"),
        ("Cá nhân", "Giấy khen của Giám đốc Sở Thí dụ"),
        ("Tập thể", "Giấy khen của Giám đốc Sở Thí dụ"),
    ]
    assert table.sums() == (None, 6, 1, 1 / 6, 1, 1, 1)


def test_of_what_there_is_nothing_nothing_is_said() -> None:
    year = """
        campaign: {units: [{id: vp, headcount: {workers: 1}}]}
        pledges: {vp: {received: "2023-03-01", works: [{id: w}]}}
    """
    (summary,) = compose(dossier(year).year)
    texts = said(summary)
    assert "1. Có 01/01 đơn vị gửi bản đăng ký giao ước thi đua, đạt 100%." in texts
    assert "2. Các đơn vị đăng ký 0 chỉ tiêu thi đua, 01 mô hình và 0 công trình." in texts
    assert "2. Chưa có đăng ký danh hiệu thi đua, hình thức khen thưởng cụ thể./." in texts
    assert not any("Không có" in text for text in texts)


def test_every_figure_of_the_example_is_in_its_files(golden: Callable[[str, str], None]) -> None:
    (summary,) = compose(example(2024))
    assert not summary.public
    assert [one.orientation for one in summary.document.appendices] == [Orientation.LANDSCAPE]
    (table,) = summary.sheets
    units, pledges = raw_units(2024), raw_pledges(2024)
    told = {row[0]: row for row in rows(table)}
    assert len(told) == len(units) == len(pledges)
    for unit, pledge in pledges.items():
        own = pledge.get("collective", {})
        hopes = Counter(award for one in (*pledge["people"], own) for award in _honours(one))
        _, of, count, share, *counts = told[units[unit]["name"]]
        assert of == sum(units[unit]["headcount"].values())
        assert count == sum(1 for one in pledge["people"] if _honours(one))
        assert share == count / of
        assert sum(counts) == hopes.total()
    sums = table.sums()
    assert sums[1] == sum(sum(unit["headcount"].values()) for unit in units.values())
    everything = [one for pledge in pledges.values() for one in pledge["people"]]
    assert sums[4] == sum("lao-dong-tien-tien" in _honours(one) for one in everything)
    golden("example/registration-summary.md", written(summary))


def _honours(one: dict[str, list[str]]) -> list[str]:
    return [*one.get("titles", []), *one.get("awards", [])]
