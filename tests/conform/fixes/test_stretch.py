"""A stretch of text is found again in the file, cut off from its neighbours, and changed alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

import built
from conform.mutations import W, Word
from thidua.conform.fixes.opened import Opened
from thidua.conform.fixes.stretch import Edit, retype, runs, typed
from thidua.model.view import ViewParagraph
from thidua.opc import open_package
from thidua.word import read

if TYPE_CHECKING:
    from lxml.etree import _Element

BODY = (
    "<w:r><w:rPr><w:b/></w:rPr><w:t>Nơi nhận:</w:t><w:tab/><w:t>TM. HỘI ĐỒNG</w:t></w:r>"
    '<w:hyperlink w:anchor="a"><w:r><w:t xml:space="preserve"> CHỦ</w:t></w:r></w:hyperlink>'
    '<w:fldSimple w:instr=" DATE "><w:r><w:t>2024</w:t></w:r></w:fldSimple>'
)
TEXT = "Nơi nhận:\tTM. HỘI ĐỒNG CHỦ2024"


def paragraph(body: str = BODY) -> tuple[_Element, ViewParagraph]:
    """Return a paragraph of a file, and as the view has it."""
    word = Word(built.content("short", "docx"))
    first = word.find("//w:p")[0]
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    new = etree.fromstring(f"<w:p {space}>{body}</w:p>")
    first.getparent().replace(first, new)  # type: ignore[union-attr]
    package = open_package(word.save())
    view = read(package, file="x")
    element = Opened(package).paragraph(view.paragraphs[0])
    assert element is not None
    return element, view.paragraphs[0]


def text_of(held: _Element) -> str:
    signs = {f"{W}tab": "\t"}
    return "".join(signs.get(str(one.tag), one.text or "") for one in held if one.tag != f"{W}rPr")


@pytest.mark.parametrize(
    "part", [TEXT, "Nơi nhận:", "TM. HỘI ĐỒNG", "HỘI", "ĐỒNG CHỦ", "2024", "\t"]
)
def test_the_runs_of_a_stretch_hold_just_it(part: str) -> None:
    element, seen = paragraph()
    assert seen.text == TEXT
    at = TEXT.index(part)
    held = runs(element, seen, at, at + len(part))
    assert "".join(map(text_of, held)) == part
    assert "".join(text_of(run) for run in element.iter(f"{W}r")) == TEXT
    bold = [run for run in element.iter(f"{W}r") if run.find(f"{W}rPr/{W}b") is not None]
    assert "".join(map(text_of, bold)) == "Nơi nhận:\tTM. HỘI ĐỒNG"


def test_hidden_text_hides_a_stretch_but_not_the_whole() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>"
    element, seen = paragraph(BODY + hidden)
    assert runs(element, seen, 0, 3) == ()
    assert len(runs(element, seen, 0, len(seen.text))) == 4
    assert not retype(element, seen, [Edit(0, "N", "M")])


@pytest.mark.parametrize(
    ("edits", "new"),
    [
        ([Edit(8, ":", "")], TEXT.replace(":", "", 1)),
        ([Edit(0, "Nơi", "Chỗ"), Edit(10, "TM.", "KT.")], "Chỗ nhận:\tKT. HỘI ĐỒNG CHỦ2024"),
        ([Edit(18, "ĐỒNG CHỦ", "X")], "Nơi nhận:\tTM. HỘI X2024"),
        ([Edit(len(TEXT), "", ".")], TEXT + "."),
        ([Edit(0, "", "- ")], "- " + TEXT),
    ],
)
def test_words_are_changed_where_they_stand(edits: list[Edit], new: str) -> None:
    element, seen = paragraph()
    assert retype(element, seen, edits)
    assert "".join(text_of(run) for run in element.iter(f"{W}r")) == new
    assert typed(element) == new.replace("\t", "")


def test_a_tab_is_no_word() -> None:
    element, seen = paragraph()
    assert not retype(element, seen, [Edit(8, ":\t", " ")])
    assert typed(element) == TEXT.replace("\t", "")
