"""Biên bản họp Hội đồng: who was there, n of N, what passed; signed by two."""

from __future__ import annotations

from collections.abc import Callable

from dossiers import dossier
from offices import raw, said, written, yearly
from thidua.compose.minutes import compose
from thidua.model.sheet import SheetGroup, SheetRow

_YEAR = """
    campaign:
      regime: 2022-nd98
      units: [{id: vp, name: Văn phòng, headcount: {workers: 3}}]
      council:
        members:
          - {id: m1, name: An, role: chair, position: Giám đốc}
          - {id: m2, name: Bình, role: secretary, position: Chuyên viên}
          - {id: m3, name: Chi, position: Trưởng phòng}
    pledges:
      vp: {received: "2024-03-01", people: [{id: p, name: Dung}, {id: q, name: Em}]}
    selection:
      proposals:
        - {id: d1, unit: vp, subject: p, award: chien-si-thi-dua-co-so}
        - {id: d2, unit: vp, subject: q, award: chien-si-thi-dua-co-so}
        - {id: d3, unit: vp, subject: vp}
      meeting:
        chair: m1
        secretary: m2
        present: [m1, m2]
        absent: [{member: m3, reason: Nghỉ ốm, written_vote: true}]
        votes:
          - {proposal: d1, in_favour: 3}
          - {proposal: d2, in_favour: 2, against: 1}
"""


def test_there_are_none_before_the_meeting() -> None:
    assert list(compose(dossier("{}").year)) == []
    assert list(compose(dossier("selection: {proposals: []}").year)) == []


def test_no_place_and_date_in_the_head_and_two_who_sign() -> None:
    (minutes,) = compose(dossier(_YEAR).year)
    document = minutes.document
    assert document.head.place_date == ()
    assert [[one.text for one in signer] for signer in document.signatures] == [
        ["THƯ KÝ", "Bình"],
        ["CHỦ TỌA", "An"],
    ]
    assert document.date == "2023-12-20"
    assert not minutes.public


def test_who_was_there_and_who_was_not() -> None:
    texts = said(*compose(dossier(_YEAR).year))
    assert "Thời gian bắt đầu: 08 giờ 00 phút, ngày 20 tháng 12 năm 2023." in texts
    assert any("tham dự: 02/03 thành viên Hội đồng, đạt 66,7%" in one for one in texts)
    assert "- Chi, Trưởng phòng, Ủy viên; lý do: Nghỉ ốm; đã gửi phiếu bằng văn bản." in texts
    assert any("số người bỏ phiếu: 03, kể cả" in one for one in texts)


def test_votes_are_told_of_all_members() -> None:
    (minutes,) = compose(dossier(_YEAR).year)
    (votes,) = minutes.sheets
    name = "Chiến sĩ thi đua cơ sở"
    assert [row.title if isinstance(row, SheetGroup) else row.values for row in votes.rows] == [
        "Cá nhân",
        ("Dung", name, "3/3", 1, 0, 0, "Đạt"),
        ("Em", name, "2/3", 2 / 3, 1, 0, "Không đạt"),
        "Tập thể",
        ("Văn phòng", "Giấy khen của Giám đốc Sở Thí dụ", None, None, None, None, "Chưa bỏ phiếu"),
    ]
    texts = said(minutes)
    assert (
        "Tỷ lệ phiếu đồng ý phải đạt: ít nhất 80% đối với Chiến sĩ thi đua cơ sở (theo khoản 7 "
        "Điều 30 Nghị định số 98/2023/NĐ-CP)."
    ) in texts
    assert (
        "Trong 02 đề nghị phải đạt tỷ lệ phiếu theo quy định, có 01 đề nghị đạt, 01 đề nghị không "
        "đạt: Em (Chiến sĩ thi đua cơ sở, 02/03 phiếu, 66,7%)."
    ) in texts
    assert "Còn 01 đề nghị chưa được bỏ phiếu." in texts
    assert "Hội đồng thống nhất với kết quả bỏ phiếu nêu tại Mục II." in texts


def test_nobody_absent_is_said_plainly() -> None:
    everybody = _YEAR.replace("present: [m1, m2]", "present: [m1, m2, m3]").replace(
        "        absent: [{member: m3, reason: Nghỉ ốm, written_vote: true}]\n", ""
    )
    assert "Không có thành viên vắng mặt." in said(*compose(dossier(everybody).year))


def test_the_example(golden: Callable[[str, str], None]) -> None:
    (minutes,) = compose(yearly(2024))
    selection = raw("2024/selection")
    votes, listed = minutes.sheets
    rows = [row.values for row in votes.rows if isinstance(row, SheetRow)]
    members = len(raw("2024")["council"]["members"])
    by_list = {one["id"] for one in selection["proposals"] if "list" in one}
    assert sorted(str(row[2]) for row in rows) == sorted(
        f"{one['in_favour']}/{members}"
        for one in selection["meeting"]["votes"]
        if one["proposal"] not in by_list
    )
    assert len(listed.rows) == len(by_list) == 61
    golden("example/minutes.md", written(minutes))


_REGULATION = """
      regulation:
        id: quy-dinh
        kind: Quyết định
        number: 12/2023/QĐ-UBND
        date: "2023-05-09"
        abstract: ban hành Quy định
        quorum_percent: 60
        quorum_clause: khoản 3 Điều 20
        votes: [{title: giay-khen, percent: 70, clause: điểm a khoản 2 Điều 21}]
      council:
"""


def test_what_a_regulation_asks_for_is_said_with_its_clause() -> None:
    text = _YEAR.replace("      council:\n", _REGULATION.lstrip("\n"), 1)
    text = text.replace("    pledges:", "    pledges:", 1).replace("percent: 60", "percent: 66.66")
    text = text.replace("in_favour: 3}", "in_favour: 3}\n          - {proposal: d3, in_favour: 2}")
    texts = said(*compose(dossier(text).year))
    there = "đạt 66,7% (phải có ít nhất 66,7% theo khoản 3 Điều 20 Quyết định số 12/2023/QĐ-UBND)"
    assert any(there in one for one in texts)
    needed = (
        "ít nhất 70% đối với Giấy khen của Giám đốc Sở Thí dụ (theo điểm a khoản 2 Điều 21 "
        "Quyết định số 12/2023/QĐ-UBND)"
    )
    assert any(needed in one for one in texts)
    failed = "Văn phòng (Giấy khen của Giám đốc Sở Thí dụ, 02/03 phiếu, 66,7%)"
    assert any(failed in one for one in texts)


def test_without_a_rule_there_is_no_share_and_no_quorum() -> None:
    text = _YEAR.replace("in_favour: 3}", "in_favour: 3}\n          - {proposal: d3, in_favour: 2}")
    (minutes,) = compose(dossier(text).year)
    texts = said(minutes)
    assert any(one.endswith("đạt 66,7%, gồm:") for one in texts)
    assert (
        "Có 01 đề nghị về Giấy khen của Giám đốc Sở Thí dụ thuộc trường hợp không quy định tỷ lệ "
        "phiếu tối thiểu; kết quả bỏ phiếu được ghi nhận để người có thẩm quyền xem xét, quyết "
        "định."
    ) in texts
    assert not any("quy chế" in one.lower() for one in texts)


_LISTED = """
    campaign:
      regime: 2022-nd98
      units: [{id: vp, name: Văn phòng, headcount: {workers: 5}}]
      council: {members: [{id: m1, name: An}, {id: m2, name: Bình}]}
    pledges:
      vp:
        people:
          - {id: p, name: Dung, titles: [lao-dong-tien-tien]}
          - {id: q, name: Em}
          - {id: r, name: Giang, titles: [lao-dong-tien-tien]}
          - {id: s, name: Hà, titles: [lao-dong-tien-tien]}
          - {id: t, name: Khoa, titles: [lao-dong-tien-tien]}
    results:
      vp-year:
        ratings:
          - {person: p, rating: excellent}
          - {person: q, rating: good}
          - {person: r, rating: done}
          - {person: s, rating: good}
    selection:
      proposals: []
      rated:
        - id: ldtt
          award: lao-dong-tien-tien
          except: [{person: s, reason: nghỉ thai sản}]
      meeting:
        chair: m1
        secretary: m2
        present: [m1, m2]
        votes: [{proposal: ldtt, in_favour: 2}]
"""


def test_a_list_by_ratings_is_one_vote_and_an_appendix() -> None:
    (minutes,) = compose(dossier(_LISTED).year)
    votes, listed = minutes.sheets
    assert [row.values[:3] for row in votes.rows if isinstance(row, SheetRow)] == [
        ("02 cá nhân (danh sách kèm theo)", "Lao động tiên tiến", "2/2")
    ]
    assert [row.values for row in listed.rows if isinstance(row, SheetRow)] == [
        ("Dung", "Chuyên viên, Văn phòng", "Hoàn thành xuất sắc nhiệm vụ"),
        ("Em", "Chuyên viên, Văn phòng", "Hoàn thành tốt nhiệm vụ"),
    ]
    assert len(minutes.document.appendices) == 1


def test_whoever_is_on_no_list_is_named_with_the_reason() -> None:
    texts = said(*compose(dossier(_LISTED).year))
    assert "Không đưa vào danh sách đề nghị 03 cá nhân, gồm:" in texts
    named = [one for one in texts if "(Lao động tiên tiến); lý do: " in one]
    assert [one.partition("; lý do: ")[2] for one in named] == [
        "xếp loại Hoàn thành nhiệm vụ;",
        "nghỉ thai sản;",
        "chưa có mức xếp loại.",
    ]
