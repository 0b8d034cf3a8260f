"""What is no document of the decree is told in one finding that names what is missing."""

from __future__ import annotations

import io

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH

import built
from conform import foreign
from thidua.conform.checking import examine
from thidua.conform.reading import read
from thidua.model.examined import Examined

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"

CONTRACT = (
    *(NATION, MOTTO, "HỢP ĐỒNG MUA BÁN HÀNG HÓA", "Số: 12/2024/HĐMB"),
    "Căn cứ Bộ luật Dân sự năm 2015;",
    "Hôm nay, ngày 05 tháng 3 năm 2024, chúng tôi gồm:",
    *("BÊN A: CÔNG TY MẪU", "BÊN B: CÔNG TY VÍ DỤ", "Điều 1. Hàng hóa.", "1. Giấy in."),
    *("ĐẠI DIỆN BÊN A", "Nguyễn Văn Mẫu", "ĐẠI DIỆN BÊN B", "Trần Thị Ví Dụ"),
)
PRIVATE = (
    *(NATION, MOTTO, "Minh Họa, ngày 05 tháng 3 năm 2024", "ĐƠN XIN NGHỈ PHÉP"),
    *("Kính gửi: Giám đốc Sở Thí dụ", "Tôi tên là Nguyễn Văn Mẫu.", "Người làm đơn"),
)
THESIS = (
    *("BỘ GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG ĐẠI HỌC THÍ DỤ", "LUẬN VĂN THẠC SĨ", "Nguyễn Văn Mẫu"),
    *("Chương 1", "TỔNG QUAN", "1.1. Lý do chọn đề tài", "Đề tài có ý nghĩa thực tiễn."),
)
PARTY = (
    *("ĐẢNG BỘ TỈNH MINH HỌA", "ĐẢNG ỦY SỞ THÍ DỤ", "*", "Số 12-QĐ/ĐU"),
    *("ĐẢNG CỘNG SẢN VIỆT NAM", "Minh Họa, ngày 05 tháng 3 năm 2024", "QUYẾT ĐỊNH"),
    "về việc kết nạp đảng viên",
    *("Nơi nhận:", "- Chi bộ;", "- Lưu.", "T/M ĐẢNG ỦY", "BÍ THƯ", "Nguyễn Văn Mẫu"),
)
ENGLISH = ("CONSULTING AGREEMENT", "1. Services.", "2. Term.", "By: ________", "Title: Consultant")
STRANGERS = {
    "contract": (CONTRACT, "not-judged", "issuer"),
    "private": (PRIVATE, "not-judged", "number-symbol"),
    "thesis": (THESIS, "not-judged", "number-symbol"),
    "english": (ENGLISH, "not-judged", "issuer"),
    "party": (PARTY, "not-judged-party", ""),
    "empty": ((), "not-judged-empty", ""),
}


def looked_at(content: bytes, name: str = "x.docx") -> Examined:
    document, _ = read(content, name=name)
    assert document is not None
    return examine(document.view, {})


def typed(lines: tuple[str, ...]) -> bytes:
    document = Document()
    for line in lines:
        document.add_paragraph(line).alignment = WD_ALIGN_PARAGRAPH.CENTER
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("kind", STRANGERS)
def test_a_stranger_is_told_once(kind: str) -> None:
    lines, message, missing = STRANGERS[kind]
    told = looked_at(typed(lines))
    (finding,) = told.findings
    assert (told.judged, told.components, finding.rule) == (False, (), "not-judged")
    assert finding.wording == message
    assert missing in str(finding.facts.get("missing", ""))


@pytest.mark.parametrize("form", ["docx", "pdf"])
@pytest.mark.parametrize("name", built.SHAPES)
def test_what_is_built_is_judged(name: str, form: str) -> None:
    assert looked_at(built.content(name, form), f"x.{form}").judged


@pytest.mark.parametrize("form", ["docx", "pdf"])
@pytest.mark.parametrize(
    ("name", "message"), [("party", "not-judged-party"), ("youth", "not-judged-form")]
)
def test_what_has_another_form_of_head_is_not_judged(name: str, message: str, form: str) -> None:
    told = looked_at(built.content(name, form), f"x.{form}")
    (finding,) = told.findings
    assert (told.judged, finding.wording) == (False, message)


@pytest.mark.parametrize("head", foreign.HEADS)
@pytest.mark.parametrize("end", foreign.ENDS)
def test_what_others_make_is_judged(head: object, end: object) -> None:
    told = looked_at(foreign.written(head, end))  # type: ignore[arg-type]
    assert told.judged
    assert told.kind
