"""Bản so sánh: a section row for every place, a row for every change, the year counted below."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from comparisons import EVERY, NOTHING, TYPICAL, hostile, large, reworded
from dossiers import dossier
from offices import example
from thidua.compose.comparison import compose
from thidua.model.change import Change, ChangeKind, Comparison, Subject, Version
from thidua.model.document import Cell, Document, Row, RowKind, Table
from thidua.model.items import Orientation
from thidua.model.side import SideKind
from thidua.render import docx, markdown, pdf

_YEAR = """
    campaign:
      agency: {name: Sở Thí dụ, abbreviation: STD, place: Minh Họa}
"""


def _table(document: Document) -> Table:
    (table,) = [block for block in document.body if isinstance(block, Table)]
    return table


def _of(*changes: Change) -> tuple[Row, ...]:
    """Return the rows that a table has for changes, without its head."""
    comparison = Comparison("cũ", "mới", 2023, 2024, changes)
    rows = _table(compose(comparison, None)).rows
    assert rows[0].kind is RowKind.HEAD
    return rows[1:]


def _texts(rows: tuple[Row, ...]) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in row.cells) for row in rows]


def _bold(cell: Cell) -> list[str]:
    return [run.text for run in cell.runs if run.bold]


def _added(text: str, *within: str, of: str = "") -> Change:
    return Change(ChangeKind.ADDED, Subject.ITEM, new=(Version(text),), within=within, of=of)


def test_the_frame_is_that_of_the_agency() -> None:
    campaign = dossier(_YEAR).year.campaign
    document = compose(TYPICAL, campaign)
    texts = list(document.texts())
    assert document.orientation is Orientation.LANDSCAPE
    assert document.title == "Bản so sánh Nội dung phong trào thi đua năm 2023 và năm 2024"
    assert "SỞ THÍ DỤ" in texts
    assert [one.style for one in document.head.number if one.style != "mark"] == []
    assert [one[-1].text for one in document.signatures] == [
        signer.name for signer in campaign.directive.signers
    ]


def test_word_files_have_a_frame_of_dots() -> None:
    document = compose(EVERY, None, kind=SideKind.DOCUMENT)
    texts = list(document.texts())
    assert "………………………" in texts
    assert [one.style for one in document.head.number if one.style != "mark"] == []
    assert document.date == "1970-01-01"
    (place_date,) = document.head.place_date
    assert "1970" not in place_date.text
    assert "Nội dung văn bản “cũ.docx” và “mới.docx”" in texts


def test_sides_of_one_year_are_told_apart_by_name() -> None:
    same = replace(TYPICAL, old="HEAD~1:campaigns/2023.yaml", old_time=TYPICAL.new_time)
    texts = list(compose(same, None).texts())
    assert "Nội dung phong trào thi đua “HEAD~1:campaigns/2023.yaml” và “2024”" in texts


def test_files_of_a_unit_are_called_what_they_are() -> None:
    campaign = dossier(_YEAR).year.campaign
    document = compose(TYPICAL, campaign, kind=SideKind.PLEDGE, unit="Văn phòng Sở")
    assert "Giao ước thi đua của Văn phòng Sở năm 2023 và năm 2024" in list(document.texts())
    unknown = compose(TYPICAL, None, kind=SideKind.RESULT)
    assert "Kết quả thực hiện giao ước thi đua năm 2023 và năm 2024" in list(unknown.texts())


def test_a_place_has_its_row_when_it_is_entered() -> None:
    rows = _of(
        _added("a", "I", "1."),
        _added("b", "I", "1."),
        _added("c", "I", "2."),
        _added("d", "I"),
        _added("e"),
        _added("f", "I", "2."),
    )
    sections = [row.cells[0].text for row in rows if row.kind is RowKind.SECTION]
    assert sections == ["I", "1.", "2.", "I", "Mở đầu và kết thúc văn bản", "I", "2."]
    assert all(row.cells[0].span == 3 for row in rows if row.kind is RowKind.SECTION)


def test_what_stands_in_no_section_has_its_place_before_it() -> None:
    old, new = (Version("15/3"),), (Version("31/3"),)
    places = ("Mốc thời gian", "Ký giao ước")
    stated = Change(ChangeKind.CHANGED, Subject.MILESTONE, old, new, field="due", within=places)
    came = Change(ChangeKind.ADDED, Subject.UNIT, new=(Version("Đội"),))
    rows = _texts(_of(stated, _added("a", "I"), came))
    assert rows == [
        ("I",),
        ("Không có", "a", "Bổ sung nội dung"),
        ("Thông tin chung",),
        (
            "Mốc thời gian › Ký giao ước: 15/3",
            "Mốc thời gian › Ký giao ước: 31/3",
            "Thay đổi mốc thời gian: thời hạn",
        ),
        ("Không có", "Đội", "Bổ sung đơn vị"),
    ]
    assert _texts(_of(stated)) == [rows[3]]


def test_what_units_promised_and_the_selection_are_counted_and_not_shown() -> None:
    version = (Version("x"),)
    of_unit = Change(ChangeKind.ADDED, Subject.PERSON, new=version, of="Đội")
    selected = Change(ChangeKind.ADDED, Subject.PROPOSAL, new=version, selected=True)
    changes = (of_unit, replace(of_unit, rolled=True), of_unit, selected, _added("a", "I"))
    below = {}
    for name, told in (("both", changes), ("units", changes[:3]), ("selection", changes[3:])):
        document = compose(Comparison("cũ", "mới", 2023, 2024, told), None)
        *_, last = document.body
        below[name] = getattr(last, "text", "")
    end = " Không còn nội dung nào khác./."
    units = "02 thay đổi trong giao ước, kết quả của các đơn vị"
    selection = "01 thay đổi trong bình xét, khen thưởng"
    assert below == {
        "both": f"Bảng này không gồm {units} và {selection}.{end}",
        "units": f"Bảng này không gồm {units}.{end}",
        "selection": f"Bảng này không gồm {selection}.{end}",
    }
    assert _texts(_of(*changes)) == [("I",), ("Không có", "a", "Bổ sung nội dung")]


def test_what_is_awaited_is_no_row() -> None:
    awaited = Change(ChangeKind.AWAITED, Subject.FIELD, (Version("Đội"),), field="pledge")
    document = compose(Comparison("cũ", "mới", 2024, 2025, (awaited,)), None)
    assert not [block for block in document.body if isinstance(block, Table)]


def test_a_move_says_from_where_and_what_was_reworded_on_the_way() -> None:
    old, new = (Version("Cũ.", label="1."),), (Version("Mới.", label="2."),)
    moved = Change(ChangeKind.MOVED, Subject.ITEM, old, new, within=("I",), was_within=("II", "1."))
    words = Change(ChangeKind.REWORDED, Subject.ITEM, old, new, within=("I",))
    assert _texts(_of(moved, words))[1:] == [
        ("1. Cũ.", "2. Mới.", "Chuyển vị trí nội dung, từ II › 1.; Sửa đổi nội dung")
    ]
    assert _texts(_of(moved, replace(words, explanation="Vì thế.")))[1:] == [
        ("1. Cũ.", "2. Mới.", "Vì thế.")
    ]
    assert _texts(_of(replace(moved, was_within=())))[1:] == [
        ("1. Cũ.", "2. Mới.", "Chuyển vị trí nội dung, từ ngoài các mục")
    ]


def test_what_one_side_lacks_and_what_nobody_explained() -> None:
    old, new = (Version("Cũ.", label="1."),), (Version("Mới.", label="b)"),)
    rows = _of(
        Change(ChangeKind.ADDED, Subject.BASIS, new=new),
        Change(ChangeKind.REMOVED, Subject.UNIT, old, explanation="Hết hiệu lực."),
        Change(ChangeKind.CHANGED, Subject.MILESTONE, old, new, field="due"),
        Change(ChangeKind.UNEXPLAINED, Subject.FIELD, old, new, field="a[b].c"),
    )
    assert _texts(rows) == [
        ("Không có", "b) Mới.", "Bổ sung căn cứ"),
        ("1. Cũ.", "Không có", "Hết hiệu lực."),
        ("1. Cũ.", "b) Mới.", "Thay đổi mốc thời gian: thời hạn"),
        ("1. Cũ.", "b) Mới.", "Cần làm rõ a[b].c"),
    ]


def test_words_that_differ_are_bold_on_their_side() -> None:
    _, row = _of(reworded("Thi đua [-hoàn thành-]{+vượt+} chỉ tiêu{+ năm+}.", "2.", 7))
    old, new, reason = row.cells
    assert (old.text, _bold(old)) == ("2. Thi đua hoàn thành chỉ tiêu.", ["hoàn thành"])
    assert (new.text, _bold(new)) == ("2. Thi đua vượt chỉ tiêu năm.", ["vượt", " năm"])
    assert "".join(run.text for run in new.runs) == new.text
    assert reason.text == "Sửa đổi nội dung"


def test_several_texts_stand_in_rows_below_each_other() -> None:
    one, two, three = (Version(text, label=f"{text})") for text in "abc")
    rows = _of(
        Change(ChangeKind.SPLIT, Subject.ITEM, (one,), (two, three)),
        Change(ChangeKind.MERGED, Subject.ITEM, (one, two), (three,)),
    )
    assert _texts(rows[1:]) == [
        ("a) a", "b) b", "Tách nội dung"),
        ("c) c",),
        ("a) a", "c) c", "Gộp nội dung"),
        ("b) b",),
    ]
    assert [[cell.rows for cell in row.cells] for row in rows[1:]] == [
        [2, 1, 2],
        [1],
        [1, 2, 2],
        [1],
    ]


@pytest.mark.parametrize("text", ["thi đua " * 700, "đ" * 4000])
def test_a_text_longer_than_a_page_goes_on_in_the_next_row(text: str) -> None:
    _, *rows = _of(_added(text))
    assert len(rows) > 3
    assert "".join(row.cells[1].text for row in rows) == text
    assert max(len(row.cells[1].text) for row in rows) <= 900
    assert _texts(tuple(rows))[1:] == [("", row.cells[1].text, "") for row in rows[1:]]


def test_an_explanation_longer_than_a_page_goes_on_likewise() -> None:
    _, *rows = _of(replace(_added("a"), explanation="vì thế " * 200))
    assert len(rows) == 4
    assert "".join(row.cells[2].text for row in rows) == "vì thế " * 200
    assert [row.cells[1].text for row in rows] == ["a", "", "", ""]


def test_a_long_text_with_many_changes_is_cut_likewise() -> None:
    said = "".join(f"thi đua [-lời cũ {index}-]{{+lời mới {index}+}} " for index in range(200))
    change = reworded(said, "1.", 1)
    _, *rows = _of(change)
    for column, (version,) in enumerate((change.old, change.new)):
        cells = [row.cells[column] for row in rows]
        assert "".join(cell.text for cell in cells) == f"1. {version.text}"
        assert 600 < max(len(cell.text) for cell in cells) <= 900
        assert all("".join(run.text for run in cell.runs) == cell.text for cell in cells)
        assert sum(len(_bold(cell)) for cell in cells) >= 200


def test_a_value_that_was_empty_is_not_there() -> None:
    (row,) = _of(
        Change(ChangeKind.CHANGED, Subject.PERSON, (Version(""),), (Version("Giấy khen"),))
    )
    assert row.cells[0].text == "Không có"


def test_what_is_only_the_year_is_counted_below() -> None:
    document = compose(TYPICAL, None)
    *_, last = document.body
    assert getattr(last, "text", "") == (
        "Có 02 nội dung chỉ thay đổi theo năm. Có 01 nội dung chỉ thay đổi số thứ tự hoặc mã. "
        "Bảng này không gồm 01 thay đổi trong giao ước, kết quả của các đơn vị. "
        "Có 41 nội dung giữ nguyên./."
    )
    told = [row for row in _table(document).rows if row.kind is RowKind.BODY and row.cells[2:]]
    assert len(told) == 10


def test_no_change_has_no_table() -> None:
    document = compose(NOTHING, None)
    assert not [block for block in document.body if isinstance(block, Table)]
    assert "Không có nội dung thay đổi." in list(document.texts())


def test_every_kind_and_subject_has_its_words() -> None:
    reasons = {row.cells[2].text for row in _table(compose(EVERY, None)).rows[1:] if row.cells[2:]}
    assert len(reasons) == len(set(ChangeKind) - {ChangeKind.RENUMBERED, ChangeKind.AWAITED}) * len(
        Subject
    )


@pytest.mark.parametrize(
    "comparison", [EVERY, hostile(), large(60)], ids=["every", "hostile", "large"]
)
def test_every_format_takes_it(comparison: Comparison) -> None:
    document = compose(comparison, None)
    assert pdf.render(document).startswith(b"%PDF")
    assert docx.render(document).startswith(b"PK")


def test_the_example(golden: Callable[[str, str], None]) -> None:
    document = compose(TYPICAL, example(2024).campaign)
    golden("example/comparison.md", markdown.render(document).decode())
