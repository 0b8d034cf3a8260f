"""What changed between two texts, told as an editor would tell it: whole lists of changes."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from msgspec.structs import replace

from offices import example
from outlines import document, table
from retold import OLD, in_a_line, listed, retold, text_of, without
from thidua.compose.directive import launch
from thidua.diff.texts import compare
from thidua.model.campaign import Attachment
from thidua.model.change import Change, ChangeKind, Origin, Subject
from thidua.model.document import Document, Mark, Paragraph, Run
from thidua.model.frame import AttachmentKind
from thidua.model.items import Item
from thidua.source.campaign import campaign
from thidua.source.reader import read
from tools.outside import ROOT


def _words(change: Change) -> str:
    around = {Mark.KEPT: "{}", Mark.DELETED: "[-{}-]", Mark.INSERTED: "{{+{}+}}"}
    return "".join(around[span.mark].format(span.text) for span in change.spans)


def test_nothing_changed() -> None:
    assert retold(OLD, OLD) == []
    assert compare(document(OLD), document(OLD))[2] == 8


def test_blanks_and_the_coding_of_letters_mean_nothing() -> None:
    new = unicodedata.normalize("NFD", OLD.replace("thi đua sôi", "thi đua  sôi"))
    assert new != OLD
    assert retold(OLD, new.replace("Siết chặt", "Siết\u00a0chặt")) == []


def test_an_item_is_added_and_the_labels_behind_it_change() -> None:
    new = OLD.replace("<so-hoa> 3.", "<moi> 3. Mở chuyên mục gương sáng mỗi tuần.\n<so-hoa> 4.")
    assert retold(OLD, new) == [
        "added item >3. in I. MỤC TIÊU",
        "renumbered item 3.>4. in I. MỤC TIÊU",
    ]


def test_an_item_is_removed_where_it_stood() -> None:
    new = without(OLD, "ky-luat").replace("<so-hoa> 3.", "<so-hoa> 2.")
    assert retold(OLD, new) == [
        "removed item 2.> in I. MỤC TIÊU",
        "renumbered item 3.>2. in I. MỤC TIÊU",
    ]


def test_what_is_removed_first_and_last_stands_first_and_last() -> None:
    new = without(without(OLD, "khi-the"), "dien-hinh")
    told = listed(document(OLD), document(new))
    assert told[0] == "removed item 1.> in I. MỤC TIÊU"
    assert told[-1] == "removed item 3.> in II. NHIỆM VỤ"


def test_a_section_comes_with_its_items() -> None:
    new = OLD + "<to-chuc> III. TỔ CHỨC\n<bao-cao> 1. Các phòng báo cáo kết quả hằng quý."
    assert retold(OLD, new) == [
        "added section >III. in ",
        "added item >1. in III. TỔ CHỨC",
    ]


def test_an_item_is_reworded_word_by_word() -> None:
    new = OLD.replace("điện, nước và văn phòng phẩm", "điện, xăng dầu và văn phòng phẩm")
    assert retold(OLD, new) == ["reworded item 2.>2. in II. NHIỆM VỤ"]
    (change,) = compare(document(OLD), document(new))[0]
    assert _words(change) == (
        "Thực hành tiết kiệm điện, [-nước-]{+xăng dầu+} và văn phòng phẩm tại trụ sở."
    )


def test_an_item_moves_below_another_section() -> None:
    new = without(OLD, "ky-luat") + "\n<ky-luat> 4. " + text_of(OLD, "ky-luat")
    assert retold(OLD, new) == ["moved item 2.>4. in II. NHIỆM VỤ"]


def test_an_item_moves_among_its_neighbours_and_is_reworded() -> None:
    moved = "<cai-cach> 4. " + text_of(OLD, "cai-cach").replace("người dân", "doanh nghiệp")
    assert retold(OLD, f"{without(OLD, 'cai-cach')}\n{moved}") == [
        "moved item 1.>4. in II. NHIỆM VỤ",
        "reworded item 1.>4. in II. NHIỆM VỤ",
    ]


def test_what_stands_below_a_moved_place_has_not_moved_itself() -> None:
    sections = OLD + "<kiem-tra> III. KIỂM TRA\n<dot-xuat> 1. Kiểm tra đột xuất mỗi quý một lần."
    first, rest = sections.split("<nhiem-vu>")
    second, third = rest.split("<kiem-tra>")
    new = f"<kiem-tra>{third}\n{first}<nhiem-vu>{second}"
    assert retold(sections, new) == ["moved section III.>III. in "]


def test_an_item_is_split_whichever_part_keeps_its_id() -> None:
    for names in (("cai-cach", "moi"), ("moi", "cai-cach"), ("moi-1", "moi-2")):
        one, other = names
        new = OLD.replace(
            f"<cai-cach> 1. {text_of(OLD, 'cai-cach')}",
            f"<{one}> 1. Đẩy mạnh cải cách hành chính.\n"
            f"<{other}> 2. Rút ngắn thời gian giải quyết hồ sơ cho người dân.",
        )
        assert listed(document(OLD), document(new)) == ["split item 1.>1.+2. in II. NHIỆM VỤ"], (
            names
        )


def test_items_are_merged() -> None:
    new = without(OLD, "ky-luat").replace(
        text_of(OLD, "khi-the"),
        "Tạo khí thế thi đua sôi nổi trong toàn ngành ngay từ đầu năm; siết chặt kỷ luật, kỷ cương "
        "hành chính trong thực thi công vụ.",
    )
    assert retold(OLD, new)[0] == "merged item 1.+2.>1. in I. MỤC TIÊU"


def test_items_that_did_not_stand_side_by_side_are_merged_too() -> None:
    new = without(without(OLD, "ky-luat"), "so-hoa").replace(
        text_of(OLD, "khi-the"),
        "Tạo khí thế thi đua sôi nổi trong toàn ngành ngay từ đầu năm; số hóa toàn bộ hồ sơ khen "
        "thưởng còn lưu trên giấy.",
    )
    assert retold(OLD, new) == [
        "merged item 1.+3.>1. in I. MỤC TIÊU",
        "removed item 2.> in I. MỤC TIÊU",
    ]


def test_an_item_that_says_again_what_another_says_is_no_part_of_it() -> None:
    owner = "Đoàn Thanh niên chủ trì, phối hợp với Văn phòng Sở xây dựng kế hoạch về"
    old = f"1. {owner} quy chế dân chủ ở cơ sở."
    new = f"1. Phát huy kết quả quy chế dân chủ ở cơ sở.\n2. {owner} quy chế dân chủ toàn cơ sở."
    assert retold(old, new) == ["added item >1. in ", "reworded item 1.>2. in "]


def test_a_section_with_another_title_is_known_by_what_stands_below_it() -> None:
    new = OLD.replace("I. MỤC TIÊU", "I. YÊU CẦU CHUNG")
    assert retold(OLD, new) == ["reworded section I.>I. in "]


def test_a_section_with_another_title_and_reworded_items_is_known_by_them() -> None:
    new = OLD.replace("I. MỤC TIÊU", "I. YÊU CẦU CHUNG").replace("sôi nổi", "rộng khắp")
    new = new.replace("Siết chặt", "Giữ nghiêm").replace("toàn bộ", "mọi")
    assert retold(OLD, new) == [
        "reworded section I.>I. in ",
        *(f"reworded item {at}.>{at}. in I. YÊU CẦU CHUNG" for at in (1, 2, 3)),
    ]


def test_what_stands_below_a_section_says_more_than_its_title() -> None:
    old, new = (
        f"I. {first}\n1. Xây dựng kho dữ liệu.\n2. Mở cổng tra cứu.\n"
        f"II. {second}\n1. Trồng cây ven đường.\n2. Dọn kênh tiêu nước."
        for first, second in (("NHIỆM VỤ CHUNG", "GIẢI PHÁP"), ("GIẢI PHÁP CHUNG", "KẾT QUẢ"))
    )
    assert retold(old, new) == ["reworded section I.>I. in ", "reworded section II.>II. in "]


def test_an_id_given_to_another_text_is_not_the_same_item() -> None:
    new = OLD.replace(text_of(OLD, "so-hoa"), "Tổ chức hội thao chào mừng ngày truyền thống.")
    assert retold(OLD, new) == [
        "removed item 3.> in I. MỤC TIÊU",
        "added item >3. in I. MỤC TIÊU",
    ]


def test_texts_that_say_the_same_are_told_apart_by_their_places() -> None:
    old = "I. PHÒNG\n1. Như trên.\n2. Làm mới mái nhà kho.\nII. BAN\n1. Như trên."
    new = "I. PHÒNG\n1. Như trên.\n2. Làm mới mái nhà kho.\nII. BAN\n1. Mua tủ.\n2. Như trên."
    assert retold(old, new) == ["added item >1. in II. BAN", "renumbered item 1.>2. in II. BAN"]


def test_the_same_texts_go_with_their_places_when_these_change_order() -> None:
    rooms = ("PHÒNG MỘT", "BAN TRUYỀN THÔNG", "TRUNG TÂM DỮ LIỆU")
    old, new = (
        "\n".join(f"I. {room}\n1. Báo cáo kết quả hằng quý.\n2. Như trên." for room in order)
        for order in (rooms, rooms[::-1])
    )
    assert retold(old, new) == ["moved section I.>I. in "] * 2


def test_texts_reworded_alike_go_with_their_places_when_these_change_order() -> None:
    rooms = ("PHÒNG MỘT", "BAN TRUYỀN THÔNG", "TRUNG TÂM DỮ LIỆU")
    old, new = (
        "\n".join(f"I. {room}\n1. Báo cáo kết quả {when} về Văn phòng." for room in order)
        for order, when in ((rooms, "hằng quý"), (rooms[::-1], "hằng tháng"))
    )
    told = retold(old, new)
    assert sorted(told)[:2] == ["moved section I.>I. in "] * 2
    assert [line.partition(" in ")[0] for line in sorted(told)[2:]] == ["reworded item 1.>1."] * 3


def test_texts_much_alike_are_known_by_what_is_their_own() -> None:
    old, new = (
        "\n".join(
            f"{at}. {who} chủ trì xây dựng kế hoạch {what} {when}."
            for at, (who, what) in enumerate(order, 1)
        )
        for order, when in (
            ((("An", "đường"), ("Bình", "trường"), ("Chi", "trạm")), "trong quý một"),
            ((("Chi", "trạm"), ("An", "đường"), ("Bình", "trường")), "trong quý hai"),
        )
    )
    assert retold(old, new) == [
        "moved item 3.>1. in ",
        "reworded item 3.>1. in ",
        "reworded item 1.>2. in ",
        "reworded item 2.>3. in ",
    ]


def test_the_title_is_the_title_whatever_it_says() -> None:
    old, new = (
        document("", Paragraph("title", (Run(kind),)), Paragraph("abstract", (Run(about),)))
        for kind, about in (("KẾ HOẠCH", "Phát động thi đua"), ("CHỈ THỊ", "Về cải cách"))
    )
    assert listed(old, new) == ["reworded title > in "] * 2


def test_the_year_rolling_forward_is_told_apart_from_a_real_change() -> None:
    old = "1. Gửi báo cáo trước ngày 15/11/2023.\n2. Hoàn thành 90% kế hoạch năm 2023 của Sở."
    new = "1. Gửi báo cáo trước ngày 15/11/2024.\n2. Hoàn thành 95% kế hoạch năm 2024 của Sở."
    assert retold(old, new, years=(2023, 2024)) == [
        "reworded item 1.>1. in  ROLLED",
        "reworded item 2.>2. in ",
    ]
    assert not any("ROLLED" in line for line in listed(document(old), document(new)))


def test_carried_are_sentences_as_last_year_the_year_apart() -> None:
    sentence = "1. Các phòng, đơn vị đăng ký thi đua"
    old = document(f"I. TỔ CHỨC THỰC HIỆN\n{sentence} trước tháng 3 năm 2023.\n2. Như trên.")
    new = document(f"I. TỔ CHỨC THỰC HIỆN\n{sentence} trước tháng 3 năm 2024.\n2. Như trên.")
    _, carried, unchanged = compare(old, new, old_year=2023, new_year=2024)
    assert unchanged == 2
    (one,) = carried
    assert (one.origin, one.subject) == (Origin.LAST_YEAR, Subject.ITEM)
    assert one.old.text.endswith("2023.")
    assert (one.new.text, one.new.label) == (
        "Các phòng, đơn vị đăng ký thi đua trước tháng 3 năm 2024.",
        "1.",
    )
    assert one.within == ("I. TỔ CHỨC THỰC HIỆN",)
    assert compare(old, new)[1] == ()
    assert compare(new, new, old_year=2024, new_year=2024)[1] == ()


def test_rows_of_a_table_are_compared_like_items() -> None:
    caption = Paragraph("table-caption", (Run("Biểu 1. Chỉ tiêu"),))
    head = "TT | Nội dung | Mức"
    rows = ("1 | Sáng kiến được công nhận | 05", "2 | Mô hình tiêu biểu của đơn vị | 01")
    old = document("I. CHỈ TIÊU", caption, table(head, *rows))
    new = document(
        "I. CHỈ TIÊU",
        caption,
        table(head, rows[0].replace("05", "07"), "2 | Gương người tốt | 10", "3" + rows[1][1:]),
    )
    assert listed(old, new) == [
        "reworded row 1>1 in I. CHỈ TIÊU/Biểu 1. Chỉ tiêu",
        "added row >2 in I. CHỈ TIÊU/Biểu 1. Chỉ tiêu",
        "renumbered row 2>3 in I. CHỈ TIÊU/Biểu 1. Chỉ tiêu",
    ]


def _launched(path: Path) -> Document:
    source, _ = read(path, name=path.name)
    assert source is not None
    return launch(campaign(source))


def test_head_recipients_and_signatures_are_compared_when_asked() -> None:
    old, new = (launch(example(year).campaign) for year in (2023, 2024))
    text, _, _ = compare(old, new, old_year=2023, new_year=2024)
    everything, _, _ = compare(old, new, old_year=2023, new_year=2024, whole=True)
    around = {Subject.NUMBER, Subject.DATE, Subject.AGENCY, Subject.SIGNER, Subject.RECIPIENT}
    assert not around & {change.subject for change in text}
    assert [in_a_line(change) for change in everything if change.subject in around] == [
        "reworded number > in ",
        "reworded date > in ",
    ]
    assert [change for change in everything if change.subject not in around] == list(text)


@pytest.mark.parametrize(
    "name", sorted(path.stem for path in (ROOT / "tests/shapes").glob("*.yaml"))
)
def test_every_shape_is_the_same_as_itself_and_as_its_later_self(name: str) -> None:
    old = _launched(ROOT / "tests" / "shapes" / f"{name}.yaml")
    for year in (2024, 2025):
        changes, _, unchanged = compare(old, old, old_year=2024, new_year=year, whole=True)
        assert changes == ()
        assert unchanged > 5


def test_two_documents_of_nothing_in_common_are_all_removed_and_added() -> None:
    old, new = (
        document(OLD),
        document("1. Xe đạp cũ.\n2. Mèo trắng ngủ trưa.\n3. Bánh mì nóng."),
    )
    kinds = [change.kind for change in compare(old, new)[0]]
    assert sorted(kinds) == [ChangeKind.ADDED] * 3 + [ChangeKind.REMOVED] * 8


def test_an_empty_document_against_a_full_one() -> None:
    empty, full = document(""), document(OLD)
    assert {change.kind for change in compare(empty, full)[0]} == {ChangeKind.ADDED}
    assert {change.kind for change in compare(full, empty)[0]} == {ChangeKind.REMOVED}
    assert compare(empty, empty) == ((), (), 0)


def test_the_kind_of_an_attachment_is_no_number_and_its_capitals_are_no_words() -> None:
    """Campaigns tell it as a fact; of documents the words above the title are all there is."""
    plan = example(2024)
    kinds = (AttachmentKind.APPENDIX, AttachmentKind.LIST)
    items = (Item(text="Văn phòng theo dõi."), Item(text="Thanh tra kiểm tra."))
    old, new = (
        launch(
            replace(
                plan.campaign,
                directive=replace(
                    plan.campaign.directive,
                    attachments=(Attachment("pl", "Bảng phân công nhiệm vụ", kind, items=items),),
                ),
            )
        )
        for kind in kinds
    )
    (told,) = compare(old, new)[0]
    assert (told.kind, told.spans) == (ChangeKind.RENUMBERED, ())
    (told,) = compare(old, new, whole=True)[0]
    assert told.kind is ChangeKind.REWORDED
    assert _words(told) == "[-Phụ lục-]{+DANH SÁCH+} Bảng phân công nhiệm vụ"
