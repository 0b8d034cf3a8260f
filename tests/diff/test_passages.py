"""Passages: labels apart from words, everything below the place it stands below."""

from __future__ import annotations

import pytest
import yaml
from msgspec.structs import replace

import built
from outlines import document, headed_table, paragraph, table
from thidua.diff.labels import cut
from thidua.diff.passages import NOWHERE, of_blocks, passages, within
from thidua.diff.styles import FACTS, FRAME, HEADINGS
from thidua.model.change import Subject
from thidua.model.document import Paragraph, RowKind, Run
from thidua.system.home import TEMPLATES


@pytest.mark.parametrize(
    ("text", "label", "rest"),
    [
        ("I. MỤC TIÊU", "I.", "MỤC TIÊU"),
        ("XIV. Phụ", "XIV.", "Phụ"),
        ("C. Tổ chức", "C.", "Tổ chức"),
        ("12. Rà soát", "12.", "Rà soát"),
        ("2.1. Rà soát", "2.1.", "Rà soát"),
        ("2.1 Rà soát", "2.1", "Rà soát"),
        ("1.2.3. Rà soát", "1.2.3.", "Rà soát"),
        ("đ) Rà soát", "đ)", "Rà soát"),
        ("aa) Rà soát", "aa)", "Rà soát"),
        ("(3) Rà soát", "(3)", "Rà soát"),
        ("- Rà soát", "-", "Rà soát"),
        ("+ Rà soát", "+", "Rà soát"),
        ("Điều 3. Phạm vi", "Điều 3.", "Phạm vi"),
        ("Điều 3a. Phạm vi", "Điều 3a.", "Phạm vi"),
        ("Chương II QUY ĐỊNH", "Chương II", "QUY ĐỊNH"),
        ("Phần thứ nhất: MỞ ĐẦU", "Phần thứ nhất:", "MỞ ĐẦU"),
        ("Mục 2 DANH HIỆU", "Mục 2", "DANH HIỆU"),
        ("2023 là năm bản lề", "", "2023 là năm bản lề"),
        ("1.250 hộ nghèo", "", "1.250 hộ nghèo"),
        ("100% đơn vị", "", "100% đơn vị"),
        ("-5 độ", "", "-5 độ"),
        ("Mục tiêu 1", "", "Mục tiêu 1"),
        ("Điều này rõ", "", "Điều này rõ"),
    ],
)
def test_a_label_is_cut_from_what_is_labelled(text: str, label: str, rest: str) -> None:
    assert cut(text)[1:] == (label, rest)


def test_places_stand_below_places() -> None:
    found = passages(
        document(
            """
            Lời mở đầu.
            I. MỤC TIÊU
            1. Tập thể:
            a) Một;
            - hai.
            2. Cá nhân.
            II. TỔ CHỨC
            - Ba.
            Lời thường.
            """,
            table("TT | Tên", "1 | Bốn", "2 | Năm"),
            paragraph("Lời kết."),
        )
    )
    told = [
        (one.subject, one.label, one.text, "/".join(within(found, at)))
        for at, one in enumerate(found)
    ]
    assert told == [
        (Subject.PARAGRAPH, "", "Lời mở đầu.", ""),
        (Subject.SECTION, "I.", "MỤC TIÊU", ""),
        (Subject.ITEM, "1.", "Tập thể:", "I. MỤC TIÊU"),
        (Subject.ITEM, "a)", "Một;", "I. MỤC TIÊU/1. Tập thể:"),
        (Subject.ITEM, "-", "hai.", "I. MỤC TIÊU/1. Tập thể:/a) Một;"),
        (Subject.ITEM, "2.", "Cá nhân.", "I. MỤC TIÊU"),
        (Subject.SECTION, "II.", "TỔ CHỨC", ""),
        (Subject.ITEM, "-", "Ba.", "II. TỔ CHỨC"),
        (Subject.PARAGRAPH, "", "Lời thường.", "II. TỔ CHỨC"),
        (Subject.TABLE, "", "TT | Tên", "II. TỔ CHỨC/- Ba."),
        (Subject.ROW, "1", "Bốn", "II. TỔ CHỨC/- Ba."),
        (Subject.ROW, "2", "Năm", "II. TỔ CHỨC/- Ba."),
        (Subject.PARAGRAPH, "", "Lời kết.", ""),
    ]


def test_a_bold_line_goes_on_the_list_that_it_does_not_begin() -> None:
    bold = Paragraph("clause", (Run("1. Tập thể", bold=True),))
    begun = (bold, paragraph("a) Một."), paragraph("2. Cá nhân."), paragraph("a) Hai."))
    assert [one.parent for one in of_blocks(begun)] == [NOWHERE, 0, NOWHERE, 2]
    anew = (bold, paragraph("1. Một."), paragraph("2. Hai."))
    assert [one.parent for one in of_blocks(anew)] == [NOWHERE, 0, 0]


def test_what_follows_the_last_list_and_who_signs_stands_below_nothing() -> None:
    lists = "I. KẾT QUẢ\nMột.\n1. Hai.\nBa.\n2. Bốn."
    end = "Trên đây là báo cáo./.\nNơi nhận:\n- Như trên;\nGIÁM ĐỐC"
    assert [one.parent for one in passages(document(f"{lists}\n{end}"))] == [
        *(NOWHERE, 0, 0, 0, 0),
        *(NOWHERE, NOWHERE, NOWHERE, NOWHERE),
    ]


def test_behind_a_heading_only_the_last_of_several_paragraphs_is_the_closing() -> None:
    heading = "I. KIẾN NGHỊ\nMột."
    assert [one.parent for one in passages(document(heading))] == [NOWHERE, 0]
    several = passages(document(f"{heading}\nHai.\nTrên đây là báo cáo./."))
    assert [one.parent for one in several] == [NOWHERE, 0, 0, NOWHERE]


def test_where_items_have_ids_what_has_none_stands_below_nothing() -> None:
    found = passages(document("<mot> I. MỤC TIÊU\n<hai> Một.\nLời kết.\n<ba> II. NHIỆM VỤ"))
    assert [one.parent for one in found] == [NOWHERE, 0, NOWHERE, NOWHERE]


def test_rows_stand_below_the_rows_that_head_them() -> None:
    rows = (
        "Tên | Số",
        "I. Khối một",
        "Nhóm a",
        "1 | 2",
        "Nhóm b",
        "1 | 3",
        "II. Khối hai",
        "1 | 4",
    )
    made = headed_table(*rows)
    total = replace(made.rows[-1], kind=RowKind.TOTAL)
    found = of_blocks((replace(made, rows=(*made.rows, total)),))
    assert [(one.label, one.parent) for one in found] == [
        *(("", NOWHERE), ("I.", 0), ("", 1), ("1", 2), ("", 1), ("1", 4)),
        *(("II.", 0), ("1", 6), ("1", 0)),
    ]
    assert within(found, 3) == ("I. Khối một", "Nhóm a")


def test_divisions_have_the_label_above_their_title_and_appendices_their_own_items() -> None:
    found = passages(built.document("regulation"))
    chapter = next(one for one in found if one.label == "Chương II")
    assert (chapter.subject, chapter.text) == (
        Subject.SECTION,
        "PHONG TRÀO THI ĐUA VÀ DANH HIỆU THI ĐUA",
    )
    assert len(chapter.blocks) == 2
    point = next(at for at, one in enumerate(found) if one.id == "cam-ket")
    assert within(found, point) == (
        "Phụ lục QUY CHẾ TỔ CHỨC PHONG TRÀO THI ĐUA VÀ XÉT KHEN THƯỞNG CỦA SỞ THÍ DỤ",
        "Chương II PHONG TRÀO THI ĐUA VÀ DANH HIỆU THI ĐUA",
        "Mục 1 PHONG TRÀO THI ĐUA",
        "Điều 5. Đăng ký thi đua",
        "2. Bản đăng ký thi đua nêu rõ:",
    )


@pytest.mark.parametrize("name", built.NAMES)
def test_every_word_of_a_document_is_in_a_passage_once(name: str) -> None:
    """The words of the passages of a whole document are those of its texts, labels included."""
    composed = built.document(name)
    found = passages(composed, whole=True)
    said = " ".join(one.said for one in found).replace(" | ", " ").split()
    printed = " ".join(composed.texts()).split()
    assert sorted(_kept(said)) == sorted(_kept(printed))
    assert all(-1 <= one.parent < at for at, one in enumerate(found))
    keys = [one.key for one in found if one.key is not None]
    assert len(keys) == len(set(keys)) > 0


def _kept(words: list[str]) -> list[str]:
    return [word for word in words if word != "|"]


def test_a_division_without_a_title_is_a_place_all_the_same() -> None:
    found = passages(document("Phần I\nChương I\nQUY ĐỊNH CHUNG\nMục 2", table("Tên", "Một")))
    assert [(one.label, one.text) for one in found] == [
        ("Phần I", ""),
        ("Chương I", "QUY ĐỊNH CHUNG"),
        ("Mục 2", ""),
        ("", "Tên"),
        ("", "Một"),
    ]


def test_every_style_of_a_heading_is_known() -> None:
    """A style that stands in the outline of the file heads other places."""
    styles = yaml.safe_load((TEMPLATES / "nd30.yaml").read_text(encoding="utf-8"))["styles"]
    outlined = {name for name, style in styles.items() if "outline" in style}
    assert outlined
    assert outlined <= HEADINGS
    assert HEADINGS | FRAME.keys() | FACTS <= styles.keys()


def test_what_stands_nowhere_has_no_places_above() -> None:
    found = passages(document("Lời mở đầu."))
    assert found[0].parent == NOWHERE
    assert within(found, 0) == ()
