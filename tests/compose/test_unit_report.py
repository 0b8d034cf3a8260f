"""A unit's report on the year: targets against results, works, ratings, its own words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from dossiers import dossier
from offices import by_name, example, raw_pledges, raw_results, rows, said, written
from thidua.compose.unit_report import compose
from thidua.model.composed import Composed

_YEAR = """
    campaign:
      units:
        - {id: vp, name: Văn phòng, headcount: {workers: 4}}
        - {id: tt, name: Thanh tra, headcount: {workers: 4}}
    pledges:
      vp:
        launch: {date: "2023-02-06", place: Hội trường}
        targets:
          - {id: a, text: Đúng hạn, unit: "%", value: 98, baseline: 95}
          - {id: b, text: Điện, unit: kWh, value: 1000, baseline: 1250, lower_is_better: true}
          - {id: c, text: Lượt, unit: lượt, value: 40}
          - {id: d, text: Không báo, unit: lượt, value: 40, baseline: 0}
        works: [{id: w, kind: work, name: Thư viện}, {id: m, name: Một cửa}]
        people: [{id: p1, titles: [lao-dong-tien-tien]}, {id: p2}, {id: p3}]
      tt: {}
    results:
      vp-year:
        targets:
          - {target: a, actual: 98.49, evidence: Báo cáo số 1}
          - {target: b, actual: 1001, note: Nắng nóng, evidence: Hóa đơn}
          - {target: c, actual: 30}
        works: [{work: w, state: done, evidence: Biên bản}]
        rating: good
        ratings:
          - {person: p1, rating: excellent}
          - {person: p2, rating: good}
          - {person: p3, rating: good}
        weaknesses: [Còn chậm.]
        scores: [{criterion: x, own: 29.5}, {criterion: y, own: 60}]
"""
_TEAM = "1. Tập thể: hoàn thành tốt nhiệm vụ; điểm tự chấm: 89,5 điểm."


@pytest.fixture
def report() -> Composed:
    """The report of the office above: only one unit has results."""
    (made,) = compose(dossier(_YEAR).year)
    assert made.name == "units/vp/unit-report-year"
    return made


def test_targets_stand_against_the_plan_and_the_year_before(report: Composed) -> None:
    (table,) = report.sheets
    assert rows(table) == [
        ("Đúng hạn (%)", 95, 98, 98.49, 98.49 / 98, 98.49 / 95, "Đạt"),
        ("Điện (kWh)", 1250, 1000, 1001, None, 1001 / 1250, "Chưa đạt"),
        ("Lượt (lượt)", None, 40, 30, 0.75, None, "Chưa đạt"),
        ("Không báo (lượt)", 0, 40, None, None, None, "Chưa có số liệu"),
    ]


def test_sentences_carry_the_figures(report: Composed) -> None:
    texts = said(report)
    assert {
        "1. Phát động phong trào thi đua ngày 06/02/2023 tại Hội trường.",
        "Đơn vị đạt 01/04 chỉ tiêu đã đăng ký, bằng 25%. Có 01 chỉ tiêu chưa có số liệu.",
        "- Đúng hạn: Báo cáo số 1;",
        "- Điện: Nắng nóng; Hóa đơn.",
        "- Công trình “Thư viện”: hoàn thành (Biên bản);",
        "- Mô hình “Một cửa”: chưa có số liệu.",
        _TEAM,
    } <= set(texts)
    assert "33,3%; 02/03 người hoàn thành tốt nhiệm vụ, đạt 66,7%." in texts[texts.index(_TEAM) + 1]
    assert any(text.startswith("2. Có 01/04 ") and "25%" in text for text in texts)


def test_there_is_no_heading_over_nothing(report: Composed) -> None:
    texts = said(report)
    assert texts[texts.index("V. TỒN TẠI, HẠN CHẾ") + 1] == "- Còn chậm."
    assert not any("KẾT QUẢ NỔI BẬT" in one or "KIẾN NGHỊ" in one for one in texts)
    assert "Không có." not in texts


def test_examples_and_causes_have_their_places() -> None:
    told = "examples: [Tổ Một cửa.]\n        causes: [Thiếu người.]\n        weaknesses"
    (report,) = compose(dossier(_YEAR.replace("weaknesses", told, 1)).year)
    texts = said(report)
    start = texts.index("V. ĐIỂN HÌNH TIÊN TIẾN")
    assert texts[start : start + 7] == [
        "V. ĐIỂN HÌNH TIÊN TIẾN",
        "- Tổ Một cửa.",
        "VI. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN",
        "1. Tồn tại, hạn chế",
        "- Còn chậm.",
        "2. Nguyên nhân",
        "- Thiếu người.",
    ]


def test_evidence_that_is_the_same_is_told_once() -> None:
    same = _YEAR.replace("note: Nắng nóng, evidence: Hóa đơn", "evidence: Báo cáo số 1")
    (report,) = compose(dossier(same).year)
    assert "- Đúng hạn; Điện: Báo cáo số 1." in said(report)
    every = same.replace("{target: c, actual: 30}", "{target: c, evidence: Báo cáo số 1}")
    every = every.replace("- {id: d", "- {id: dropped") if "- {id: d" in every else every
    (report,) = compose(dossier(every).year)
    assert any(one.endswith(": Báo cáo số 1.") for one in said(report))


def test_a_year_without_ratings_and_works_says_so() -> None:
    text = """
        campaign: {units: [{id: vp, headcount: {workers: 1}}]}
        pledges: {vp: {}}
        results: {vp-year: {}}
    """
    (report,) = compose(dossier(text).year)
    assert {
        "1. Đơn vị chưa tổ chức phát động phong trào thi đua.",
        "Đơn vị đạt 0/0 chỉ tiêu đã đăng ký.",
        "Đơn vị không đăng ký mô hình, công trình.",
        "1. Tập thể: chưa xếp loại.",
        "2. Cá nhân: chưa xếp loại.",
    } <= set(said(report))


def test_the_example_reports_what_its_files_state(golden: Callable[[str, str], None]) -> None:
    made = by_name(compose(example(2024)))
    reports = {name: one for name, one in made.items() if name.endswith("-year")}
    pledges, results = raw_pledges(2024), raw_results(2024, "year")
    assert set(reports) == {f"units/{unit}/unit-report-year" for unit in results}
    for unit, result in results.items():
        report, promised = reports[f"units/{unit}/unit-report-year"], pledges[unit]["targets"]
        actual = {one["target"]: one["actual"] for one in result["targets"]}
        (table,) = report.sheets
        assert [row[3] for row in rows(table)] == [actual.get(one["id"]) for one in promised]
        met = sum(
            actual[one["id"]] <= one["value"]
            if one.get("lower_is_better")
            else actual[one["id"]] >= one["value"]
            for one in promised
            if one["id"] in actual
        )
        texts = said(report)
        assert any(
            text.startswith(f"Đơn vị đạt {met:02}/{len(promised):02} chỉ tiêu") for text in texts
        )
        rated = Counter(one["rating"] for one in result["ratings"])
        good = f"{rated['good']:02}/{rated.total():02} người hoàn thành tốt nhiệm vụ"
        assert any(good in text for text in texts)
        names = {one["name"] for one in pledges[unit]["people"]} - {result["signers"][0]["name"]}
        assert [name for name in names if name in "\n".join(texts)] == []
    golden("example/unit-report-year.md", written(reports["units/van-phong/unit-report-year"]))
