"""Tờ trình: only what a superior decides, with grounds that the law of the year gives."""

from __future__ import annotations

from collections.abc import Callable

from dossiers import dossier
from offices import raw, said, written, yearly
from thidua.compose.submission import compose
from thidua.model.sheet import SheetGroup, SheetRow

_YEAR = """
    campaign:
      regime: 2022-nd98
      end: "2024-12-31"
      agency: {name: Sở Thí dụ, abbreviation: STD, place: Minh Họa, superior: UBND tỉnh Minh Họa}
      units: [{id: vp, name: Văn phòng, headcount: {workers: 3}}]
      documents:
        - id: nd
          kind: Nghị định
          number: 98/2023/NĐ-CP
          date: "2023-12-31"
          issuer: Chính phủ
          abstract: quy định chi tiết
    pledges:
      vp: {received: "2024-03-01", people: [{id: p, name: Dung, position: Chuyên viên}]}
    selection:
      proposals:
        - {id: d1, unit: vp, subject: p, award: bang-khen-tinh, grounds: [Một., Hai.]}
        - {id: d2, unit: vp, subject: p, award: giay-khen}
        - {id: d3, unit: vp, subject: vp, award: bang-khen-tinh}
"""


def test_there_is_none_when_nothing_has_to_go_up() -> None:
    assert list(compose(dossier("{}").year)) == []
    own = _YEAR.replace("bang-khen-tinh", "giay-khen")
    assert list(compose(dossier(own).year)) == []


def test_it_is_addressed_counted_and_grounded() -> None:
    (submission,) = compose(dossier(_YEAR).year)
    texts = said(submission)
    assert not submission.public
    start = texts.index("Kính gửi: UBND tỉnh Minh Họa.")
    assert texts[start + 1 : start + 5] == [
        "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
        (
            "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định "
            "chi tiết;"
        ),
        (
            "Căn cứ Thông tư số 01/2024/TT-BNV ngày 24 tháng 02 năm 2024 của Bộ trưởng Bộ Nội vụ "
            "quy định biện pháp thi hành Luật Thi đua, khen thưởng và Nghị định số 98/2023/NĐ-CP "
            "ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của "
            "Luật Thi đua, khen thưởng;"
        ),
        "Căn cứ đề nghị của các đơn vị trực thuộc.",
    ]
    assert any("cho 01 cá nhân và 01 tập thể (có danh sách kèm theo)" in one for one in texts)
    assert "- Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh: 01 cá nhân, 01 tập thể." in texts


def test_who_decides_is_parted_from_whom_it_is_handed_on_to() -> None:
    (own,) = compose(dossier(_YEAR).year)
    ask = "xem xét, quyết định tặng hình thức khen thưởng năm 2023 cho"
    assert any(ask in one for one in said(own))
    (state,) = compose(dossier(_YEAR.replace("bang-khen-tinh", "bang-khen-thu-tuong")).year)
    assert any("xem xét, trình cấp có thẩm quyền tặng" in one for one in said(state))
    assert (
        "Sở Thí dụ kính trình UBND tỉnh Minh Họa xem xét, trình cấp có thẩm quyền quyết định./."
        in said(state)
    )
    (both,) = compose(dossier(_YEAR.replace("bang-khen-tinh", "bang-khen-thu-tuong", 1)).year)
    texts = said(both)
    start = next(place for place, one in enumerate(texts) if one.startswith("1. Xem xét, quyết"))
    assert texts[start : start + 4] == [
        (
            "1. Xem xét, quyết định tặng hình thức khen thưởng năm 2023 cho 01 tập thể (có danh "
            "sách kèm theo), cụ thể:"
        ),
        "- Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh: 01 tập thể.",
        (
            "2. Xem xét, trình cấp có thẩm quyền tặng hình thức khen thưởng năm 2023 cho 01 cá "
            "nhân (có danh sách kèm theo), cụ thể:"
        ),
        "- Bằng khen của Thủ tướng Chính phủ: 01 cá nhân.",
    ]


def test_lines_and_heads_are_reconciled() -> None:
    more = _YEAR + "        - {id: d4, unit: vp, subject: vp, award: co-thi-dua-tinh}\n"
    (submission,) = compose(dossier(more).year)
    assert (
        "Danh sách gồm 03 đề nghị, vì có 01 tập thể được đề nghị từ hai danh hiệu, hình thức khen "
        "thưởng trở lên."
    ) in said(submission)
    (once,) = compose(dossier(_YEAR).year)
    assert not any(one.startswith("Danh sách gồm") for one in said(once))


def test_the_list_is_the_appendix_and_says_who_decides() -> None:
    (submission,) = compose(dossier(_YEAR).year)
    (names,) = submission.sheets
    by = "Chủ tịch Ủy ban nhân dân tỉnh"
    award = f"Bằng khen của {by}"
    assert [row.title if isinstance(row, SheetGroup) else row.values for row in names.rows] == [
        "Cá nhân",
        ("Dung", "Chuyên viên, Văn phòng", award, by, "Một. Hai.", None, None),
        "Tập thể",
        ("Văn phòng", None, award, by, "", None, None),
    ]


def test_the_example(golden: Callable[[str, str], None]) -> None:
    (submission,) = compose(yearly(2024))
    selection = raw("2024/selection")
    votes = {one["proposal"]: one for one in selection["meeting"]["votes"]}
    up = {"chien-si-thi-dua-tinh", "tap-the-lao-dong-xuat-sac", "co-thi-dua-tinh", "bang-khen-tinh"}
    expected = [one["id"] for one in selection["proposals"] if one["award"] in up]
    (names,) = submission.sheets
    rows = [row.values for row in names.rows if isinstance(row, SheetRow)]
    assert sorted(str(row[5]) for row in rows) == sorted(
        f"{votes[one]['in_favour']}/7" for one in expected
    )
    golden("example/submission.md", written(submission))


_RULED = """
      council: {members: [{id: a}, {id: b}, {id: c}]}
      regulation:
        id: quy-dinh
        kind: Quyết định
        number: 12/2024/QĐ-UBND
        date: "2024-05-09"
        issuer: UBND tỉnh Minh Họa
        abstract: ban hành Quy định
        votes: [{title: bang-khen-tinh, percent: 80, clause: khoản 1 Điều 21}]
        confirmations: [tax, insurance]
    pledges:
"""


def test_whoever_is_voted_down_is_named_with_share_and_rule() -> None:
    text = _YEAR.replace("    pledges:\n", _RULED.lstrip("\n"), 1) + (
        "      meeting:\n"
        "        chair: a\n"
        "        present: [a, b, c]\n"
        "        votes: [{proposal: d1, in_favour: 2}, {proposal: d3, in_favour: 3}]\n"
    )
    (submission,) = compose(dossier(text).year)
    texts = said(submission)
    assert (
        "Hội đồng đã xét nhưng không đề nghị 01 trường hợp vì không đạt tỷ lệ phiếu: Dung (Bằng "
        "khen của Chủ tịch Ủy ban nhân dân tỉnh) được 02/03 phiếu đồng ý (66,7%), yêu cầu ít nhất "
        "80% theo khoản 1 Điều 21 Quyết định số 12/2024/QĐ-UBND."
    ) in texts
    assert any(
        one.endswith(
            "biên bản họp Hội đồng; xác nhận của cơ quan thuế về việc thực hiện nghĩa vụ thuế; xác "
            "nhận của cơ quan bảo hiểm xã hội về việc đóng bảo hiểm xã hội, bảo hiểm y tế, bảo "
            "hiểm thất nghiệp."
        )
        for one in texts
    )
    assert len([row for row in submission.sheets[0].rows if isinstance(row, SheetRow)]) == 1


def test_the_regulation_is_a_ground_once_it_is_issued() -> None:
    text = _YEAR.replace("    pledges:\n", _RULED.lstrip("\n"), 1)
    (submission,) = compose(dossier(text).year)
    ground = "Căn cứ Quyết định số 12/2024/QĐ-UBND ngày 09 tháng 5 năm 2024"
    assert f"{ground} của UBND tỉnh Minh Họa ban hành Quy định;" in said(submission)
    later = text.replace('date: "2024-05-09"', 'date: "2025-05-09"')
    assert not [one for one in said(*compose(dossier(later).year)) if "12/2024" in one]


def test_the_subject_names_titles_or_awards_as_there_are() -> None:
    text = """
        campaign:
          units: [{id: van-phong, name: Văn phòng, kind: office}]
        selection:
          proposals:
            - {id: mot, subject: van-phong, award: tap-the-lao-dong-xuat-sac}
    """
    (titles,) = compose(dossier(text).year)
    assert "Về việc đề nghị tặng danh hiệu thi đua năm 2023" in said(titles)
    (awards,) = compose(dossier(text.replace("tap-the-lao-dong-xuat-sac", "bang-khen-tinh")).year)
    assert "Về việc đề nghị tặng hình thức khen thưởng năm 2023" in said(awards)
