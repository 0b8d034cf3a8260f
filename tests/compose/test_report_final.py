"""Báo cáo tổng kết: against the pledge and against last year, with pictures."""

from __future__ import annotations

import re
from collections.abc import Callable

from dossiers import dossier
from offices import example, raw, raw_pledges, raw_results, said, written
from thidua.compose.report import compose
from thidua.model.composed import Composed
from thidua.model.document import Paragraph, Picture
from thidua.model.items import Orientation
from thidua.model.sheet import SheetGroup, SheetRow

_YEAR = """
    campaign:
      units:
        - {id: vp, name: Văn phòng, headcount: {workers: 3}, block: k}
        - {id: tt, name: Thanh tra, headcount: {workers: 1}}
      blocks: [{id: k, name: Khối một, leader: vp}]
      council: {members: [{id: m1}, {id: m2}, {id: m3}]}
    pledges:
      vp:
        received: "2023-03-02"
        targets: [{id: a, value: 10, baseline: 9}, {id: b, value: 10, baseline: 12}]
        people: [{id: p, name: Lê Văn Mẫu Phú, awards: [giay-khen]}]
    results:
      vp-year:
        received: "2023-12-02"
        rating: good
        targets: [{target: a, actual: 11}, {target: b, actual: 9}]
    selection:
      proposals: [{id: d1, unit: vp, subject: p}, {id: d2, unit: vp, subject: vp}]
      meeting: {present: [m1, m2], votes: [{proposal: d1, in_favour: 3}]}
      decision: {accepted: [d1]}
    previous:
      campaign: {year: 2022, units: [{id: vp, headcount: {workers: 2}}]}
      pledges: {vp: {received: "2022-03-02", targets: [{id: a, value: 10}, {id: b}, {id: c}]}}
      results: {vp-year: {received: "2022-12-02", targets: [{target: a, actual: 10}]}}
      selection: {proposals: [{id: d1, unit: vp, subject: vp}], decision: {accepted: [d1]}}
"""


def test_there_is_none_before_a_report_has_come_in() -> None:
    assert (
        list(compose(dossier("campaign: {units: [{id: a, headcount: {workers: 1}}]}").year)) == []
    )


def test_sentences_compare() -> None:
    texts = said(_report(_YEAR))
    for sentence in (
        (
            "Các đơn vị đăng ký 02 chỉ tiêu thi đua; đạt 01/02 chỉ tiêu, bằng 50%, tăng 16,7 điểm "
            "phần trăm so với năm 2022 (33,3%). Trong 02 chỉ tiêu có số liệu năm trước, 01 chỉ "
            "tiêu có kết quả tốt hơn năm 2022. Số liệu theo đơn vị tại Phụ lục I, từng chỉ tiêu "
            "tại Phụ lục II."
        ),
        (
            "Năm 2023 có 02 đề nghị; 01 đề nghị đã được Sở Thí dụ quyết định, 01 đề nghị không "
            "được quyết định khen thưởng (năm 2022: 01 đề nghị được quyết định). Cụ thể:"
        ),
        "Tổng tiền thưởng theo quyết định: 540.000 đồng.",
        "- Tập thể: 01 đơn vị hoàn thành tốt nhiệm vụ.",
        "- Khối một (Trưởng khối: Văn phòng): 01 đơn vị.",
        (
            "- Hội đồng có 03 thành viên; họp ngày 20/12/2023, có mặt 02/03 thành viên, đạt 66,7%; "
            "bỏ phiếu đối với 01 đề nghị."
        ),
        "- Đưa 01 chỉ tiêu chưa đạt năm 2023 vào giao ước thi đua năm 2024.",
    ):
        assert sentence in texts


def test_no_name_of_a_person_is_in_it() -> None:
    report = _report(_YEAR)
    assert report.public
    assert "Phú" not in " ".join(said(report))
    assert not any("Phú" in str(row) for sheet in report.sheets for row in sheet.rows)


def test_a_fall_and_a_draw_are_said_as_such() -> None:
    fall = _YEAR.replace("target: a, actual: 11", "target: a, actual: 1")
    assert any("bằng 0%, giảm 33,3 điểm phần trăm so với năm 2022" in one for one in _said(fall))
    draw = fall.replace("{target: a, actual: 10}", "{target: b, actual: 0}")
    assert any("bằng 0%, bằng năm 2022." in one for one in _said(draw))


def test_the_first_year_is_compared_with_nothing() -> None:
    report = _report(_YEAR[: _YEAR.index("    previous:")])
    texts = said(report)
    assert not any("so với năm 2022" in one or "năm 2022:" in one for one in texts)
    pictures = [one for one in report.document.body if isinstance(one, Picture)]
    assert [("năm 2022" in one.description) for one in pictures] == [False, False]


def test_a_year_before_of_which_units_sent_nothing_is_compared_with_nothing() -> None:
    """It was brought in from a document: that 0 of its units sent a pledge would be false."""
    lines = _YEAR.splitlines(keepends=True)
    sent = ('      pledges: {vp: {received: "2022', '      results: {vp-year: {received: "2022')
    bare = "".join(one for one in lines if not one.startswith((*sent, "      selection: {")))
    assert "previous:" in bare
    report = _report(bare)
    texts = said(report)
    assert any("đạt 01/02 chỉ tiêu, bằng 50%." in one for one in texts)
    assert not any("So với năm 2022" in one or "so với năm 2022" in one for one in texts)
    pictures = [one for one in report.document.body if isinstance(one, Picture)]
    assert pictures
    assert not any("năm 2022" in one.description for one in pictures)


def test_a_target_of_which_nobody_told_is_not_said_to_be_missed() -> None:
    untold = _YEAR.replace(", {target: b, actual: 9}", "")
    texts = said(_report(untold))
    assert any("Chưa có số liệu của 01 chỉ tiêu." in one for one in texts)
    assert not any("vào giao ước thi đua năm 2024" in one for one in texts)


def test_pictures_say_in_words_what_they_show() -> None:
    shown = [one for one in _report(_YEAR).document.body if isinstance(one, Picture)]
    assert [one.description for one in shown] == [
        "Biểu đồ cột. Văn phòng: năm 2023 50%, năm 2022 33,3%.",
        (
            "Biểu đồ cột. Giấy khen của Giám đốc Sở Thí dụ (cá nhân): năm 2023 1, năm 2022 0; "
            "Giấy khen của Giám đốc Sở Thí dụ (tập thể): năm "
            "2023 0, năm 2022 1."
        ),
    ]


def test_of_many_units_the_picture_shows_those_that_lag_behind_in_order() -> None:
    units = "".join(
        f"\n        - {{id: u{n}, name: Đơn vị {n}, headcount: {{workers: 1}}}}" for n in range(30)
    )
    pledges = "".join(
        f'\n      u{n}: {{received: "2023-03-02", targets: [{{id: a}}, {{id: b}}]}}'
        for n in range(30)
    )
    results = "".join(
        f'\n      u{n}-year: {{received: "2023-12-02", targets: [{{target: a, actual: {n % 3}}},'
        f" {{target: b, actual: {n % 2}}}]}}"
        for n in range(30)
    )
    text = f"    campaign:\n      units:{units}\n    pledges:{pledges}\n    results:{results}\n"
    body = _report(text).document.body
    (place,) = (index for index, one in enumerate(body) if isinstance(one, Picture))
    picture, caption = body[place], body[place - 1]
    assert isinstance(picture, Picture)
    assert isinstance(caption, Paragraph)
    assert 50 < picture.height <= 60
    shares = [float(one) for one in re.findall(r"năm 2023 (\d+)%", picture.description)]
    assert caption.text == (
        f"Tỷ lệ chỉ tiêu thi đua đạt của {len(shares)} đơn vị có tỷ lệ thấp nhất"
    )
    assert shares == sorted(shares, reverse=True)
    assert shares[-1] == 0
    assert shares[0] < 100


def test_what_only_last_year_had_is_not_forgotten() -> None:
    award = "{id: d1, unit: vp, subject: vp}], decision"
    assert award in _YEAR
    other = _YEAR.replace(award, award.replace("vp}", "vp, award: tap-the-lao-dong-tien-tien}"))
    _, _, granted = _report(other).sheets
    assert [row.title if isinstance(row, SheetGroup) else row.values for row in granted.rows] == [
        "Danh hiệu thi đua đối với tập thể",
        ("Tập thể lao động tiên tiến", 0, 0, 0, 1, -1),
        "Hình thức khen thưởng đối với cá nhân",
        ("Giấy khen của Giám đốc Sở Thí dụ", 1, 1, 1, 0, 1),
        "Hình thức khen thưởng đối với tập thể",
        ("Giấy khen của Giám đốc Sở Thí dụ", 0, 1, 0, 0, 0),
    ]


def test_nothing_at_all_is_said_plainly() -> None:
    year = """
        campaign: {units: [{id: vp, headcount: {workers: 1}}]}
        pledges: {vp: {received: "2023-03-01"}}
        results: {vp-year: {received: "2023-12-01"}}
    """
    texts = _said(year)
    assert "Các đơn vị chưa đăng ký chỉ tiêu thi đua." in texts
    assert "Các đơn vị chưa đăng ký mô hình, công trình." in texts
    assert "Chưa có kết quả đánh giá, xếp loại." in texts
    assert "Không có đăng ký, đề nghị khen thưởng." in texts
    assert [one.partition(".")[0] for one in texts if one.isupper() and ". " in one[:5]] == [
        *("I", "II", "III", "IV"),
    ]
    assert "Không có." not in texts
    assert [one for one in texts if "khối" in one.lower()] == []  # silence is no fact


def test_every_figure_of_the_example_is_in_its_files(golden: Callable[[str, str], None]) -> None:
    _, report = compose(example(2024))
    assert [one.orientation for one in report.document.appendices] == [Orientation.LANDSCAPE] * 2
    units, targets, granted = report.sheets
    pledges, results = raw_pledges(2024), raw_results(2024, "year")
    listed = [row.values for row in targets.rows if isinstance(row, SheetRow)]
    assert len(listed) == sum(len(one["targets"]) for one in pledges.values())
    assert sum(row[6] == "Đạt" for row in listed) == units.sums()[5]
    done = [work for one in results.values() for work in one.get("works", [])]
    assert units.sums()[9] == sum(one["state"] == "done" for one in done)
    honours = [row.values for row in granted.rows if isinstance(row, SheetRow)]
    for index, name in ((3, "2024"), (4, "2023")):
        accepted = raw(f"{name}/selection")["decision"]["accepted"]
        assert sum(int(row[index] or 0) for row in honours) == len(accepted)
    golden("example/report-year.md", written(report))


def _report(text: str) -> Composed:
    (report,) = compose(dossier(text).year)
    return report


def _said(text: str) -> list[str]:
    return said(_report(text))
