"""Tables of Word forms are known by a hidden id, and without it by their names, also older ones."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from offices import example
from thidua.compose.unit_form import unit_form
from thidua.model.unit_form import UnitForm
from thidua.model.workbook import Workbook
from thidua.render import unit_form_word as docx
from thidua.source.filled.table import tables
from thidua.source.filled.word_form import read_word
from tools import libreoffice

_EXCEL = re.compile(r"Alt\+Enter|Unhide|Excel|[Tt]ờ |trang tính|\.xlsx|[Ôô] [A-Z]+[0-9]|công thức")
_CAPTION = re.compile('<w:tblCaption w:val="[^"]*"/>')


@pytest.fixture(scope="module")
def form() -> UnitForm:
    year = example(2024)
    return unit_form(year, next(one for one in year.participants if one.id == "van-phong"))


def rewritten(content: bytes, change: Callable[[str], str]) -> bytes:
    """Return a Word file whose text somebody has changed."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            whole = name == "word/document.xml"
            new.writestr(name, change(part.decode()).encode() if whole else part)
    return made.getvalue()


def found(content: bytes, form: UnitForm) -> list[str]:
    """Return the ids of the sheets that are known again, and see that nothing else is told."""
    book = read_word(content, file="form.docx")
    assert isinstance(book, Workbook)
    known, wrong = tables(book, form.sheets, word=True)
    assert wrong == ()
    return [one.asked.id for one in known]


def renamed(form: UnitForm, name: Callable[[int], str]) -> Callable[[str], str]:
    """Return what gives each table another name."""

    def change(text: str) -> str:
        for number, one in enumerate(form.sheets):
            heading = (
                f'<w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">{one.name}<'
            )
            assert heading in text
            text = text.replace(heading, heading.replace(f">{one.name}<", f">{name(number)}<"))
        return text

    return change


def test_tables_whose_names_were_changed_are_known_by_what_is_hidden(form: UnitForm) -> None:
    change = renamed(form, lambda number: f"Bảng số {number}")
    assert found(rewritten(docx.render(form), change), form) == [one.id for one in form.sheets]


def test_tables_without_what_is_hidden_are_known_by_their_names(form: UnitForm) -> None:
    bare = rewritten(docx.render(form), lambda text: _CAPTION.sub("", text))
    assert b"tblCaption" not in bare
    assert found(bare, form) == [one.id for one in form.sheets]


def test_forms_that_went_out_under_older_names_are_read(form: UnitForm) -> None:
    def older(number: int) -> str:
        return form.sheets[number].formerly or form.sheets[number].name

    assert "KQ2 Xếp loại cá nhân" in [one.formerly for one in form.sheets]
    change = renamed(form, older)
    old = rewritten(docx.render(form), lambda text: change(_CAPTION.sub("", text)))
    assert found(old, form) == [one.id for one in form.sheets]


def test_libreoffice_keeps_tables_known(form: UnitForm, tmp_path: Path) -> None:
    path = tmp_path / "form.docx"
    path.write_bytes(docx.render(form))
    saved = libreoffice.convert([path], tmp_path, form="docx")[path]
    assert found(saved.read_bytes(), form) == [one.id for one in form.sheets]


def test_no_form_in_word_speaks_of_a_workbook(form: UnitForm) -> None:
    content = docx.render(form)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        text = re.sub("<[^>]+>", "\n", archive.read("word/document.xml").decode())
    assert "thì bấm Enter" in text
    assert _EXCEL.findall(text) == []
