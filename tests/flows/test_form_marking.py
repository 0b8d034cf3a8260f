"""Marked copies of forms have a comment at each wrong cell, and come back like any other form."""

from __future__ import annotations

import io
import shutil
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from command import run
from thidua.flows.form_marking import mark_copies
from thidua.model.finding import Level, Place
from thidua.opc import open_package
from thidua.opc.markup import WORD
from thidua.opc.markup import root as xml
from thidua.workbook.marking import marked
from tools import libreoffice, openxml
from unit_forms import (
    RECEIVED,
    UNIT,
    collected,
    data,
    form,
    office_with_forms,
    spoilt,
    spoilt_word,
)

W = f"{{{WORD}}}"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example office with the forms of its units."""
    return office_with_forms(tmp_path_factory.mktemp("office"))


@pytest.fixture
def root(office: Path, tmp_path: Path) -> Path:
    """A copy of it, to be changed."""
    return Path(shutil.copytree(office, tmp_path / "office"))


def test_a_marked_copy_has_comments_at_the_wrong_cells(root: Path, tmp_path: Path) -> None:
    def wrong(book: Any) -> None:  # noqa: ANN401
        book["Chỉ tiêu"]["D5"] = "rất cao"
        book["Cá nhân"]["D6"] = None

    changed = spoilt(form(root), tmp_path / "a.xlsx", wrong)
    said = run(
        *("--root", str(root), "collect", str(changed), "--marked", str(tmp_path / "tra-lai")),
        at=root,
    )
    assert said.returncode == 1
    assert "tờ “Chỉ tiêu”, ô D5, cột “Mức phấn đấu”: “rất cao” không phải là" in said.stderr
    assert "tờ “Cá nhân”, ô D6: Chưa ghi “Nhóm đối tượng” [form-answer]" in said.stderr
    book = openpyxl.load_workbook(tmp_path / "tra-lai" / "a.xlsx")
    told = {
        (sheet.title, cell.coordinate): cell.comment.text
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    }
    assert set(told) == {("Chỉ tiêu", "D5"), ("Cá nhân", "D6")}
    assert "không phải là một con số" in told["Chỉ tiêu", "D5"]
    _, findings = collected([tmp_path / "tra-lai" / "a.xlsx"], root)
    assert len([one for one in findings if one.level is Level.ERROR]) == 2


def test_a_marked_copy_that_comes_back_is_marked_anew(root: Path) -> None:
    remarks = [
        ("Chỉ tiêu", Place("a.xlsx", 5, 4), "một"),
        ("Cá nhân", Place("a.xlsx", 6, 4), "hai"),
    ]
    again = marked(marked(form(root).read_bytes(), remarks), remarks[1:])
    told = {
        (sheet.title, cell.coordinate): cell.comment.text
        for sheet in openpyxl.load_workbook(io.BytesIO(again))
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    }
    assert told == {("Cá nhân", "D6"): "hai"}


WRONG = {("Chỉ tiêu", 3, 4): "rất cao", ("Cá nhân", 4, 4): "", ("Cá nhân", 4, 5): "Khá"}
"""Cells of a Word form, as the columns of a workbook with hidden ids are counted, and words."""


def word_marked(root: Path, tmp_path: Path) -> Path:
    """Return a marked copy of a Word form with mistakes."""
    wrong = spoilt_word(form(root, "docx"), tmp_path / "a.docx", WRONG)
    forms, _ = collected([wrong], root, replace=True)
    folder = tmp_path / "tra-lai"
    written, failed = mark_copies(forms, folder, root=root, language="vi", day=RECEIVED)
    assert (written, failed) == ([folder / "a.docx"], [])
    return written[0]


def comments(path: Path) -> dict[str, str]:
    """Return what comments of a Word file say, by the words of the cells that they stand in."""
    package = open_package(path.read_bytes())
    name = package.related(package.main, "comments")
    if name is None:
        return {}
    said = {
        one.get(f"{W}id"): "".join(map(str, one.itertext()))
        for one in xml(package.parts[name], part=name)
    }
    body = package.xml(package.main)
    told = {}
    for mark in body.iter(f"{W}commentReference"):
        cell = next(mark.iterancestors(f"{W}tc"))
        starts = [one.get(f"{W}id") for one in cell.iter(f"{W}commentRangeStart")]
        assert starts == [mark.get(f"{W}id")]
        told["".join(str(one.text) for one in cell.iter(f"{W}t"))] = said.pop(mark.get(f"{W}id"))
    assert said == {}
    return told


def test_a_marked_copy_of_a_word_form_has_comments_at_the_wrong_cells(
    root: Path, tmp_path: Path
) -> None:
    copy = word_marked(root, tmp_path)
    told = comments(copy)
    assert set(told) == {"rất cao", "Chọn", "Khá"}
    assert "không phải là một con số" in told["rất cao"]
    assert "Chưa ghi “Nhóm đối tượng”" in told["Chọn"]
    assert openxml.errors([copy]) == []


def test_a_marked_word_form_that_is_mended_is_taken(root: Path, tmp_path: Path) -> None:
    before = data(root)
    copy = word_marked(root, tmp_path)
    saved = libreoffice.convert([copy], tmp_path, form="docx")[copy]
    assert len(comments(saved)) == len(WRONG)
    for path in (copy, saved):
        right = {
            ("Chỉ tiêu", 3, 4): "98",
            ("Cá nhân", 4, 4): "Lãnh đạo cấp phòng và tương đương",
            ("Cá nhân", 4, 5): "Hoàn thành tốt nhiệm vụ",
        }
        mended = spoilt_word(path, tmp_path / "b.docx", right)
        forms, findings = collected([mended], root, replace=True)
        assert [one for one in findings if one.level is Level.ERROR] == []
        assert forms[0].written
        assert {name for name in before if data(root)[name] != before[name]} <= {
            f"pledges/{UNIT}.yaml"
        }


def test_a_marked_word_form_that_comes_back_is_marked_anew(root: Path, tmp_path: Path) -> None:
    copy = word_marked(root, tmp_path)
    again = spoilt_word(copy, tmp_path / "b.docx", {("Chỉ tiêu", 3, 4): "98"})
    forms, _ = collected([again], root)
    folder = tmp_path / "lan-hai"
    mark_copies(forms, folder, root=root, language="vi", day=RECEIVED)
    assert set(comments(folder / "b.docx")) == {"Chọn", "Khá"}


def test_the_command_marks_word_forms(root: Path, tmp_path: Path) -> None:
    wrong = spoilt_word(form(root, "docx"), tmp_path / "a.docx", WRONG)
    folder = tmp_path / "tra-lai"
    said = run("collect", str(wrong), "--marked", str(folder), at=root)
    assert said.returncode == 1
    assert "form-marking-failed" not in said.stderr
    assert "bảng “Chỉ tiêu”, dòng 2, cột “Mức phấn đấu”: “rất cao” không phải là" in said.stderr
    assert "bảng “Cá nhân”, dòng 3: Chưa ghi “Nhóm đối tượng” [form-answer]" in said.stderr
    assert "tờ “" not in said.stderr
    in_english = run("--lang", "en", "collect", str(wrong), at=root).stderr
    assert "table “Chỉ tiêu”, row 2, column “Mức phấn đấu”: “rất cao” is no number" in in_english
    assert len(comments(folder / "a.docx")) == len(WRONG)


def at_the_top(path: Path) -> str:
    """Return the comment at the top of a copy: of its first sheet, or of its first paragraph."""
    if path.suffix == ".xlsx":
        first = openpyxl.load_workbook(path).worksheets[0]["A1"].comment
        return first.text if first else ""
    package = open_package(path.read_bytes())
    first = next(package.xml(package.main).iter(f"{W}p"))
    marks = [one.get(f"{W}id") for one in first.iter(f"{W}commentReference")]
    said = xml(package.parts[str(package.related(package.main, "comments"))], part="comments.xml")
    return "".join("".join(map(str, one.itertext())) for one in said if one.get(f"{W}id") in marks)


@pytest.mark.parametrize("ending", ["xlsx", "docx"])
@pytest.mark.parametrize(
    ("wish", "message"),
    [
        ({"campaign": "2023"}, "Biểu mẫu này của phong trào “2024”, không phải phong trào"),
        ({"received": "2026-11-30", "replace": True}, "nhận ngày 30/11/2026, sau cuộc họp"),
    ],
)
def test_what_is_wrong_with_the_whole_stands_at_the_top(
    root: Path, tmp_path: Path, ending: str, wish: dict[str, Any], message: str
) -> None:
    changes = {("Cả năm - Chỉ tiêu", 3, 5): "Đã kiểm tra lại"}

    def noted(book: Any) -> None:  # noqa: ANN401
        book["Cả năm - Chỉ tiêu"]["E5"] = "Đã kiểm tra lại"

    sent, changed = form(root, ending), tmp_path / f"a.{ending}"
    if ending == "xlsx":
        spoilt(sent, changed, noted)
    else:
        spoilt_word(sent, changed, changes)
    forms, findings = collected([changed], root, **wish)
    assert [one for one in findings if one.level is Level.ERROR]
    folder = tmp_path / "tra-lai"
    (written,), failed = mark_copies(forms, folder, root=root, language="vi", day=RECEIVED)
    assert failed == []
    said = at_the_top(written)
    assert message in said
    assert "--campaign" not in said


def test_a_sheet_that_is_gone_is_told_at_the_top(root: Path, tmp_path: Path) -> None:
    changed = spoilt(form(root), tmp_path / "a.xlsx", lambda book: book.remove(book["Cá nhân"]))
    forms, _ = collected([changed], root, replace=True)
    folder = tmp_path / "tra-lai"
    (written,), _ = mark_copies(forms, folder, root=root, language="vi", day=RECEIVED)
    assert "Biểu mẫu thiếu bảng “Cá nhân”" in at_the_top(written)
    again = marked(written.read_bytes(), [("", Place("a.xlsx"), "khác")])
    (tmp_path / "b.xlsx").write_bytes(again)
    assert at_the_top(tmp_path / "b.xlsx") == "khác"


def test_what_the_office_has_to_settle_goes_back_to_nobody(root: Path, tmp_path: Path) -> None:
    def better(book: Any) -> None:  # noqa: ANN401
        book["Chỉ tiêu"]["D5"] = 99.5

    changed = spoilt(form(root), tmp_path / "a.xlsx", better)
    broken = tmp_path / "b.xlsx"
    broken.write_bytes(b"PK no workbook")
    forms, findings = collected([changed, broken], root)
    assert "form-data-there" in [one.wording for one in findings]
    folder = tmp_path / "tra-lai"
    assert mark_copies(forms, folder, root=root, language="vi", day=RECEIVED) == ([], [])
