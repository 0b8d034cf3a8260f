"""Bảng chấm điểm và xếp hạng: by khối, the best first, ties said."""

from __future__ import annotations

from collections.abc import Callable

from dossiers import dossier
from offices import example, raw, raw_results, said, written
from thidua.compose.scores import compose
from thidua.model.document import Table
from thidua.model.items import Orientation
from thidua.model.sheet import SheetGroup, SheetRow

_YEAR = """
    campaign:
      units:
        - {id: a, name: An, headcount: {workers: 1}, block: k}
        - {id: b, name: Bình, headcount: {workers: 1}, block: k}
        - {id: c, name: Chi, headcount: {workers: 1}}
        - {id: d, name: Dung, headcount: {workers: 1}}
      blocks: [{id: k, name: Khối một, leader: a}]
      scoring:
        bonus_limit_percent: 5
        thresholds: [{rating: done, percent: 50}, {rating: excellent, percent: 90}]
        sections:
          - {id: s, title: Một, criteria: [{id: x, text: Việc, most: 100}]}
          - {id: t, title: Thưởng, bonus: true, criteria: [{id: z, text: Sáng kiến, most: 10}]}
    results:
      a-year:
        received: "2023-12-01"
        scores: [{criterion: x, own: 80, verified: 70, reason: Trễ}, {criterion: z, own: 8}]
      b-year: {received: "2023-12-01", scores: [{criterion: x, own: 90.5}]}
      c-year: {received: "2023-12-01", scores: [{criterion: x, own: 75}]}
"""


def test_there_is_none_without_scores() -> None:
    assert list(compose(dossier("{}").year)) == []


def test_units_stand_by_block_and_rank() -> None:
    (scores,) = compose(dossier(_YEAR).year)
    ranks, _ = scores.sheets
    excellent, done = "Xuất sắc", "Khá"
    assert [row.title if isinstance(row, SheetGroup) else row.values for row in ranks.rows] == [
        "Khối một",
        ("Bình", 90.5, None, 0, 90.5, 0.905, excellent, "1", "1"),
        ("An", 88, 78, 5, 75, 0.75, done, "2", "2 (đồng hạng)"),
        ("Chi", 75, None, 0, 75, 0.75, done, "1", "2 (đồng hạng)"),
    ]


def test_a_stage_that_nobody_scored_has_no_column() -> None:
    (scores,) = compose(dossier(_YEAR).year)
    assert [
        [one.title for one in sheet.columns if one.title in {"Khối thống nhất", "Thẩm định"}]
        for sheet in scores.sheets
    ] == [["Thẩm định"], ["Thẩm định"]]


def test_units_and_sections_say_what_they_come_to() -> None:
    (scores,) = compose(dossier(_YEAR).year)
    _, details = scores.sheets
    assert details.rows[:5] == (
        SheetGroup("An", 1, (None, 110, 88, 78, 75, None), "I"),
        SheetGroup("Một", 2, (None, 100, 80, 70, 70, None)),
        SheetRow(("Việc", 100, 80, 70, 70, "Trễ")),
        SheetGroup("Thưởng", 2, (None, 10, 8, 8, 5, None)),
        SheetRow(("Sáng kiến", 10, 8, None, 8, None)),
    )
    assert details.rows[-2:] == (
        SheetGroup("Thưởng", 2, (None, 10, 0, None, 0, None)),
        SheetRow(("Sáng kiến", 10, None, None, None, None)),
    )
    appendix = scores.document.appendices[0].body[-1]
    assert isinstance(appendix, Table)
    shown = [[cell.text for cell in row.cells] for row in appendix.rows[1:6]]
    assert shown == [
        ["I", "An", "110", "88,0", "78", "75,0", "–"],
        ["Một", "100", "80,0", "70", "70,0", "–"],
        ["1", "Việc", "100", "80,0", "70", "70,0", "Trễ"],
        ["Thưởng", "10", "8,0", "8", "5,0", "–"],
        ["2", "Sáng kiến", "10", "8,0", "–", "8,0", "–"],
    ]


def test_it_says_how_points_become_ratings() -> None:
    (scores,) = compose(dossier(_YEAR).year)
    texts = said(scores)
    assert scores.document.orientation is Orientation.LANDSCAPE
    assert any("03/04 đơn vị đã được chấm điểm; chưa được chấm điểm: Dung." in one for one in texts)
    for sentence in (
        (
            "- Điểm thưởng được tính không quá 5% tổng điểm tối đa, tức 5 điểm; phần vượt không "
            "được tính: An."
        ),
        (
            "- Mức thi đua theo tỷ lệ giữa điểm xếp hạng và tổng điểm tối đa, không thay cho kết "
            "quả xếp loại hoàn thành nhiệm vụ: từ 90% trở lên: xuất sắc; từ 50% trở lên: khá; dưới "
            "50%: chưa đạt mức."
        ),
        "- Cùng điểm, đồng hạng 2 trong toàn cơ quan: An, Chi.",
    ):
        assert sentence in texts


def test_the_example(golden: Callable[[str, str], None]) -> None:
    (scores,) = compose(example(2024))
    _, details = scores.sheets
    results = raw_results(2024, "year")
    criteria = [one for part in raw("2024")["scoring"]["sections"] for one in part["criteria"]]
    rows = [row.values for row in details.rows if isinstance(row, SheetRow)]
    assert len(rows) == len(results) * len(criteria)
    for index, key in ((2, "own"), (3, "agreed"), (4, "verified")):
        expected = sum(one[key] for result in results.values() for one in result["scores"])
        assert sum(float(row[index] or 0) for row in rows) == expected
    golden("example/scores.md", written(scores))
