"""Strangers' documents do what ours do not: each kind, the smallest document that has it."""

from __future__ import annotations

from typing import Any

import pytest

from thidua.intake.bringing import bring
from thidua.intake.stamping import stamped
from thidua.intake.transcript import Wish
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
from thidua.source.reader import read_text
from word_files import cell, file, paragraph, row, run, table

CENTRED = '<w:jc w:val="center"/>'
BOLD = "<w:b/>"
NATION = (
    paragraph(run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
    + paragraph(run("Độc lập - Tự do - Hạnh phúc"))
    + paragraph(run("Số: 12/QĐ-STD"))
    + paragraph(run("Minh Họa, ngày 05 tháng 01 năm 2024"))
)
NUMBERED = paragraph(run("SỞ THÍ DỤ")) + NATION
END = (
    paragraph(run("GIÁM ĐỐC", BOLD), properties='<w:jc w:val="right"/>')
    + paragraph(run("Nguyễn Văn Mẫu", BOLD), properties='<w:jc w:val="right"/>')
    + paragraph(run("Nơi nhận:"))
    + paragraph(run("- UBND tỉnh;"))
    + paragraph(run("- Lưu: VT."))
)
DECIDED = (
    paragraph(run("QUYẾT ĐỊNH:"), properties=CENTRED)
    + paragraph(run("Điều 1. Khen thưởng hai tập thể."))
    + paragraph(run("Điều 2. Quyết định có hiệu lực từ ngày ký."))
)


def heading(*lines: str) -> str:
    """Return centred bold lines."""
    return "".join(paragraph(run(one, BOLD), properties=CENTRED) for one in lines)


def texts(*said: str) -> str:
    """Return plain paragraphs."""
    return "".join(paragraph(run(one)) for one in said)


def broken(*lines: str, marks: str = "", properties: str = "") -> str:
    """Return one paragraph whose lines soft returns end."""
    said = "<w:r><w:br/></w:r>".join(run(one, marks) for one in lines)
    return paragraph(said, properties=properties)


def campaign(body: str) -> dict[str, Any]:
    """Return the campaign that a document becomes."""
    made = bring(file(body), name="a.docx", wish=Wish("2024-01-01", "2024-12-31"))
    assert made.text is not None, made.findings
    source, _ = read_text(made.text, name="campaigns/2024.yaml")
    assert source is not None
    said = source.root.plain()
    assert isinstance(said, dict)
    return said


def test_grounds_ended_by_soft_returns_are_grounds_each() -> None:
    grounds = broken(
        "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
        "Căn cứ Quy chế của Sở Thí dụ;",
        "Theo đề nghị của Chánh Văn phòng,",
    )
    said = campaign(
        NUMBERED + heading("QUYẾT ĐỊNH", "Về việc khen thưởng") + grounds + DECIDED + END
    )
    assert [one["relation"] for one in said["basis"]] == ["Căn cứ", "Căn cứ", "Theo đề nghị của"]


def test_items_and_sentences_ended_by_soft_returns_are_paragraphs() -> None:
    body = broken(
        "I. MỤC ĐÍCH", "1. Nâng cao chất lượng.", "2. Đúng hẹn.", "Làm trong năm.", "3. Ba."
    )
    (section,) = campaign(NUMBERED + heading("KẾ HOẠCH", "Thi đua năm 2024") + body + END)[
        "directive"
    ]["items"]
    assert section["heading"] == "MỤC ĐÍCH"
    assert [one["text"] for one in section["items"]] == [
        "Nâng cao chất lượng.",
        ["Đúng hẹn.", "Làm trong năm."],
        "Ba.",
    ]


def test_a_line_of_dashes_below_a_name_is_no_part_of_it() -> None:
    head = broken("SỞ THÍ DỤ", "--------", marks=BOLD) + NATION
    said = campaign(head + heading("KẾ HOẠCH", "Thi đua năm 2024") + texts("1. Một.") + END)
    assert said["agency"]["name"] == "Sở Thí Dụ"


def test_post_and_name_in_one_paragraph_are_two() -> None:
    signed = broken("GIÁM ĐỐC", "", "", "Nguyễn Văn Mẫu", marks=BOLD, properties=CENTRED)
    body = NUMBERED + heading("KẾ HOẠCH", "Thi đua năm 2024") + texts("1. Một.") + signed
    said = campaign(body + texts("Nơi nhận:", "- Lưu: VT."))["directive"]
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


def test_a_title_of_an_attachment_goes_on_in_small_letters_and_its_note_in_lines() -> None:
    attached = (
        paragraph(run("QUY CHẾ", BOLD), properties=CENTRED + "<w:pageBreakBefore/>")
        + heading("Xét khen thưởng", "của Sở Thí dụ", "(Ban hành kèm theo Quyết định số 12/QĐ-STD")
        + paragraph(run("ngày 05 tháng 01 năm 2024 của Giám đốc Sở Thí dụ)"), properties=CENTRED)
        + texts("_____", "Điều 1. Một.")
    )
    said = campaign(NUMBERED + heading("QUYẾT ĐỊNH", "Ban hành Quy chế") + DECIDED + END + attached)
    (one,) = said["directive"]["attachments"]
    assert one["title"] == ["Xét khen thưởng", "của Sở Thí dụ"]
    assert "opening" not in one


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


_TCVN3 = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'
_CAPITALS = '<w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/><w:b/>'
_VNI = '<w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/>'


def test_text_of_old_fonts_becomes_unicode_and_is_told() -> None:
    title = paragraph(run("kÕ ho¹ch", _CAPITALS), properties=CENTRED)
    title += paragraph(run("Ph¸t ®éng thi ®ua n¨m 2024", BOLD + _TCVN3), properties=CENTRED)  # noqa: RUF001
    body = NUMBERED + title + paragraph(run("1. Nªu cao ý thøc.", _TCVN3)) + END
    made = bring(file(body), name="a.docx", wish=Wish("2024-01-01", "2024-12-31"))
    said = campaign(body)["directive"]
    assert (said["type"], said["abstract"]) == ("plan", ["Phát động thi đua năm 2024"])
    assert said["items"][0]["text"] == "Nêu cao ý thức."
    (told,) = [one for one in made.findings if one.message == "import-decoded"]
    assert (told.facts["encoding"], told.facts["count"]) == ("TCVN3", 3)


def test_text_of_vni_and_of_unicode_in_its_font_are_told_apart() -> None:
    body = paragraph(run("1. Yeâu caàu cuûa Sôû.", _VNI)) + paragraph(run("2. Đúng hẹn.", _VNI))
    said = campaign(NUMBERED + heading("KẾ HOẠCH", "Thi đua") + body + END)["directive"]
    assert [one["text"] for one in said["items"]] == ["Yêu cầu của Sở.", "Đúng hẹn."]


def test_an_eth_for_a_barred_d_and_a_letter_without_a_shape_are_mended() -> None:
    body = texts("1. Ðơn vị làm đúng hẹn.", "2. \u0671 Đúng hẹn.")
    said = campaign(NUMBERED + heading("KẾ HOẠCH", "Thi đua") + body + END)["directive"]
    assert [one["text"] for one in said["items"]] == ["Đơn vị làm đúng hẹn.", "□ Đúng hẹn."]


def test_a_list_that_begins_anew_stands_below_the_bold_paragraph_above() -> None:
    def bold(text: str) -> str:
        return paragraph(run(text, BOLD), run(" (buổi sáng).", "<w:i/>"))

    body = (
        texts("I. THÀNH PHẦN")
        + bold("ĐOÀN SỐ 1: Trường Thí dụ")
        + texts("1. Ông Một.", "2. Bà Hai.")
    )
    body += bold("ĐOÀN SỐ 2: Trường Mẫu") + texts(
        "1. Ông Ba.", "2. Bà Bốn.", "II. PHÂN CÔNG", "1. Một."
    )
    first, second = campaign(NUMBERED + heading("THÔNG BÁO", "Các đoàn") + body + END)["directive"][
        "items"
    ]
    assert [one.get("text") for one in first["items"]][:2] == ["Ông Một.", "Bà Hai."]
    assert first["items"][2]["text"].startswith("[b]ĐOÀN SỐ 2")
    assert [one["text"] for one in first["items"][2]["items"]] == ["Ông Ba.", "Bà Bốn."]
    assert second["heading"] == "PHÂN CÔNG"


def test_a_label_without_its_point_breaks_no_list() -> None:
    body = texts("5. Hồ sơ:", "5.1. Một.", "5.2 Hai.", "5.3. Ba.", "5.4. Bốn.")
    said = campaign(
        NUMBERED
        + heading("KẾ HOẠCH", "Thi đua")
        + texts("1. a.", "2. b.", "3. c.", "4. d.")
        + body
        + END
    )["directive"]
    assert [one["text"] for one in said["items"][4]["items"]] == ["Một.", "Hai.", "Ba.", "Bốn."]


def test_parts_counted_in_words_hold_what_follows() -> None:
    body = heading("PHẦN THỨ NHẤT", "Kết quả năm 2023") + texts("I. Chung", "1. Một.", "II. Riêng")
    body += heading("PHẦN THỨ HAI", "Phương hướng năm 2024") + texts("I. Mục tiêu", "1. Hai.")
    first, second = campaign(NUMBERED + heading("BÁO CÁO", "Tổng kết thi đua") + body + END)[
        "directive"
    ]["items"]
    assert first["heading"] == "PHẦN THỨ NHẤT Kết quả năm 2023"
    assert (len(first["items"]), len(second["items"])) == (2, 1)


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


def test_lists_below_bold_paragraphs_stand_beside_each_other() -> None:
    def group(number: int) -> str:
        lead = paragraph(run(f"ĐOÀN SỐ {number}", BOLD), run(" (buổi sáng).", "<w:i/>"))
        return lead + texts("1. Ông Một.", "2. Bà Hai.")

    body = texts("I. THÀNH PHẦN") + group(1) + group(2) + group(3) + texts("II. PHÂN CÔNG", "1. a.")
    first, _ = campaign(NUMBERED + heading("THÔNG BÁO", "Các đoàn") + body + END)["directive"][
        "items"
    ]
    assert [len(one.get("items", ())) for one in first["items"]] == [0, 0, 2, 2]


def test_a_box_around_a_text_is_no_table() -> None:
    text = ("I. NỘI DUNG", "1. Một.", "2. Hai.", "3. Ba.")
    lines = '<w:tblPr><w:tblBorders><w:top w:val="single"/><w:left w:val="single"/>'
    lines += '<w:bottom w:val="single"/><w:right w:val="single"/></w:tblBorders></w:tblPr>'
    boxed = table(row(cell(*text)), borders=lines)
    said = campaign(NUMBERED + heading("KẾ HOẠCH", "Thi đua") + boxed + END)["directive"]
    assert [len(one["items"]) for one in said["items"]] == [3]


def test_a_form_behind_the_signatures_is_an_attachment() -> None:
    signed = broken("TỔNG THANH TRA", "Đã ký", "Nguyễn Văn Mẫu", marks=BOLD, properties=CENTRED)
    body = NUMBERED + heading("QUYẾT ĐỊNH", "Ban hành mẫu") + DECIDED
    body += texts("Nơi nhận:", "- Lưu: VT.") + signed
    body += heading("MẪU SỐ 01A", "BẢN KÊ KHAI THÀNH TÍCH") + texts("1. Họ và tên:", "2. Đơn vị:")
    said = campaign(body + texts("======="))["directive"]
    assert said["signers"] == [{"position": "TỔNG THANH TRA", "name": "Nguyễn Văn Mẫu"}]
    (one,) = said["attachments"]
    assert (one["kind"], one["title"]) == ("form", "BẢN KÊ KHAI THÀNH TÍCH")
    assert len(one["items"]) == 2


def test_who_decides_stands_below_every_line_of_the_abstract() -> None:
    titles = heading("NGHỊ ĐỊNH", "CỦA CHÍNH PHỦ", "VỀ THI ĐUA", "CHÍNH PHỦ")
    grounds = texts("Căn cứ Luật;", "Căn cứ Quy chế;")
    said = campaign(NUMBERED + titles + grounds + texts("Điều 1. Một.") + END)["directive"]
    assert said["authority"] == "CHÍNH PHỦ"


def test_a_title_of_a_chapter_may_be_broken_behind_a_comma() -> None:
    body = heading("Chương I", "QUY ĐỊNH CHUNG,", "PHẠM VI") + texts("Điều 1. Một.")
    body += heading("Chương II", "THI HÀNH") + texts("Điều 2. Hai.")
    said = campaign(NUMBERED + heading("QUY CHẾ", "Thi đua") + body + END)["directive"]["items"]
    assert [(one["level"], one["heading"]) for one in said] == [
        ("chapter", "QUY ĐỊNH CHUNG, PHẠM VI"),
        ("chapter", "THI HÀNH"),
    ]


def test_behind_a_chapter_without_a_title_each_keeps_its_number() -> None:
    body = heading("Chương I", "QUY ĐỊNH CHUNG") + texts("Điều 1. Một.")
    body += heading("Chương II") + texts("Điều 2. Hai.") + heading("Chương III", "THI HÀNH")
    said = campaign(NUMBERED + heading("QUY CHẾ", "Thi đua") + body + texts("Điều 3. Ba.") + END)
    assert [one["heading"] for one in said["directive"]["items"]] == [
        "QUY ĐỊNH CHUNG",
        "Chương II",
        "Chương III THI HÀNH",
    ]


def test_each_labelled_form_is_an_attachment_of_its_own() -> None:
    forms = "".join(
        heading(f"Mẫu số 0{number}", title) + texts("1. Họ và tên:", "2. Đơn vị:")
        for number, title in enumerate(("BÁO CÁO", "ĐĂNG KÝ", "ĐỀ NGHỊ"), 1)
    )
    said = campaign(NUMBERED + heading("QUYẾT ĐỊNH", "Ban hành mẫu") + DECIDED + END + forms)
    attached = said["directive"]["attachments"]
    assert [(one["title"], len(one["items"])) for one in attached] == [
        ("BÁO CÁO", 2),
        ("ĐĂNG KÝ", 2),
        ("ĐỀ NGHỊ", 2),
    ]


def test_names_are_written_alike_wherever_a_tone_stands() -> None:
    head = paragraph(run("UỶ BAN NHÂN DÂN XÃ HOÀ BÌNH")) + NATION
    said = campaign(head + heading("KẾ HOẠCH", "Thi đua") + texts("1. Một.") + END)
    assert said["agency"]["name"] == "Uỷ ban nhân dân xã Hoà Bình"
