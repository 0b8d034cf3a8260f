"""Reports on reviews that a campaign names itself: their names, what they cover and compare."""

from __future__ import annotations

from dossiers import dossier
from offices import by_name, said
from thidua.compose import report, scores, unit_report
from thidua.compose.reviewed import review_words
from thidua.model.sheet import Sheet
from thidua.review.reviews import closing, due, earlier, reviews

YEAR = """
campaign:
  year: 2025
  name: Thi đua cao điểm
  start: "2025-10-01"
  end: "2026-09-30"
  phases:
    - {id: mot, name: Đợt 1, start: "2025-10-01", end: "2026-01-31"}
    - {id: hai, name: Đợt 2, start: "2026-02-01", end: "2026-05-31"}
    - {id: ba, name: Đợt 3, start: "2026-06-01", end: "2026-09-30"}
  reviews:
    - {id: mot, name: Sơ kết Đợt 1, kind: interim, covers: [mot], due: "2026-02-10"}
    - {id: giua, name: Sơ kết, kind: interim, covers: [mot, hai]}
    - {id: cuoi, name: Tổng kết, kind: final, due: "2026-10-05"}
  units: [{id: vp, name: Văn phòng, headcount: {workers: 3}}]
  milestones:
    - {id: m, kind: mid-review, title: Sơ kết giữa kỳ, due: "2026-06-10", owners: [vp]}
  scoring:
    bonus_limit_percent: 0
    thresholds: [{rating: good, percent: 50}]
    sections: [{id: s, title: Một, criteria: [{id: x, most: 60}]}]
pledges:
  vp:
    received: "2025-10-05"
    targets:
      - {id: a, text: Đúng hạn, unit: "%", value: 10}
      - {id: b, text: Điện, unit: kWh, value: 10, lower_is_better: true}
results:
  vp-mot:
    received: "2026-02-09"
    targets: [{target: a, actual: 4}, {target: b, actual: 3}]
"""
_OTHERS = """
  vp-giua:
    received: "2026-06-11"
    targets: [{target: a, actual: 8}, {target: b, actual: 6}]
    scores: [{criterion: x, own: 40}]
  vp-cuoi:
    received: "2026-10-05"
    targets: [{target: a, actual: 12}, {target: b, actual: 9}]
    scores: [{criterion: x, own: 50}]
"""
ALL = dossier(YEAR + _OTHERS).year


def test_each_review_has_its_reports_under_its_id() -> None:
    assert [one.name for one in report.compose(ALL)] == ["report-mot", "report-giua", "report-cuoi"]
    assert [one.name for one in scores.compose(ALL)] == ["scores-giua", "scores-cuoi"]
    assert [one.name for one in unit_report.compose(ALL)] == [
        "units/vp/unit-report-mot",
        "units/vp/unit-report-giua",
        "units/vp/unit-report-cuoi",
    ]


def test_what_is_reviewed_is_said_by_name_or_phases_or_days() -> None:
    words = [review_words(ALL, one) for one in reviews(ALL.campaign)]
    assert [one.covered for one in words] == [
        "Đợt 1",
        "Đợt 1 và Đợt 2",
        "từ ngày 01/10/2025 đến ngày 30/9/2026",
    ]
    assert [one.span for one in words] == [
        "Đợt 1 (từ ngày 01/10/2025 đến ngày 31/01/2026)",
        "Đợt 1 và Đợt 2 (từ ngày 01/10/2025 đến ngày 31/5/2026)",
        "từ ngày 01/10/2025 đến ngày 30/9/2026",
    ]
    assert [one.report for one in words] == [
        "Sơ kết Đợt 1 phong trào thi đua “Thi đua cao điểm”",
        "Sơ kết phong trào thi đua “Thi đua cao điểm”",
        "Tổng kết phong trào thi đua “Thi đua cao điểm” và công tác khen thưởng",
    ]


def test_no_report_of_a_named_review_speaks_of_half_a_year_or_a_year() -> None:
    made = [*report.compose(ALL), *scores.compose(ALL), *unit_report.compose(ALL)]
    told = [text for one in made for text in (*said(one), *_heads(one.sheets))]
    assert len(told) > 200
    about = "về phong trào thi đua năm 2025"
    strange = ("6 tháng", "năm 2025", "năm 2024", "năm 2026", "cả năm", "đầu năm", "kế hoạch năm")
    found = [
        (word, text)
        for text in told
        for word in strange
        if word in text.replace(about, "") and " tháng " not in text
    ]
    assert found == []


def test_a_part_is_compared_with_the_review_before() -> None:
    made = by_name(unit_report.compose(ALL))
    (table,) = made["units/vp/unit-report-giua"].sheets
    values = [row.values for row in table.rows]
    assert [one[1] for one in values] == [4, 3]
    assert [column.title for column in table.columns][1] == "Kỳ trước"
    assert [one[-1] for one in values] == ["Đang thực hiện", "Đang thực hiện"]
    (table,) = made["units/vp/unit-report-cuoi"].sheets
    assert [row.values[-1] for row in table.rows] == ["Đạt", "Đạt"]


def test_reviews_know_their_due_day_and_what_came_before() -> None:
    first, second, last = reviews(ALL.campaign)
    assert [due(ALL.campaign, one) for one in (first, second, last)] == [
        "2026-02-10",
        "2026-06-10",
        "2026-10-05",
    ]
    assert earlier(ALL, first) is None
    assert earlier(ALL, second) == (ALL, first)
    assert earlier(ALL, last) is None
    assert closing(ALL) == last


def test_usual_reviews_are_those_of_the_law_and_keep_their_words_when_named() -> None:
    plain = dossier("campaign: {}").year
    assert [one.id for one in reviews(plain.campaign)] == ["h1", "year"]
    named = dossier(
        """
        campaign:
          reviews:
            - {id: h1, name: Sơ kết 6 tháng đầu năm, kind: interim, end: "2023-06-30"}
            - {id: year, name: Tổng kết năm, kind: final, due: "2023-12-10"}
        """
    ).year
    for one, other in zip(reviews(plain.campaign), reviews(named.campaign), strict=True):
        assert review_words(plain, one) == review_words(named, other)
    longer = dossier('campaign: {start: "2022-10-01"}').year
    assert [one.id for one in reviews(longer.campaign)] == ["final"]


def _heads(sheets: tuple[Sheet, ...]) -> list[str]:
    named = [one.name for one in sheets] + [one.title for one in sheets]
    return named + [column.title for one in sheets for column in one.columns]


_YEARS = """
campaign:
  year: 2021
  name: Chung sức
  start: "2021-01-01"
  end: "2023-12-31"
  reviews:
    - {id: nam-2021, name: Tổng kết năm 2021, kind: final, end: "2021-12-31"}
    - {id: nam-2022, name: Tổng kết năm 2022, kind: final, start: "2022-01-01", end: "2022-12-31"}
    - {id: giai-doan, name: Tổng kết giai đoạn 2021 - 2023, kind: final}
  units: [{id: vp, name: Văn phòng, headcount: {workers: 3}}]
pledges:
  vp: {received: "2021-01-05", targets: [{id: a, text: Đúng hạn, unit: "%", value: 10}]}
selection:
  proposals: [{id: mot, unit: vp, subject: vp}]
  decision: {accepted: [mot]}
results:
  vp-nam21: {received: "2021-12-05", targets: [{target: a, actual: 12}]}
  vp-nam22: {received: "2022-12-05", targets: [{target: a, actual: 8}]}
"""


def test_a_campaign_of_several_years_has_a_report_for_each_against_the_one_before() -> None:
    text = _YEARS.replace("nam-2021,", "nam21,").replace("nam-2022,", "nam22,")
    first, second = report.compose(dossier(text).year)
    assert (first.name, second.name) == ("report-nam21", "report-nam22")
    assert not any("So với năm" in text for text in said(first))
    assert any(text.startswith("So với năm 2021: ") for text in said(second))
    assert "Tổng kết năm 2022 phong trào thi đua “Chung sức” và công tác khen thưởng" in said(
        second
    )


def test_the_selection_is_told_in_the_report_that_it_goes_by() -> None:
    text = _YEARS.replace("nam-2021,", "nam21,").replace("nam-2022,", "nam22,")
    first, second = report.compose(dossier(text).year)
    assert "Không có đăng ký, đề nghị khen thưởng." in said(first)
    assert any(text.startswith("Năm 2022 có 01 đề nghị; 01 đề nghị đã") for text in said(second))
