"""Báo cáo sơ kết: what half a year says of the whole, in sentences that are computed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dossiers import dossier
from offices import example, raw_pledges, raw_results, said, written
from thidua.compose.report import compose
from thidua.model.sheet import SheetRow

_YEAR = """
    campaign:
      agency: {name: Sở Thí dụ, abbreviation: STD, place: Minh Họa, superior: UBND tỉnh}
      units:
        - {id: vp, name: Văn phòng, headcount: {workers: 3}}
        - {id: tt, name: Thanh tra, headcount: {workers: 1}}
      milestones:
        - {id: m1, kind: pledge, due: "2023-03-31"}
        - {id: m2, kind: mid-review, due: "2023-06-30"}
        - {id: m3, kind: year-review, title: Gửi báo cáo năm, due: "2023-12-10"}
    pledges:
      vp:
        received: "2023-04-02"
        launch: {date: "2023-02-01"}
        targets: [{id: a, value: 10}, {id: b, value: 10}, {id: c, value: 3, lower_is_better: true}]
        works: [{id: w}]
        people: [{id: p, titles: [lao-dong-tien-tien]}]
    results:
      vp-h1:
        received: "2023-06-20"
        targets: [{target: a, actual: 10}, {target: b, actual: 4}, {target: c, actual: 1}]
        works: [{work: w, state: going}]
        weaknesses: [Còn chậm.]
"""


def test_there_is_none_before_a_report_has_come_in() -> None:
    assert (
        list(compose(dossier("campaign: {units: [{id: a, headcount: {workers: 1}}]}").year)) == []
    )
    waiting = _YEAR.replace('received: "2023-06-20"', "review: h1")
    assert list(compose(dossier(waiting).year)) == []


def test_sentences_count() -> None:
    (report,) = compose(dossier(_YEAR).year)
    texts = said(report)
    assert "Kính gửi: UBND tỉnh." in texts
    assert report.name == "report-h1"
    assert report.public
    for sentence in (
        "- Phát động: 01/02 đơn vị đã tổ chức phát động phong trào thi đua, đạt 50%.",
        (
            "- Giao ước thi đua: 01/02 đơn vị đã gửi bản đăng ký giao ước thi đua, đạt 50%; trong "
            "đó 0 đơn vị gửi đúng hạn (chậm nhất ngày 31/3/2023). Đơn vị chưa gửi: Thanh tra."
        ),
        (
            "- Đăng ký danh hiệu: 01/04 người lao động đăng ký danh hiệu "
            "thi đua hoặc hình thức khen thưởng, đạt 25%."
        ),
        (
            "- Báo cáo: 01/02 đơn vị đã gửi báo cáo 6 tháng đầu năm, đạt 50%; 01 đơn vị đã gửi "
            "đúng hạn (chậm nhất ngày 30/6/2023). Đơn vị chưa gửi: Thanh tra."
        ),
        (
            "Các đơn vị đăng ký 03 chỉ tiêu thi đua. Đến hết 6 tháng đầu năm, 01/03 chỉ tiêu đã "
            "đạt mức cả năm, bằng 33,3%; 02 chỉ tiêu tiếp tục thực hiện, trong đó 01 chỉ tiêu yêu "
            "cầu giảm chỉ được đánh giá khi hết năm. Trong 02 chỉ tiêu yêu cầu tăng hoặc giữ mức "
            "đã có số liệu, có 01 chỉ tiêu đạt từ 50% kế hoạch năm trở lên, bằng 50%. Số liệu từng "
            "chỉ tiêu tại Phụ lục."
        ),
        "Các đơn vị đăng ký 01 mô hình, công trình; tất cả đang được triển khai thực hiện.",
        "- Văn phòng: Còn chậm.",
        "- Tiếp tục thực hiện 02 chỉ tiêu thi đua chưa đạt mức cả năm.",
        "- Gửi báo cáo năm: chậm nhất ngày 10/12/2023.",
    ):
        assert sentence in texts


def test_there_is_no_heading_over_nothing() -> None:
    (report,) = compose(dossier(_YEAR).year)
    texts = said(report)
    assert [one for one in texts if one.isupper() and ". " in one[:5]] == [
        "I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI",
        "II. KẾT QUẢ THỰC HIỆN",
        "III. TỒN TẠI, HẠN CHẾ",
        "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ 6 THÁNG CUỐI NĂM",
    ]
    assert "3. Kết quả nổi bật" not in texts


def test_what_units_tell_stands_under_headings_that_count_themselves() -> None:
    told = """
        examples: [Tổ Một cửa không trả chậm.]
        causes: [Thiếu người.]
    """
    year = _YEAR + "".join(f"        {line.strip()}\n" for line in told.strip().splitlines())
    (report,) = compose(dossier(year).year)
    texts = said(report)
    start = texts.index("3. Điển hình tiên tiến")
    assert texts[start : start + 7] == [
        "3. Điển hình tiên tiến",
        "- Văn phòng: Tổ Một cửa không trả chậm.",
        "III. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN",
        "1. Tồn tại, hạn chế",
        "- Văn phòng: Còn chậm.",
        "2. Nguyên nhân",
        "- Văn phòng: Thiếu người.",
    ]
    assert any(one.startswith("- Khắc phục tồn tại, hạn chế nêu tại Mục III;") for one in texts)


@pytest.mark.parametrize(
    ("states", "told"),
    [
        ("", "chưa đơn vị nào báo cáo kết quả thực hiện."),
        (
            "{work: w, state: going}, {work: v, state: dropped}",
            (
                "01 mô hình, công trình đang được triển khai; 01 mô hình, công trình không tiếp "
                "tục thực hiện; chưa có mô hình, công trình hoàn thành."
            ),
        ),
        (
            "{work: w, state: done}",
            "01 mô hình, công trình chưa có báo cáo kết quả; hoàn thành 01/02, đạt 50%, gồm:",
        ),
    ],
)
def test_models_and_works_are_told_in_a_sentence(states: str, told: str) -> None:
    year = _YEAR.replace("works: [{id: w}]", "works: [{id: w}, {id: v}]")
    year = year.replace("works: [{work: w, state: going}]", f"works: [{states}]")
    (report,) = compose(dossier(year).year)
    assert f"Các đơn vị đăng ký 02 mô hình, công trình; {told}" in said(report)


def test_registered_initiatives_are_counted() -> None:
    year = _YEAR.replace("{id: p, titles", "{id: p, initiative: Máy quét, titles")
    (report,) = compose(dossier(year).year)
    texts = said(report)
    assert "2. Mô hình, công trình, sáng kiến" in texts
    assert "Có 01 cá nhân đăng ký sáng kiến." in texts


def test_without_targets_there_is_no_table_of_them() -> None:
    year = """
        campaign: {units: [{id: vp, headcount: {workers: 1}}]}
        pledges: {vp: {received: "2023-03-01"}}
        results: {vp-h1: {received: "2023-06-01"}}
    """
    (report,) = compose(dossier(year).year)
    texts = said(report)
    assert "Các đơn vị chưa đăng ký chỉ tiêu thi đua." in texts
    assert "Giữ vững kết quả đã đạt được đến hết năm." in texts
    assert report.document.appendices == ()


def test_the_example(golden: Callable[[str, str], None]) -> None:
    report, _ = compose(example(2024))
    units, targets = report.sheets
    pledges, results = raw_pledges(2024), raw_results(2024, "h1")
    assert units.sums()[1] == sum(len(one["targets"]) for one in pledges.values())
    rows = [row.values for row in targets.rows if isinstance(row, SheetRow)]
    actual = {
        (pledge_target["text"], told["actual"])
        for unit, pledge in pledges.items()
        for pledge_target in pledge["targets"]
        for told in results[unit]["targets"]
        if told["target"] == pledge_target["id"]
    }
    assert {(row[0], row[4]) for row in rows} == actual
    golden("example/report-h1.md", written(report))
