"""The note "(Kèm theo …)" is one wherever it stands, and the title over it names no agency."""

from __future__ import annotations

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH

from conform import foreign
from thidua.conform.mending import mend
from thidua.opc import open_package
from thidua.recognise.components import recognise
from thidua.recognise.recognised import Component
from thidua.word import read

CENTER = WD_ALIGN_PARAGRAPH.CENTER
NOTES = (
    (
        "(Kèm theo Quyết định số       /QĐ-STD ngày       tháng 3 năm 2024",
        "của Giám đốc Sở Thí dụ)",
    ),
    ("(Ban hành kèm theo Quyết định số 12/QĐ-STD ngày 05 tháng 3 năm 2024)",),
    ("Kèm theo Quyết định số 12/QĐ-STD ngày 05 tháng 3 năm 2024",),
    ("(Kèm theo Quyết định số   /QĐ-STD", "ngày   tháng 3 năm 2024", "của Giám đốc Sở Thí dụ)"),
)
TITLE = ("ĐIỀU LỆ", "HỘI THÍ DỤ TỈNH MINH HỌA")


def attached(note: tuple[str, ...], *, between: tuple[str, ...] = (), main: bool = True) -> bytes:
    """Return a decision with what is attached to it, which has a head of its own."""
    document = Document()
    if main:
        foreign.table_head(document)
        for _, text in foreign.BODY:
            foreign._line(document, text)  # noqa: SLF001 - as the decision is written there
        foreign.table_end(document)
        document.add_paragraph().paragraph_format.page_break_before = True
    left, right = document.add_table(rows=1, cols=2).rows[0].cells
    foreign._cell(left, (foreign.SUPERIOR, foreign.ISSUER))  # noqa: SLF001 - likewise
    foreign._cell(right, (foreign.NATION, foreign.MOTTO))  # noqa: SLF001 - likewise
    for text in (*TITLE, *between, *note):
        foreign._line(document, text).alignment = CENTER  # noqa: SLF001 - likewise
    for text in ("Chương I", "QUY ĐỊNH CHUNG", "Điều 1. Hội Thí dụ là tổ chức không có thật."):
        foreign._line(document, text)  # noqa: SLF001 - likewise
    return foreign.saved(document)


@pytest.mark.parametrize("main", [True, False])
@pytest.mark.parametrize("between", [(), ("-------",)], ids=["", "typed line"])
@pytest.mark.parametrize("note", NOTES, ids=range(len(NOTES)))
def test_a_note_below_a_second_head_is_no_date(
    note: tuple[str, ...], between: tuple[str, ...], *, main: bool
) -> None:
    package = open_package(attached(note, between=between, main=main))
    found = recognise(read(package, file="x"))
    last = found.parts[-1].document
    said = [(part.component, part.text) for part in found.parts if part.document == last]
    notes = [text for kind, text in said if kind is Component.APPENDIX_NOTE]
    assert notes == [" ".join(one.split()) for one in note]
    named = [text for kind, text in said if kind in {Component.SUPERIOR, Component.ISSUER}]
    assert named == [foreign.SUPERIOR, foreign.ISSUER]
    titles = {Component.APPENDIX_TITLE, Component.TITLE}
    assert [text for kind, text in said if kind in titles] == list(TITLE)
    done = mend(package, file="x", limits={}, wanted=lambda _: True)
    assert [one.finding.rule for one in done.mends if one.finding.rule == "II.4.c-comma"] == []


def test_a_head_below_each_other_has_its_names_over_the_number() -> None:
    content = foreign.written(foreign.stacked_head, foreign.table_end)
    found = recognise(read(open_package(content), file="x"))
    assert [part.text for part in found.of(Component.ISSUER)] == [foreign.ISSUER]
