"""Báo cáo sơ kết: what half a year says of the whole, in sentences that are computed."""

from __future__ import annotations

from collections.abc import Callable

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
            "- Đăng ký danh hiệu: 01/04 viên chức và người lao động đăng ký danh hiệu "
            "thi đua hoặc hình thức khen thưởng, đạt 25%."
        ),
        (
            "- Báo cáo: 01/02 đơn vị đã gửi báo cáo 6 tháng đầu năm, đạt 50%; tất cả gửi đúng hạn "
            "(chậm nhất ngày 30/6/2023). Đơn vị chưa gửi: Thanh tra."
        ),
        (
            "Các đơn vị đăng ký 03 chỉ tiêu thi đua. Đến hết 6 tháng đầu năm, 01/03 chỉ tiêu đã "
            "đạt mức cả năm, bằng 33,3%; 02 chỉ tiêu tiếp tục thực hiện, trong đó 01 chỉ tiêu yêu "
            "cầu giảm chỉ được đánh giá khi hết năm. Trong 02 chỉ tiêu tính được tỷ lệ thực hiện, "
            "01 chỉ tiêu đạt từ 50% kế hoạch năm trở lên, bằng 50%. Số liệu từng chỉ tiêu tại "
            "Phụ lục."
        ),
        (
            "Các đơn vị đăng ký 01 mô hình, công trình; chưa mô hình, công trình nào hoàn thành; "
            "đang thực hiện 01."
        ),
        "- Văn phòng: Còn chậm.",
        "- Tiếp tục thực hiện 02 chỉ tiêu thi đua chưa đạt mức cả năm.",
        "- Gửi báo cáo năm: chậm nhất ngày 10/12/2023.",
    ):
        assert sentence in texts


def test_nothing_to_tell_is_said_plainly() -> None:
    (report,) = compose(dossier(_YEAR).year)
    texts = said(report)
    for heading in ("3. Kết quả nổi bật", "V. ĐỀ XUẤT, KIẾN NGHỊ"):
        assert texts[texts.index(heading) + 1] == "Không có."


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
