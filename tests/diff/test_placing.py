"""What stands where: nothing is dragged along, and a move says from where."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

import built
from outlines import document, headed_table, table
from retold import OLD, listed, nameless, retold, text_of, without
from thidua.diff.texts import compare
from thidua.model.change import ChangeKind
from thidua.model.document import Paragraph
from thidua.source import imported

_SAVING = "1. Họp giao ban hằng tuần.\n2. Gửi báo cáo trước ngày 15/6/{}.\n"


def test_a_table_below_a_list_does_not_drag_its_last_item_along() -> None:
    rows = table("TT | Đơn vị | Số người", "1 | Văn phòng | 12", "2 | Thanh tra | 9")
    old = document(_SAVING.format(2023) + "3. Thực hiện tiết kiệm điện.", rows)
    new = document(_SAVING.format(2024), rows)
    assert listed(old, new) == ["reworded item 2.>2. in ", "removed item 3.> in "]
    assert listed(new, old) == ["reworded item 2.>2. in ", "added item >3. in "]


def test_rows_without_a_head_do_not_move_with_the_item_above_them() -> None:
    rows = table("TT | Đơn vị", "1 | Văn phòng", "2 | Thanh tra")
    bare = replace(rows, rows=rows.rows[1:])
    old = document(_SAVING.format(2023) + "3. Thực hiện tiết kiệm điện.", bare)
    assert listed(old, document(_SAVING.format(2023), bare)) == ["removed item 3.> in "]


def test_an_item_with_other_words_is_known_by_its_points() -> None:
    points = "\na) Rà soát quy chế;\nb) Lập danh sách;\nc) Niêm yết tại trụ sở."
    old, new = f"1. Văn phòng Sở:{points}", f"1. Trách nhiệm của bộ phận thường trực:{points}"
    assert retold(old, new) == ["reworded item 1.>1. in "]


def test_points_that_go_with_another_item_do_not_drag_theirs_along() -> None:
    points = "\na) Rà soát quy chế;\nb) Lập danh sách;\nc) Niêm yết tại trụ sở."
    old = f"1. Các đơn vị báo cáo hằng quý.\n2. Giao Thanh tra:{points}"
    new = f"1. Các đơn vị báo cáo hằng tháng:{points}"
    told = retold(old, new)
    assert told[0] == "reworded item 1.>1. in "
    assert "removed item 2.> in " in told
    assert [line.partition(" ")[0] for line in told].count("moved") == 3


@pytest.mark.parametrize("named", [True, False])
def test_sections_with_figures_like_those_of_their_items_are_only_renumbered(named: bool) -> None:  # noqa: FBT001
    new = OLD.replace("I. MỤC", "1. MỤC").replace("II. NHIỆM", "2. NHIỆM")
    old = OLD if named else nameless(OLD)
    headed = document(new if named else nameless(new))
    bold = tuple(
        replace(one, style="section") if one.text.isupper() else one
        for one in headed.body
        if isinstance(one, Paragraph)
    )
    assert listed(document(old), replace(headed, body=bold)) == [
        "renumbered section I.>1. in ",
        "renumbered section II.>2. in ",
    ]


def test_a_plain_paragraph_is_filed_in_its_section() -> None:
    old = "I. KẾT QUẢ\nCác đơn vị đăng ký 17 chỉ tiêu.\nII. KIẾN NGHỊ\n- Cấp thêm máy quét.\n"
    new = old.replace("17", "19")
    end = "Trên đây là báo cáo của Sở năm {}./."
    assert retold(old + end.format(2023), new + end.format(2024)) == [
        "reworded paragraph > in I. KẾT QUẢ",
        "reworded paragraph > in ",
    ]


def test_a_move_says_from_where_and_comes_right_before_the_rewording() -> None:
    away = without(OLD, "ky-luat") + "\n<ky-luat> 4. " + text_of(OLD, "ky-luat")
    new = away.replace("Siết chặt", "Giữ nghiêm")
    for old_side, new_side in ((OLD, new), (nameless(OLD), nameless(new))):
        moved, reworded = compare(document(old_side), document(new_side))[0]
        assert (moved.kind, reworded.kind) == (ChangeKind.MOVED, ChangeKind.REWORDED)
        assert (moved.old, moved.new) == (reworded.old, reworded.new)
        assert (moved.was_within, moved.within) == (("I. MỤC TIÊU",), ("II. NHIỆM VỤ",))
        assert reworded.was_within is None


def test_a_move_from_the_top_is_told_from_a_move_among_neighbours() -> None:
    first = "<ky-luat> 2. Siết chặt kỷ luật, kỷ cương hành chính trong thực thi công vụ."
    assert first in OLD
    above = f"{first}\n{without(OLD, 'ky-luat')}"
    (moved,) = compare(document(above), document(OLD))[0]
    assert (moved.was_within, moved.within) == ((), ("I. MỤC TIÊU",))
    overtaken = f"{without(OLD, 'cai-cach')}\n<cai-cach> 4. {text_of(OLD, 'cai-cach')}"
    (moved,) = compare(document(OLD), document(overtaken))[0]
    assert (moved.kind, moved.was_within) == (ChangeKind.MOVED, None)


def test_rows_that_come_again_below_every_head_of_a_table_stay_with_theirs() -> None:
    old, new = (
        headed_table(
            "TT | Tiêu chí | Điểm",
            *(
                row
                for unit, (one, other) in units
                for row in (unit, f"1 | Hoàn thành chỉ tiêu | {one}", f"2 | Đúng hạn | {other}")
            ),
        )
        for units in (
            (("I. Văn phòng", (29, 24)), ("II. Kho", (28, 9)), ("III. Thanh tra", (27, 23))),
            (("I. Văn phòng", (27, 23)), ("II. Thanh tra", (29, 24))),
        )
    )
    assert listed(document("", old), document("", new)) == [
        "reworded row 1>1 in I. Văn phòng",
        "reworded row 2>2 in I. Văn phòng",
        "removed row II.> in ",
        "removed row 1> in II. Kho",
        "removed row 2> in II. Kho",
        "renumbered row III.>II. in ",
        "reworded row 1>1 in II. Thanh tra",
        "reworded row 2>2 in II. Thanh tra",
    ]


@pytest.mark.parametrize("name", built.SHAPES)
def test_a_document_is_the_same_as_the_word_file_made_of_it(name: str) -> None:
    composed = built.document(name)
    file, _ = imported.read(built.content(name, "docx"), name=name)
    assert file is not None
    for old, new in ((composed, file), (file, composed)):
        assert compare(old, new, whole=True)[0] == ()
