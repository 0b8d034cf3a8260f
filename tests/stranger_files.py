"""Documents of strangers put together: head, ending, titles, and the campaign they become."""

from __future__ import annotations

from typing import Any

from thidua.intake.bringing import bring
from thidua.intake.transcript import Wish
from thidua.source.reader import read_text
from word_files import file, paragraph, run

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
