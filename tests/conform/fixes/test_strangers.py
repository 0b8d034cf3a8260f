"""Fixes in files without our styles: heads made of tabs, typed lines, numbers at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

import built
from conform import foreign, wordml
from conform.matrix.page import without_number
from conform.mutations import W, Word
from thidua.conform.checks.strokes import under
from thidua.conform.mending import Mended, mend
from thidua.model.view import View
from thidua.opc import open_package
from thidua.recognise.components import recognise
from thidua.recognise.recognised import Component
from thidua.word import read

if TYPE_CHECKING:
    from docx.document import Document as DocumentObject


def mended(content: bytes) -> Mended:
    return mend(open_package(content), file="x", limits={}, wanted=lambda _: True)


def seen(done: Mended) -> View:
    return read(done.package, file="x")


@pytest.mark.parametrize("head", [foreign.tabbed_head, foreign.spaced_head])
def test_two_things_in_one_paragraph_are_set_each_for_itself(head: object) -> None:
    view = seen(mended(foreign.written(head, foreign.table_end)))  # type: ignore[arg-type]
    found = recognise(view)
    for component, bold in ((Component.SUPERIOR, False), (Component.NATION, True)):
        part = found.first(component)
        assert part is not None
        assert {run.bold for run in part.runs} == {bold}
        assert {run.font for run in part.runs} == {"Times New Roman"}


def test_a_typed_line_becomes_a_drawn_one() -> None:
    def head(document: DocumentObject) -> None:
        foreign.table_head(document)
        right = document.tables[0].rows[0].cells[1]
        right.paragraphs[1].insert_paragraph_before("")
        line = right.paragraphs[-1].insert_paragraph_before("---------------")
        line.alignment = right.paragraphs[0].alignment

    done = mended(foreign.written(head, foreign.table_end))
    assert ("II.1.b-line", "---------------", "") in {
        (one.finding.rule, one.old, one.new) for one in done.mends
    }
    view = seen(done)
    motto = recognise(view).first(Component.MOTTO)
    assert motto is not None
    (line,) = under(view, motto)
    assert line.solid


def footed(text: str) -> bytes:
    """Return a letter with a page number at the foot, behind a text."""
    document = Document()
    foreign.table_head(document)
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.add_run(text)
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), " PAGE ")
    paragraph._p.append(field)  # noqa: SLF001 - python-docx writes no fields
    run = OxmlElement("w:r")
    digit = OxmlElement("w:t")
    digit.text = "2"
    run.append(digit)
    field.append(run)
    return foreign.saved(document)


def test_a_number_at_the_foot_moves_into_the_middle_of_the_head() -> None:
    done = mended(footed(""))
    (number,) = seen(done).numbers
    assert (number.top, number.centred, number.on_first) == (True, True, False)
    assert b"fldSimple" not in done.package.parts["word/footer1.xml"]
    assert W.encode()[1:-1] in done.package.parts["word/header1.xml"]


def test_a_number_among_other_words_stays() -> None:
    done = mended(footed("Công văn của Sở, trang "))
    (number,) = seen(done).numbers
    assert not number.top
    assert "I.7-place" in {one.rule for one in done.left.findings}


def test_a_number_that_is_added_leaves_the_first_page_a_header_of_its_own() -> None:
    word = Word(built.content("decision", "docx"))
    without_number(word)
    for one in word.find("//w:headerReference[@w:type='first']"):
        one.getparent().remove(one)  # type: ignore[union-attr]
    done = mended(word.save())
    assert [one.finding.rule for one in done.mends] == ["I.7-missing"]
    references = list(done.package.xml(done.package.main).iter(f"{W}headerReference"))
    assert {one.get(f"{W}type") for one in references} >= {"default", "first"}
    assert [(one.top, one.on_first) for one in seen(done).numbers] == [(True, False)]


def test_margins_that_nobody_stated_are_an_inch_and_all_written_out() -> None:
    content = wordml.document("<w:p><w:r><w:t>Văn bản</w:t></w:r></w:p>", section="<w:sectPr/>")
    (before,) = read(open_package(content), file="x").sections
    assert (before.left_mm, before.right_mm, before.top_mm) == (25.4, 25.4, 25.4)
    done = mended(content)
    (after,) = seen(done).sections
    assert after.left_mm == pytest.approx(30, abs=0.1)
    assert after.right_mm == pytest.approx(20, abs=0.1)
    written = done.package.parts["word/document.xml"].decode()
    attributes = ("top", "right", "bottom", "left", "header", "footer", "gutter")
    assert [name for name in attributes if f'w:{name}="' not in written] == []


def test_who_signs_below_the_list_is_no_recipient() -> None:
    lines = ("Nơi nhận:", "- Như trên;", "- Lưu: VT.", "GIÁM ĐỐC", "Nguyễn Văn Mẫu")
    body = "".join(
        f"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{line}</w:t></w:r></w:p>"
        for line in ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Nội dung văn bản.", *lines)
    )
    found = recognise(read(open_package(wordml.document(body)), file="x"))
    assert [part.text for part in found.of(Component.RECIPIENT)] == ["- Như trên;", "- Lưu: VT."]
    assert [part.text for part in found.of(Component.SIGNER_NAME)] == ["Nguyễn Văn Mẫu"]
