"""What stands behind the signatures is attached: its persons sign nothing, its tables neither."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.shared import Pt

from conform import foreign
from thidua.conform.mending import mend
from thidua.opc import open_package
from thidua.recognise.components import recognise
from thidua.recognise.recognised import Component, Recognised
from thidua.word import read

if TYPE_CHECKING:
    from docx.document import Document as DocumentObject

TITLE = "DANH SÁCH CÁC CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN"
NOTE = "(Kèm theo Quyết định số 12/QĐ-STD ngày 05 tháng 3 năm 2024 của Sở Thí dụ)"
PERSONS = ("Vũ Văn Mẫu", "Nguyễn Thị Ví Dụ", "Chu Thị Thí Dụ")
SIGNING = (Component.SIGNER_AUTHORITY, Component.SIGNER_POSITION, Component.SIGNER_NAME)


def page_break(document: DocumentObject) -> None:
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def section_break(document: DocumentObject) -> None:
    document.add_section()


def own_page(document: DocumentObject) -> None:
    document.add_paragraph().paragraph_format.page_break_before = True


def title(document: DocumentObject) -> None:
    document.add_paragraph(TITLE)


def note(document: DocumentObject) -> None:
    document.add_paragraph("Những người được khen").alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.add_paragraph(NOTE)


def table(document: DocumentObject) -> None:
    made = document.add_table(rows=1 + len(PERSONS), cols=3)
    made.style = "Table Grid"
    rows = (("STT", "Họ và tên", "GIÁM ĐỐC"), *((str(i), one, "") for i, one in enumerate(PERSONS)))
    for row, texts in zip(made.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def lines(document: DocumentObject) -> None:
    for one in PERSONS:
        document.add_paragraph(one)


BEGINNINGS = {
    "page": (page_break, lines),
    "section": (section_break, lines),
    "page of its own": (own_page, lines),
    "title": (title, lines),
    "note": (note, lines),
    "table": (table,),
    "page and table": (page_break, title, note, table),
}


def found_in(content: bytes) -> Recognised:
    return recognise(read(open_package(content), file="x"))


def written(
    end: Callable[[DocumentObject], None], *parts: Callable[[DocumentObject], None]
) -> bytes:
    def ending(document: DocumentObject) -> None:
        end(document)
        for one in parts:
            one(document)

    return foreign.written(foreign.table_head, ending)


@pytest.mark.parametrize("end", foreign.ENDS)
@pytest.mark.parametrize("kind", BEGINNINGS)
def test_persons_behind_the_signature_sign_nothing(
    end: Callable[[DocumentObject], None], kind: str
) -> None:
    found = found_in(written(end, *BEGINNINGS[kind]))
    assert [part.text for part in found.of(*SIGNING)] == [
        part.text for part in found_in(written(end)).of(*SIGNING)
    ]
    persons = [part for part in found.parts if part.text in PERSONS]
    assert [part.text for part in persons] == list(PERSONS)
    assert {part.document for part in persons} == {1}
    assert not found.of(Component.TITLE)[1:]


def test_what_is_listed_is_neither_bold_nor_larger_when_the_file_is_mended() -> None:
    content = written(foreign.table_end, *BEGINNINGS["page and table"])
    package = mend(open_package(content), file="x", limits={}, wanted=lambda _: True).package
    view = read(package, file="x")
    for paragraph in view.paragraphs:
        if paragraph.words in PERSONS:
            assert not any(run.bold for run in paragraph.runs)
            assert {run.size_pt for run in paragraph.runs} == {11.0}


def test_a_second_signature_on_the_next_page_is_one_all_the_same() -> None:
    def second(document: DocumentObject) -> None:
        for text, bold in (("CHÁNH VĂN PHÒNG", True), ("Lê Văn Giả Định", True)):
            run = document.add_paragraph().add_run(text)
            run.bold, run.font.size = bold, Pt(14)

    found = found_in(written(foreign.table_end, page_break, second))
    assert [part.text for part in found.of(*SIGNING)][-2:] == ["CHÁNH VĂN PHÒNG", "Lê Văn Giả Định"]


def test_a_drawn_table_below_the_recipients_is_signed_by_nobody() -> None:
    def end(document: DocumentObject) -> None:
        document.add_paragraph("Nơi nhận:")
        document.add_paragraph("- Như Điều 1.")
        table(document)

    found = found_in(foreign.written(foreign.table_head, end))
    assert not found.of(*SIGNING)
    assert {one.component for one in found.parts if one.text in PERSONS} == {Component.TABLE_CELL}
