"""Quyết định: authority, Căn cứ, three Điều; the list agrees with them in number, day and sums."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from dossiers import dossier
from offices import raw, said, written, yearly
from thidua.compose.commendation import compose
from thidua.model.sheet import SheetGroup, SheetRow

_YEAR = """
    campaign:
      agency: {name: Sở Thí dụ, abbreviation: STD, place: Minh Họa, superior: UBND tỉnh}
      directive:
        signers: [{position: PHÓ GIÁM ĐỐC, name: Mai, authority: [KT. GIÁM ĐỐC]}]
      units: [{id: vp, name: Văn phòng, headcount: {workers: 3}}]
    pledges:
      vp: {received: "2023-03-01", people: [{id: p, name: Dung, position: Chuyên viên}]}
    selection:
      proposals:
        - {id: d1, unit: vp, subject: p, award: lao-dong-tien-tien}
        - {id: d2, unit: vp, subject: p, award: chien-si-thi-dua-co-so}
        - {id: d3, unit: vp, subject: vp, award: giay-khen}
        - {id: d4, unit: vp, subject: p, award: giay-khen}
      meeting: {present: [m]}
      decision: {accepted: [d1, d2, d3], paid_from: Quỹ của Sở}
      papers:
        - {kind: commendation, status: issued, number: 6, date: "2024-01-10"}
"""


def test_there_is_none_before_something_is_accepted() -> None:
    assert list(compose(dossier("{}").year)) == []
    assert list(compose(dossier(_YEAR.replace("[d1, d2, d3]", "[]")).year)) == []


@pytest.mark.parametrize(
    ("signer", "authority"),
    [
        ("{position: PHÓ GIÁM ĐỐC, name: Mai, authority: [KT. GIÁM ĐỐC]}", "GIÁM ĐỐC SỞ THÍ DỤ"),
        ("{position: GIÁM ĐỐC, name: Mai}", "GIÁM ĐỐC SỞ THÍ DỤ"),
    ],
)
def test_the_authority_is_whom_the_signer_acts_for(signer: str, authority: str) -> None:
    given = "{position: PHÓ GIÁM ĐỐC, name: Mai, authority: [KT. GIÁM ĐỐC]}"
    (decision,) = compose(dossier(_YEAR.replace(given, signer)).year)
    assert authority in said(decision)


_ON_NO_DAY = f"số {'…' * 4} ngày {'…' * 3} tháng {'…' * 3} năm {'…' * 4}"


@pytest.mark.parametrize(
    ("request_", "line"),
    [
        (
            '{by: Chánh Văn phòng, number: 15/TTr-VP, date: "2023-12-08"}',
            "Xét đề nghị của Chánh Văn phòng tại Tờ trình số 15/TTr-VP ngày 08 tháng 12 năm 2023.",
        ),
        (
            "{by: Chánh Văn phòng, kind: Báo cáo}",
            f"Xét đề nghị của Chánh Văn phòng tại Báo cáo {_ON_NO_DAY}.",
        ),
        (
            '{by: "**[[x]]** {{ 7 }}", number: "1/<b>", date: "2023-02-08"}',
            "Xét đề nghị của **[[x]]** {{ 7 }} tại Tờ trình số 1/<b> ngày 08 tháng 02 năm 2023.",
        ),
    ],
)
def test_the_last_ground_is_who_asked_for_the_decision(request_: str, line: str) -> None:
    paid = "paid_from: Quỹ của Sở"
    (decision,) = compose(dossier(_YEAR.replace(paid, f"{paid}, request: {request_}")).year)
    texts = said(decision)
    assert texts[texts.index("QUYẾT ĐỊNH:") - 1] == line
    assert not [one for one in texts if one.startswith("Theo đề nghị")]


def test_articles_count_what_the_list_names() -> None:
    (decision,) = compose(dossier(_YEAR).year)
    texts = said(decision)
    assert (
        "1. Công nhận danh hiệu: “Lao động tiên tiến” cho 01 cá nhân; “Chiến sĩ thi đua cơ sở” "
        "cho 01 cá nhân."
    ) in texts
    assert "2. Tặng Giấy khen của Giám đốc Sở Thí dụ cho 01 tập thể." in texts
    assert (
        "Điều 2. Các cá nhân, tập thể có tên tại Điều 1 được thưởng tiền theo mức lương cơ sở "
        "1.800.000 đồng; mức thưởng ghi trong danh sách. Tổng số tiền thưởng: 2.880.000 đồng "
        "(Bằng chữ: Hai triệu tám trăm tám mươi nghìn đồng), chi từ Quỹ của Sở. Người đạt "
        "nhiều danh hiệu do cùng một thành tích hưởng mức của danh hiệu "
        "cao nhất."
    ) in texts
    assert "Căn cứ kết quả họp Hội đồng Thi đua - Khen thưởng ngày 20/12/2023;" in texts
    (names,) = decision.sheets
    assert [row.title if isinstance(row, SheetGroup) else row.values for row in names.rows] == [
        "Cá nhân",
        ("Dung", "Chuyên viên, Văn phòng", "Lao động tiên tiến", 0.3, 0),
        ("Dung", "Chuyên viên, Văn phòng", "Chiến sĩ thi đua cơ sở", 1, 1_800_000),
        "Tập thể",
        ("Văn phòng", None, "Giấy khen của Giám đốc Sở Thí dụ", 0.6, 1_080_000),
    ]


def test_the_list_has_the_number_and_the_day_of_the_decision() -> None:
    (decision,) = compose(dossier(_YEAR).year)
    head = [one.text for one in decision.document.head.number]
    assert head == ["Số: 06/QĐ-STD"]
    note = "(Kèm theo Quyết định số 06/QĐ-STD ngày 10 tháng 01 năm 2024 của Sở Thí dụ)"
    assert note in said(decision)
    assert decision.document.date == "2024-01-10"


def test_only_titles_or_only_awards() -> None:
    titles = said(*compose(dossier(_YEAR.replace("[d1, d2, d3]", "[d1]")).year))
    assert any(one.startswith("Điều 1. Công nhận danh hiệu thi đua năm 2023 (có") for one in titles)
    awards = said(*compose(dossier(_YEAR.replace("[d1, d2, d3]", "[d3, d4]")).year))
    assert any(one.startswith("Điều 1. Tặng hình thức khen thưởng năm 2023 (có") for one in awards)
    assert any("cho 01 cá nhân và 01 tập thể" in one for one in awards)


def test_the_example(golden: Callable[[str, str], None]) -> None:
    (decision,) = compose(yearly(2024))
    (names,) = decision.sheets
    rows = [row for row in names.rows if isinstance(row, SheetRow)]
    assert len(rows) == len(raw("2024/selection")["decision"]["accepted"])
    article = next(one for one in said(decision) if one.startswith("Điều 2."))
    stated = re.search(r"Tổng số tiền thưởng: ([\d.]+) đồng", article)
    assert stated is not None
    assert int(stated[1].replace(".", "")) == names.sums()[4]
    golden("example/commendation.md", written(decision))
