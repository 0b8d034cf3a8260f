"""The launch document of each type has the parts that the decree gives it, in its words."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

import built
from thidua.compose.directive import launch
from thidua.model.campaign import Basis
from thidua.model.document import Paragraph, Table
from thidua.model.items import Orientation

_BLANK = "\N{EN SPACE}"


def _said(name: str, *styles: str) -> list[str]:
    """Return the texts of the paragraphs of page 1's head and body that have one of the styles."""
    document = built.document(name)
    head = document.head
    blocks = (*head.issuers, *head.nation, *head.number, *head.place_date, *document.body)
    return [one.text for one in blocks if isinstance(one, Paragraph) and one.style in styles]


@pytest.mark.parametrize(
    ("name", "titles"),
    [
        ("2023", ["PHÁT ĐỘNG PHONG TRÀO"]),
        ("short", ["PHÁT ĐỘNG"]),
        ("directive", ["CHỈ THỊ"]),
        ("plan", ["KẾ HOẠCH"]),
        ("decision", ["QUYẾT ĐỊNH"]),
        ("letter", []),
    ],
)
def test_the_name_of_the_type_or_the_heading_and_none_on_a_letter(
    name: str, titles: list[str]
) -> None:
    assert _said(name, "title") == titles


def test_a_letter_says_what_it_is_about_under_its_number() -> None:
    subject = "V/v hưởng ứng phong trào thi đua năm 2024"
    assert [one.text for one in built.document("letter").head.number] == [
        f"Số: {_BLANK * 4}/STD-VP",
        subject,
        "DỰ THẢO",
    ]
    assert _said("letter", "abstract") == []
    assert built.document("letter").title == f"Công văn {subject.removeprefix('V/v ')}"


def test_a_letter_to_one_addressee() -> None:
    assert _said("letter", "addressee", "addressee-label", "addressee-item") == [
        "Kính gửi: Ban Thi đua - Khen thưởng tỉnh Minh Họa."
    ]


def test_a_letter_to_many_lists_them_with_semicolons_and_a_full_stop() -> None:
    assert _said("letter-many", "addressee", "addressee-label", "addressee-item") == [
        "Kính gửi:",
        "- Các phòng, ban thuộc Sở;",
        "- Các chi cục, trung tâm, trường trực thuộc Sở;",
        "- Ban Chấp hành Công đoàn cơ sở Sở Thí dụ;",
        "- Ban Chấp hành Đoàn TNCS Hồ Chí Minh Sở Thí dụ.",
    ]


def test_a_decision_names_its_authority_its_grounds_and_its_order() -> None:
    said = _said("decision", "authority", "basis", "operative", "article-text", "article")
    assert [text.partition(" ngày")[0] for text in said[:6]] == [
        "GIÁM ĐỐC SỞ THÍ DỤ",
        "Căn cứ Quyết định số 15/2021/QĐ-UBND",
        "Căn cứ Luật Thi đua, khen thưởng",
        "Căn cứ Nghị định số 98/2023/NĐ-CP",
        "Theo đề nghị của Chánh Văn phòng Sở.",
        "QUYẾT ĐỊNH:",
    ]
    assert [text[:7] for text in said[6:]] == ["Điều 1.", "Điều 2.", "Điều 3.", "Điều 4."]
    assert [name for name in built.SHAPES if _said(name, "operative")] == [
        "decision",
        "regulation",
        "statute",
    ]


def test_grounds_end_with_semicolons_and_the_last_with_a_full_stop() -> None:
    grounds = _said("decision", "basis")
    assert [text[-1] for text in grounds] == [";", ";", ";", "."]


def test_a_ground_that_the_opening_cites_is_not_printed_again() -> None:
    campaign = built.campaign("2023")
    (ground,) = campaign.basis
    assert ground.document == "chi-thi-02-ct-ubnd"
    assert _said("2023", "basis") == []
    other = replace(campaign, basis=(ground, Basis("Căn cứ", document="chi-thi-34-ct-tw")))
    said = [one.text for one in launch(other).body if isinstance(one, Paragraph)]
    assert [text[:30] for text in said if text.startswith("Căn cứ Chỉ thị")] == [
        "Căn cứ Chỉ thị số 34-CT/TW ngà"
    ]
    (item,) = (text for text in said if text.startswith("1. Tiếp tục thực hiện"))
    assert "Chỉ thị số 34-CT/TW;" in item


def test_a_ground_without_its_document_is_our_mistake() -> None:
    campaign = replace(built.campaign("2023"), basis=(Basis("Căn cứ", document="khong-co"),))
    with pytest.raises(KeyError):
        launch(campaign)


@pytest.mark.parametrize(
    ("name", "number", "place_date"),
    [
        ("issued", "Số: 05/CT-STD", "Minh Họa, ngày 05 tháng 02 năm 2024"),
        ("letter-many", "Số: 37/STD-VP", "Minh Họa, ngày 15 tháng 4 năm 2024"),
        (
            "directive",
            f"Số: {_BLANK * 4}/CT-STD",
            f"Minh Họa, ngày {_BLANK * 3} tháng 01 năm 2024",
        ),
        (
            "plan",
            f"Số: {_BLANK * 4}/KH-STD",
            f"Minh Họa, ngày {_BLANK * 3} tháng {_BLANK * 3} năm 2024",
        ),
    ],
)
def test_a_draft_keeps_the_blanks_that_an_issued_document_fills(
    name: str, number: str, place_date: str
) -> None:
    assert _said(name, "number", "place-date") == [number, place_date]


def test_drafts_and_only_drafts_are_marked() -> None:
    marked = {name for name in built.SHAPES if _said(name, "mark") == ["DỰ THẢO"]}
    drafts = {name for name in built.SHAPES if built.campaign(name).directive.status == "draft"}
    assert marked == drafts
    assert set(built.SHAPES) - drafts == {
        *("issued", "letter-many", "tables", "tall-rows", "telegram"),
    }


def test_two_agencies_issue_together_under_the_superior_that_they_share() -> None:
    assert _said("launch-joint", "superior", "issuer") == [
        "UBND TỈNH MINH HỌA",
        "SỞ THÍ DỤ -",
        "LIÊN ĐOÀN LAO ĐỘNG TỈNH MINH HỌA",
    ]
    assert _said("short", "superior", "issuer") == ["SỞ THÍ DỤ"]


def test_signers_stand_in_the_order_of_the_data_with_authority_position_and_name() -> None:
    signatures = built.document("launch-joint").signatures
    assert [[one.text for one in signature] for signature in signatures] == [
        ["TM. BAN THƯỜNG VỤ", "CHỦ TỊCH LIÊN ĐOÀN LAO ĐỘNG", "Hoàng Thị Minh Chứng"],
        ["GIÁM ĐỐC SỞ THÍ DỤ", "Nguyễn Văn Mẫu"],
        ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Đỗ Văn Giả Sử"],
        ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Trần Thị Thí Dụ"],
    ]


def test_recipients_end_with_what_the_archive_keeps() -> None:
    assert [one.text for one in built.document("letter-many").recipients] == [
        "Nơi nhận:",
        "- Như trên;",
        "- Giám đốc, các Phó Giám đốc Sở (để b/c);",
        "- Lưu: VT, VP (3).",
    ]
    assert built.document("2023").recipients[0].text == "Nơi nhận: VBĐT"


def test_appendices_have_numbers_when_there_are_several_and_say_whose_they_are() -> None:
    heads = {
        name: [
            [one.text for one in appendix.body if isinstance(one, Paragraph)][:2]
            for appendix in built.document(name).appendices
        ]
        for name in ("plan", "regulation")
    }
    assert heads == {
        "plan": [
            ["Phụ lục I", "TIÊU CHÍ CHẤM ĐIỂM THI ĐUA"],
            ["Phụ lục II", "CHỈ TIÊU THI ĐUA CỦA CÁC PHÒNG, ĐƠN VỊ NĂM 2024"],
        ],
        "regulation": [
            ["Phụ lục", "QUY CHẾ TỔ CHỨC PHONG TRÀO THI ĐUA VÀ XÉT KHEN THƯỞNG CỦA SỞ THÍ DỤ"]
        ],
    }
    note = built.document("regulation").appendices[0].body[2]
    assert isinstance(note, Paragraph)
    assert " ".join(note.text.split()) == (
        "(Kèm theo Quyết định số /QĐ-STD ngày tháng năm 2024 của Giám đốc Sở Thí dụ)"
    )


def test_a_table_lies_in_the_appendix_that_is_landscape() -> None:
    portrait, landscape = built.document("plan").appendices
    assert portrait.orientation is Orientation.PORTRAIT
    assert landscape.orientation is Orientation.LANDSCAPE
    (table,) = (block for block in landscape.body if isinstance(block, Table))
    assert len(table.rows) > 40


def test_the_metadata_come_from_the_data() -> None:
    document = built.document("2023")
    assert (document.kind, document.author) == ("directive", "Sở Tài nguyên và Môi trường")
    assert document.title == (
        "PHÁT ĐỘNG PHONG TRÀO “Thi đua thực hiện nhiệm vụ phát triển kinh tế - xã hội năm 2023” "
        "của Sở Tài nguyên và Môi trường"
    )
    assert document.date == "2023-01-01"
    assert built.document("issued").date == "2024-02-05"
