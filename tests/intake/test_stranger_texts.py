"""Strangers' texts: soft returns, odd lists, old fonts, forms behind the signatures."""

from __future__ import annotations

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
from thidua.intake.bringing import bring
from thidua.intake.transcript import Wish
from word_files import cell, file, paragraph, row, run, table


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


def test_blanks_that_are_not_bold_hide_no_title_of_an_article() -> None:
    title = paragraph(run("Điều 1.", BOLD), run(" "), run("Phạm vi", BOLD))
    body = title + texts("Quy chế này áp dụng cho Sở.")
    (one,) = campaign(NUMBERED + heading("QUY CHẾ", "Thi đua") + body + END)["directive"]["items"]
    assert (one["heading"], one["text"]) == ("Phạm vi", "Quy chế này áp dụng cho Sở.")


def test_dashes_behind_a_name_are_no_part_of_it() -> None:
    head = paragraph(run("SỞ THÍ DỤ ------------")) + NATION
    said = campaign(head + heading("KẾ HOẠCH", "Thi đua") + texts("1. Một.") + END)
    assert said["agency"]["name"] == "Sở Thí Dụ"


def test_a_text_over_a_whole_table_is_no_head_of_it() -> None:
    lines = '<w:tblPr><w:tblBorders><w:top w:val="single"/><w:left w:val="single"/>'
    lines += '<w:bottom w:val="single"/><w:right w:val="single"/>'
    lines += '<w:insideH w:val="single"/><w:insideV w:val="single"/></w:tblBorders></w:tblPr>'
    wide = '<w:gridSpan w:val="2"/>'
    text = cell("I. NỘI DUNG", "1. Một.", "2. Hai.", "3. Ba.", properties=wide)
    behind = cell("II. Ý KIẾN", "1. Bốn.", "2. Năm.", "3. Sáu.", properties=wide)
    rows = (row(text), row(cell("Phòng"), cell("Ý kiến")), row(cell("Một"), cell("x")), row(behind))
    body = NUMBERED + heading("KẾ HOẠCH", "Thi đua") + table(*rows, borders=lines) + END
    first, second = campaign(body)["directive"]["items"]
    assert [one["text"] for one in first["items"]] == ["Một.", "Hai.", "Ba."]
    assert first["items"][2]["table"]["columns"][0]["title"] == "Phòng"
    assert len(second["items"]) == 3
