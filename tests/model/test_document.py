"""The order in which a document is read."""

from __future__ import annotations

from msgspec.structs import replace

from thidua.model.document import (
    Appendix,
    Cell,
    Document,
    Head,
    Paragraph,
    Row,
    RowKind,
    Run,
    Table,
)
from thidua.model.items import Orientation


def _say(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph("body", (Run(text),)) for text in texts)


_TABLE = Table((1, 2), (Row(RowKind.BODY, (Cell("ô 1"), Cell("ô 2"))),))
_DOCUMENT = Document(
    kind="plan",
    title="Kế hoạch",
    author="Sở Thí dụ",
    date="2024-02-05",
    head=Head(_say("SỞ THÍ DỤ"), _say("CỘNG HÒA"), _say("Số: 05/KH"), _say("Minh Họa, ngày 05")),
    body=(*_say("KẾ HOẠCH"), _TABLE),
    signatures=(_say("GIÁM ĐỐC", "Nguyễn Văn Mẫu"),),
    recipients=_say("Nơi nhận:"),
    appendices=(Appendix(Orientation.PORTRAIT, _say("Phụ lục I")),),
)
_TOP = ["SỞ THÍ DỤ", "CỘNG HÒA", "Số: 05/KH", "Minh Họa, ngày 05", "KẾ HOẠCH", "ô 1", "ô 2"]


def test_one_signature_stands_beside_the_recipients_and_is_read_after_them() -> None:
    end = ["Nơi nhận:", "GIÁM ĐỐC", "Nguyễn Văn Mẫu", "Phụ lục I"]
    assert list(_DOCUMENT.texts()) == _TOP + end


def test_several_signatures_stand_above_the_recipients() -> None:
    document = replace(_DOCUMENT, signatures=(_say("CHỦ TỊCH"), _say("GIÁM ĐỐC")))
    end = ["CHỦ TỊCH", "GIÁM ĐỐC", "Nơi nhận:", "Phụ lục I"]
    assert list(document.texts()) == _TOP + end


def test_a_paragraph_without_its_emphasis() -> None:
    paragraph = Paragraph("body", (Run("Điều 1. ", bold=True), Run("Ban hành")))
    assert paragraph.text == "Điều 1. Ban hành"
