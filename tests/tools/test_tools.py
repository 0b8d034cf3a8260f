"""The judges are known to work: each is shown something right and something wrong."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import pikepdf
import pytest
import typst
from docx.oxml import OxmlElement

from tools import outside
from tools.pdf import Line

_PARAGRAPHS = (
    "Thực hiện Luật Thi đua, Khen thưởng; các phòng, đơn vị thuộc Sở KH&ĐT đăng ký thi đua. " * 6,
    "Điểm < 50 thì không xét; “đủ điểm” thì xét.",
)
_CELLS = (("TT", "Nội dung"), ("1", "Đăng ký thi đua"), ("2", "Báo cáo sơ kết"))


@pytest.fixture(scope="module")
def word_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    document = docx.Document()
    document.styles["Normal"].font.name = "Times New Roman"
    for text in _PARAGRAPHS:
        document.add_paragraph(text)
    document.add_paragraph().add_run("Một").add_break()
    document.paragraphs[-1].add_run("hai ba").bold = True
    table = document.add_table(len(_CELLS), 2)
    for row, texts in zip(table.rows, _CELLS, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    file = tmp_path_factory.mktemp("word") / "mẫu.docx"
    document.save(str(file))
    return file


def test_pandoc_reads_every_paragraph_and_cell_in_order(
    word_file: Path, pandoc_texts: Callable[[Path], list[str]]
) -> None:
    cells = [text for row in _CELLS for text in row]
    expected = [_PARAGRAPHS[0].strip(), _PARAGRAPHS[1], "Một\nhai ba", *cells]
    assert pandoc_texts(word_file) == expected


def test_pandoc_does_not_lose_a_title_silently(
    tmp_path: Path, pandoc_texts: Callable[[Path], list[str]]
) -> None:
    document = docx.Document()
    document.add_paragraph("KẾ HOẠCH", style="Title")
    document.save(str(tmp_path / "title.docx"))
    with pytest.raises(ValueError, match="title"):
        pandoc_texts(tmp_path / "title.docx")


def test_the_sdk_accepts_a_right_file_and_names_the_fault_of_a_wrong_one(
    word_file: Path, tmp_path: Path, openxml_errors: Callable[[Sequence[Path]], list[str]]
) -> None:
    document = docx.Document(str(word_file))
    document.element.body.insert(0, OxmlElement("w:tc"))
    wrong = tmp_path / "wrong.docx"
    document.save(str(wrong))
    errors = openxml_errors([word_file, wrong])
    assert len(errors) == 1
    assert errors[0].startswith("wrong.docx: /word/document.xml: /w:document[1]/w:body[1]: ")
    assert len(openxml_errors([tmp_path / "absent.docx"])) == 1


def test_libreoffice_converts_equal_names_in_one_run_with_our_fonts_only(
    word_file: Path,
    tmp_path: Path,
    libreoffice: Callable[[Sequence[Path]], dict[Path, Path]],
    pdf_lines: Callable[[Path], list[Line]],
) -> None:
    other = tmp_path / word_file.name
    document = docx.Document()
    document.add_paragraph("Tệp thứ hai")
    document.save(str(other))
    made = libreoffice([word_file, other])
    assert [line.text for line in pdf_lines(made[other])] == ["Tệp thứ hai"]
    texts = [line.text for line in pdf_lines(made[word_file])]
    assert texts[-8:] == [
        "Một",
        "hai ba",
        "TT",
        "Nội dung",
        "1",
        "Đăng ký thi đua",
        "2",
        "Báo cáo sơ kết",
    ]
    assert " ".join(texts[:-9]) == _PARAGRAPHS[0].strip()
    with pikepdf.open(made[word_file]) as pdf:
        fonts = {str(font.BaseFont) for page in pdf.pages for font in page.Resources.Font.values()}
    assert {name.partition("+")[2] for name in fonts} == {"LiberationSerif", "LiberationSerif-Bold"}


def test_lines_are_those_the_eye_sees(
    root: Path, tmp_path: Path, pdf_lines: Callable[[Path], list[Line]]
) -> None:
    source = tmp_path / "lines.typ"
    source.write_text(
        """#set page(width: 16cm, height: 8cm)
        #set text(font: "Liberation Serif", size: 13pt)
        #set par(justify: true)
        #grid(columns: (1fr, 1fr), [SỞ NỘI VỤ], move(dy: 1pt)[*Độc lập - Tự do - Hạnh phúc*])
        Những câu chữ dài này được căn đều hai bên lề nên khoảng trắng giữa các từ rộng hẹp
        khác nhau.
        #pagebreak()
        Ho\u0300a bình, điểm #h(0pt) số, ngày ~~~~~~~~~~~~~~~ tháng""",
        encoding="utf-8",
    )
    file = tmp_path / "lines.pdf"
    typst.compile(source, output=file, font_paths=[root / "templates" / "fonts"])
    assert pdf_lines(file) == [
        (1, "SỞ NỘI VỤ"),
        (1, "Độc lập - Tự do - Hạnh phúc"),
        (1, "Những câu chữ dài này được căn đều hai bên lề nên khoảng trắng giữa các từ"),
        (1, "rộng hẹp khác nhau."),
        (2, "Hòa bình, điểm số, ngày tháng"),
    ]


def test_a_missing_program_fails_in_ci_and_is_skipped_elsewhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(outside, "ROOT", outside.ROOT / "nowhere")
    monkeypatch.setitem(os.environ, "PATH", "")
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="apt install libreoffice"):
        outside.tool("soffice")
    monkeypatch.delenv("CI")
    with pytest.raises(pytest.skip.Exception, match="npm install"):
        outside.tool("ooxml-validator")
