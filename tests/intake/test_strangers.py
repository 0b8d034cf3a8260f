"""Strangers' heads, grounds and endings: each kind, the smallest document that has it."""

from __future__ import annotations

import pytest

from stranger_files import (
    BOLD,
    CENTRED,
    DECIDED,
    END,
    NATION,
    NUMBERED,
    broken,
    campaign,
    heading,
    texts,
)
from thidua.intake.stamping import stamped
from thidua.model.document import Paragraph, Run
from thidua.model.view import (
    Format,
    Rectangle,
    Signature,
    View,
    ViewParagraph,
    ViewPlace,
    ViewRun,
)
from thidua.source.imported.blocks import ImportedEntry
from word_files import cell, paragraph, row, run, table


def test_post_and_name_in_one_paragraph_are_two() -> None:
    signed = broken("GIÁM ĐỐC", "", "", "Nguyễn Văn Mẫu", marks=BOLD, properties=CENTRED)
    body = NUMBERED + heading("KẾ HOẠCH", "Thi đua năm 2024") + texts("1. Một.") + signed
    said = campaign(body + texts("Nơi nhận:", "- Lưu: VT."))["directive"]
    assert said["signers"] == [{"position": "GIÁM ĐỐC", "name": "Nguyễn Văn Mẫu"}]


def test_what_says_signed_behind_a_name_is_no_part_of_it() -> None:
    end = paragraph(run("GIÁM ĐỐC", BOLD), properties=CENTRED) + paragraph(
        run("Nguyễn Văn Mẫu – Đã ký", BOLD), properties=CENTRED
    )
    body = NUMBERED + heading("KẾ HOẠCH", "Thi đua năm 2024") + texts("1. Một.")
    said = campaign(body + texts("Nơi nhận:", "- Lưu: VT.") + end)["directive"]
    assert said["signers"] == [{"position": "GIÁM ĐỐC", "name": "Nguyễn Văn Mẫu"}]


def test_a_name_far_below_its_post_belongs_to_it() -> None:
    end = (
        paragraph(run("GIÁM ĐỐC", BOLD))
        + texts("Nơi nhận:", "- UBND tỉnh;", "- Lưu: VT.")
        + paragraph(run("Nguyễn Văn Mẫu", BOLD), properties='<w:jc w:val="right"/>')
    )
    said = campaign(NUMBERED + heading("KẾ HOẠCH", "Thi đua năm 2024") + texts("1. Một.") + end)
    assert said["directive"]["signers"] == [{"position": "GIÁM ĐỐC", "name": "Nguyễn Văn Mẫu"}]


@pytest.mark.parametrize(
    ("odd", "relation"),
    [
        ("- Công văn số 5/PGD ngày 02/01/2024 của Phòng Thí dụ;", "Công"),
        ("Căn cư Công văn số 5 của Phòng Thí dụ;", "Căn"),
        ("Thực hiện Kế hoạch số 3/KH-UBND của UBND tỉnh Minh Họa;", "Thực hiện"),
    ],
)
def test_everything_over_the_line_that_orders_is_a_ground(odd: str, relation: str) -> None:
    grounds = texts(odd, "Xét đề nghị của tổ trưởng")
    order = heading("QUYẾT ĐỊNH") + texts("Điều 1. Khen thưởng.")
    decides = heading("QUYẾT ĐỊNH", "Về việc khen thưởng", "GIÁM ĐỐC SỞ THÍ DỤ")
    said = campaign(NUMBERED + decides + grounds + order + END)
    assert [one["relation"] for one in said["basis"]] == [relation, "Xét đề nghị của"]
    assert said["directive"]["abstract"] == ["Về việc khen thưởng"]
    assert "opening" not in said["directive"]


def test_grounds_without_their_word_stand_among_others_in_a_plan() -> None:
    body = texts(
        "Căn cứ Công văn số 5/PGD của Phòng Thí dụ;",
        "Thực hiện Kế hoạch số 3/KH-UBND của UBND tỉnh;",
        "Tiếp tục thực hiện Kế hoạch số 4/KH-UBND,",
        "Sở xây dựng kế hoạch như sau:",
        "1. Một.",
    )
    said = campaign(NUMBERED + heading("KẾ HOẠCH", "Thi đua năm 2024") + body + END)
    assert len(said["basis"]) == 3
    assert said["directive"]["opening"] == ["Sở xây dựng kế hoạch như sau:"]


def test_an_abstract_in_capitals_is_nobody_who_decides() -> None:
    titles = paragraph(run("QUYẾT ĐỊNH", BOLD), properties=CENTRED) + paragraph(
        run("BAN HÀNH HỆ THỐNG TIÊU CHÍ"), properties=CENTRED
    )
    grounds = heading("GIÁM ĐỐC SỞ THÍ DỤ") + texts("Căn cứ Quy chế của Sở;", "Căn cứ Luật;")
    said = campaign(NUMBERED + titles + grounds + DECIDED + END)["directive"]
    assert said["abstract"] == ["BAN HÀNH HỆ THỐNG TIÊU CHÍ"]


def test_the_sentence_below_the_grounds_announces_the_text() -> None:
    sentence = "Giám đốc Sở ban hành Thông tư hướng dẫn thi đua."
    grounds = "".join(
        paragraph(run(one, "<w:i/>")) for one in ("Căn cứ Luật;", "Căn cứ Quy chế;", sentence)
    )
    said = campaign(
        NUMBERED + heading("THÔNG TƯ", "Hướng dẫn thi đua") + grounds + texts("Điều 1. Một.") + END
    )
    assert len(said["basis"]) == 2
    assert said["directive"]["opening"][0].strip("[i]/") == sentence


def test_recipients_below_what_is_kept_are_recipients() -> None:
    end = END + texts("Bản điện tử:", "- Sở Nội vụ;", "- Như kính gửi.")
    said = campaign(NUMBERED + heading("KẾ HOẠCH", "Thi đua năm 2024") + texts("1. Một.") + end)
    assert said["directive"]["recipients"] == {
        "items": [
            {"text": "UBND tỉnh"},
            {"text": "Bản điện tử", "lines": ["Sở Nội vụ", "Như kính gửi"]},
        ],
        "archive": "VT",
    }


def test_a_recipient_goes_on_behind_a_comma() -> None:
    end = texts("Nơi nhận:", "- Các sở: TC, NV,", "GDĐT, YT;", "- Lưu: VT.") + paragraph(
        run("GIÁM ĐỐC", BOLD), properties='<w:jc w:val="right"/>'
    )
    end += paragraph(run("Nguyễn Văn Mẫu", BOLD), properties='<w:jc w:val="right"/>')
    said = campaign(NUMBERED + heading("KẾ HOẠCH", "Thi đua năm 2024") + texts("1. Một.") + end)
    assert said["directive"]["recipients"]["items"] == [{"text": "Các sở: TC, NV, GDĐT, YT"}]


def test_a_head_of_the_team_has_no_national_name() -> None:
    left = cell("HỘI ĐỒNG ĐỘI XÃ MINH HỌA", "LIÊN ĐỘI TRƯỜNG THÍ DỤ")
    right = cell("ĐỘI TNTP HỒ CHÍ MINH", "Minh Họa, ngày 05 tháng 01 năm 2024")
    body = (
        table(row(left, right), borders="")
        + heading("BÁO CÁO", "Kết quả thi đua")
        + texts("1. Một.")
        + END
    )
    said = campaign(body)
    assert said["directive"]["type"] == "report"
    assert said["agency"]["name"] == "Liên đội Trường Thí Dụ"


def test_abbreviations_in_capitals_stay_so() -> None:
    head = paragraph(run("BAN CHỈ ĐẠO BDTX &amp; THCS")) + NATION
    said = campaign(head + heading("KẾ HOẠCH", "Thi đua năm 2024") + texts("1. Một.") + END)
    assert said["agency"]["name"] == "Ban Chỉ đạo BDTX & THCS"


def _line(index: int, text: str, area: Rectangle) -> ViewParagraph:
    return ViewParagraph(index, text, (ViewRun(text),), ViewPlace(page=1), area=area)


def test_figures_that_a_signature_stamps_stand_in_their_rooms() -> None:
    shown = (
        _line(0, "Số: /QĐ-STD", Rectangle(30, 36, 80, 41)),
        _line(1, "Minh Họa, ngày tháng năm 2024", Rectangle(100, 36, 180, 41)),
        _line(2, "893", Rectangle(38, 36, 44, 41)),
        _line(3, "13", Rectangle(130, 36, 134, 41)),
        _line(4, "8", Rectangle(145, 36, 147, 41)),
        _line(5, "Ký bởi: Sở Thí dụ", Rectangle(130, 230, 160, 236)),
    )
    signature = Signature(paragraphs=(2, 3, 4, 5))
    view = View("a.pdf", Format.PDF, (), shown, signatures=(signature,))
    entries = [
        ImportedEntry(Paragraph("body", (Run(one.text),)), one.place, paragraph=one.index)
        for one in shown
    ]
    kept, rest = stamped(entries, view)
    assert [one.block.text for one in kept if isinstance(one.block, Paragraph)] == [
        "Số: 893/QĐ-STD",
        "Minh Họa, ngày 13 tháng 8 năm 2024",
    ]
    assert [one.paragraph for one in rest] == [5]


def test_a_quoted_subject_and_a_spaced_number_are_read() -> None:
    head = NATION.replace("Số: 12/QĐ-STD", "Số : 125 /STD").replace(
        "Độc lập - Tự do - Hạnh phúc", "“V/v xây dựng hồ sơ thi đua”"
    )
    said = campaign(
        paragraph(run("SỞ THÍ DỤ"))
        + head
        + texts("Kính gửi: Các phòng.", "Sở đề nghị:", "1. Một.")
        + END
    )["directive"]
    assert (said["number"], said["symbol"]) == (125, "STD")
    assert said["abstract"] == ["xây dựng hồ sơ thi đua"]


def test_a_national_name_on_two_lines_is_no_agency() -> None:
    left = cell("ỦY BAN NHÂN DÂN", "XÃ MINH HỌA", "Số: 12/KH-UBND")
    right = cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
    dated = texts("Minh Họa, ngày 05 tháng 01 năm 2024")
    body = table(row(left, right), borders="") + dated + heading("KẾ HOẠCH", "Thi đua")
    said = campaign(body + texts("1. Một.") + END)
    assert said["agency"]["name"] == "Ủy ban nhân dân xã Minh Họa"
    assert "explanation" not in said["directive"]


def test_a_subject_behind_the_number_on_its_line_is_read() -> None:
    head = NATION.replace("Số: 12/QĐ-STD", "Số: 125/STD-VP V/v xây dựng hồ sơ thi đua")
    body = paragraph(run("SỞ THÍ DỤ")) + head + texts("Kính gửi: Các phòng.", "1. Một.") + END
    said = campaign(body)["directive"]
    assert (said["number"], said["symbol"]) == (125, "STD-VP")
    assert said["abstract"] == ["xây dựng hồ sơ thi đua"]


def test_who_decides_stands_below_every_line_of_the_abstract() -> None:
    titles = heading("NGHỊ ĐỊNH", "CỦA CHÍNH PHỦ", "VỀ THI ĐUA", "CHÍNH PHỦ")
    grounds = texts("Căn cứ Luật;", "Căn cứ Quy chế;")
    said = campaign(NUMBERED + titles + grounds + texts("Điều 1. Một.") + END)["directive"]
    assert said["authority"] == "CHÍNH PHỦ"


def test_names_are_written_alike_wherever_a_tone_stands() -> None:
    head = paragraph(run("UỶ BAN NHÂN DÂN XÃ HOÀ BÌNH")) + NATION
    said = campaign(head + heading("KẾ HOẠCH", "Thi đua") + texts("1. Một.") + END)
    assert said["agency"]["name"] == "Uỷ ban nhân dân xã Hoà Bình"
