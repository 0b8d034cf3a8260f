"""Word files as others make them: no styles, heads by tabs or blanks, capitals and lines faked.

Each is the same short letter or decision, built with python-docx; `EXPECTED` says what is in it.
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

if TYPE_CHECKING:
    from docx.document import Document as DocumentObject
    from docx.text.paragraph import Paragraph

NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
SUPERIOR, ISSUER = "UBND TỈNH MINH HỌA", "SỞ THÍ DỤ"
NUMBER, DATE = "Số: 12/QĐ-STD", "Minh Họa, ngày 05 tháng 3 năm 2024"
Maker: TypeAlias = "Callable[[DocumentObject], None]"
BODY = (
    ("title", "QUYẾT ĐỊNH"),
    ("abstract", "Về việc thành lập Hội đồng Thi đua - Khen thưởng"),
    ("authority", "GIÁM ĐỐC SỞ THÍ DỤ"),
    ("basis", "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;"),
    ("basis", "Theo đề nghị của Chánh Văn phòng Sở."),
    ("operative", "QUYẾT ĐỊNH:"),
    ("article", "Điều 1. Thành lập Hội đồng gồm các ông, bà có tên sau:"),
    ("clause", "1. Ông Nguyễn Văn Mẫu, Chủ tịch;"),
    ("point", "a) Phụ trách chung;"),
    ("dash", "- Chủ trì các phiên họp."),
    ("article", "Điều 2. Quyết định này có hiệu lực kể từ ngày ký./."),
)
RECIPIENTS = ("- Như Điều 1;", "- UBND tỉnh (để b/c);", "- Lưu: VT, VP.")
SIGNER = (("signer-authority", "KT. GIÁM ĐỐC"), ("signer-position", "PHÓ GIÁM ĐỐC"))
NAME = "Trần Thị Thí Dụ"

EXPECTED = {
    *(("nation", NATION), ("motto", MOTTO), ("superior", SUPERIOR), ("issuer", ISSUER)),
    *(("number-symbol", NUMBER), ("place-date", DATE)),
    *BODY,
    ("recipients-label", "Nơi nhận:"),
    *(("recipient", text) for text in RECIPIENTS),
    *SIGNER,
    ("signer-name", NAME),
}


def saved(document: DocumentObject) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def written(head: Callable[[DocumentObject], None], end: Callable[[DocumentObject], None]) -> bytes:
    """Return a decision with a head and an ending of some make."""
    document = Document()
    head(document)
    for _, text in BODY:
        _line(document, text)
    end(document)
    return saved(document)


def table_head(document: DocumentObject) -> None:
    left, right = document.add_table(rows=1, cols=2).rows[0].cells
    _cell(left, (SUPERIOR, ISSUER, NUMBER))
    _cell(right, (NATION, MOTTO, DATE))


def broken_head(document: DocumentObject) -> None:
    """Lines broken by Shift+Enter in one paragraph, rows of hyphens for lines."""
    left, right = document.add_table(rows=1, cols=2).rows[0].cells
    left.paragraphs[0].add_run(f"{SUPERIOR}\n{ISSUER}\n-------\n{NUMBER}")
    right.paragraphs[0].add_run(f"{NATION}\n{MOTTO}\n---------------\n{DATE}")


def three_column_head(document: DocumentObject) -> None:
    rows = document.add_table(rows=2, cols=3).rows
    _cell(rows[0].cells[0], (SUPERIOR, ISSUER))
    _cell(rows[0].cells[2], (NATION, MOTTO))
    _cell(rows[1].cells[0], (NUMBER,))
    _cell(rows[1].cells[2], (DATE,))


def tabbed_head(document: DocumentObject) -> None:
    for left, right in ((SUPERIOR, NATION), (ISSUER, MOTTO), (NUMBER, DATE)):
        document.add_paragraph(f"{left}\t\t{right}")


def spaced_head(document: DocumentObject) -> None:
    for left, right in ((SUPERIOR, NATION), (ISSUER, MOTTO), (NUMBER, DATE)):
        document.add_paragraph(f"{left}{' ' * 20}{right}")


def stacked_head(document: DocumentObject) -> None:
    """Everything below each other, the Quốc hiệu first."""
    for text in (NATION, MOTTO, SUPERIOR, ISSUER, NUMBER, DATE):
        _line(document, text)


def decomposed_head(document: DocumentObject) -> None:
    left, right = document.add_table(rows=1, cols=2).rows[0].cells
    _cell(left, tuple(unicodedata.normalize("NFD", text) for text in (SUPERIOR, ISSUER, NUMBER)))
    _cell(right, tuple(unicodedata.normalize("NFD", text) for text in (NATION, MOTTO, DATE)))


def faked_capitals_head(document: DocumentObject) -> None:
    """Small letters that w:caps shows as capitals."""
    table_head(document)
    for cell in document.tables[0].rows[0].cells:
        for paragraph in cell.paragraphs:
            for run in paragraph.runs:
                if run.text in {SUPERIOR, ISSUER, NATION}:
                    run.text = run.text.lower()
                    run.font.all_caps = True


def table_end(document: DocumentObject) -> None:
    left, right = document.add_table(rows=1, cols=2).rows[0].cells
    _cell(left, ("Nơi nhận:", *RECIPIENTS))
    _cell(right, (*(text for _, text in SIGNER), "", "", "", NAME))


def tabbed_end(document: DocumentObject) -> None:
    titles = [text for _, text in SIGNER]
    document.add_paragraph(f"Nơi nhận:\t\t\t{titles[0]}")
    document.add_paragraph(f"{RECIPIENTS[0]}\t\t\t{titles[1]}")
    for text in RECIPIENTS[1:]:
        document.add_paragraph(text)
    document.add_paragraph(f"\t\t\t\t\t\t{NAME}")


def stacked_end(document: DocumentObject) -> None:
    """The signer at the right, then Nơi nhận below."""
    for text in (*(text for _, text in SIGNER), "", "", NAME):
        paragraph = document.add_paragraph(text)
        paragraph.paragraph_format.left_indent = Mm(90)
    for text in ("Nơi nhận:", *RECIPIENTS):
        document.add_paragraph(text)


HEADS = (
    *(table_head, broken_head, three_column_head, tabbed_head, spaced_head, stacked_head),
    *(decomposed_head, faked_capitals_head),
)
ENDS = (table_end, tabbed_end, stacked_end)


def _cell(cell: object, texts: tuple[str, ...]) -> None:
    from docx.table import _Cell  # noqa: PLC0415 - the type has no public name

    assert isinstance(cell, _Cell)
    cell.paragraphs[0].add_run(texts[0])
    for text in texts[1:]:
        cell.add_paragraph(text)
    for paragraph in cell.paragraphs:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _line(document: DocumentObject, text: str) -> Paragraph:
    paragraph = document.add_paragraph()
    paragraph.add_run(text).font.size = Pt(14)
    if text.isupper() or text.startswith("Về việc"):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return paragraph
