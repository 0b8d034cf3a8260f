"""A unit's report on the first six months: how far it is, and no verdict that is too early."""

from __future__ import annotations

from collections.abc import Callable

from dossiers import dossier
from offices import by_name, example, raw_results, rows, said, written
from thidua.compose.unit_report import compose

_YEAR = """
    campaign: {units: [{id: vp, name: Văn phòng, headcount: {workers: 4}}]}
    pledges:
      vp:
        targets:
          - {id: a, value: 10}
          - {id: b, value: 100, lower_is_better: true}
          - {id: c, value: 10}
    results:
      vp-h1:
        targets: [{target: a, actual: 12}, {target: b, actual: 40}, {target: c, actual: 6}]
        strengths: [Thêm máy quét.]
      vp-year: {}
"""


def test_half_a_year_is_held_against_the_whole() -> None:
    report, _ = compose(dossier(_YEAR).year)
    assert report.name == "units/vp/unit-report-h1"
    texts = said(report)
    assert "Đến hết 6 tháng đầu năm, 01/03 chỉ tiêu đã đạt mức cả năm, bằng 33,3%." in texts
    (table,) = report.sheets
    assert [row[2:4] for row in rows(table)] == [
        (12, 1.2),
        (40, None),
        (6, 0.6),
    ]
    assert [row[4] for row in rows(table)] == [
        "Đạt",
        "Đang thực hiện",
        "Đang thực hiện",
    ]
    assert "- Thêm máy quét." in texts
    assert not any("XẾP LOẠI" in text for text in texts)


def test_a_target_without_a_result_is_told_in_the_same_breath() -> None:
    told = "{target: c, actual: 6}"
    assert told in _YEAR
    report, final = compose(dossier(_YEAR.replace(f", {told}", "")).year)
    untold = " Có 01 chỉ tiêu chưa có số liệu."
    interim = "Đến hết 6 tháng đầu năm, 01/03 chỉ tiêu đã đạt mức cả năm, bằng 33,3%."
    assert interim + untold in said(report)
    assert "Đơn vị đạt 0/03 chỉ tiêu đã đăng ký, bằng 0%. Có 03 chỉ tiêu chưa có số liệu." in (
        said(final)
    )


def test_half_a_year_is_compared_with_half_a_year_only() -> None:
    stated = _YEAR.replace("value: 10}", "value: 10, baseline: 77}")
    assert stated.count("baseline") == 2
    report, *_ = compose(dossier(stated).year)
    (table,) = report.sheets
    assert len(table.columns) == 5
    assert all(77 not in row for row in rows(table))
    assert not any("2022" in text for text in said(report))
    report, *_ = compose(dossier(stated + _BEFORE).year)
    (table,) = report.sheets
    titles = [column.title for column in table.columns]
    assert titles[1] == "6 tháng đầu năm 2022"
    assert titles[5] == "So với 6 tháng đầu năm 2022"
    assert [(row[1], row[5]) for row in rows(table)] == [(8, 1.5), (None, None), (None, None)]


_BEFORE = """
    previous:
      campaign: {year: 2022, units: [{id: vp, headcount: {workers: 4}}]}
      pledges:
        vp: {received: "2022-03-01", targets: [{id: a}, {id: b, unit: giờ}, {id: c}]}
      results:
        vp-h1: {received: "2022-06-01", targets: [{target: a, actual: 8}, {target: b, actual: 9}]}
        vp-year: {received: "2022-12-01", targets: [{target: c, actual: 7}]}
"""


def test_no_report_without_results_or_without_a_pledge() -> None:
    units = "campaign: {units: [{id: vp, headcount: {workers: 1}}]}\n"
    assert list(compose(dossier(units + "pledges: {vp: {}}").year)) == []
    assert list(compose(dossier(units + "results: {vp-h1: {}}").year)) == []


def test_the_example_has_a_report_for_every_file(golden: Callable[[str, str], None]) -> None:
    made = by_name(compose(example(2024)))
    reports = {name: one for name, one in made.items() if name.endswith("-h1")}
    assert set(reports) == {f"units/{unit}/unit-report-h1" for unit in raw_results(2024, "h1")}
    golden("example/unit-report-h1.md", written(reports["units/van-phong/unit-report-h1"]))
