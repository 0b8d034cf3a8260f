"""A marked copy is the workbook with comments: nothing of it is unfolded, nothing else changes."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl import Workbook as Made
from openpyxl.comments import Comment
from xlsxwriter import Workbook as Written

from thidua.model.finding import Place
from thidua.workbook.marking import MOST, marked
from thidua.workbook.refusal import RefusedWorkbookError
from tools.openxml import errors

SHEET = "xl/worksheets/sheet1.xml"
LINKS = "xl/worksheets/_rels/sheet1.xml.rels"
SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SAID = [
    ("Cá nhân", Place("a.xlsx", 2, 2), "Chưa ghi “Chức danh”"),
    ("Cá nhân", Place("", 9, 3), "x"),
]


def simple() -> bytes:
    book = Made()
    sheet = book.active
    sheet.title = "Cá nhân"
    sheet["B2"] = "Nguyễn Văn Mẫu"
    sheet["C2"] = "=1+1"
    sheet.merge_cells("B7:C9")
    sheet["E2"].comment = Comment("của đơn vị", "Trần Thị Thí Dụ")
    book.create_sheet("Khác")["A1"].comment = Comment("nữa", "Trần Thị Thí Dụ")
    return saved(book)


def saved(book: Made) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {one: archive.read(one) for one in archive.namelist()}


def packed(content: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in content.items():
            archive.writestr(name, part)
    return buffer.getvalue()


def told(content: bytes) -> dict[tuple[str, str], str]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return {
        (sheet.title, cell.coordinate): cell.comment.text
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if getattr(cell, "comment", None)
    }


def test_comments_stand_at_their_cells_beside_those_of_others() -> None:
    assert told(marked(simple(), SAID)) == {
        ("Cá nhân", "B2"): "Chưa ghi “Chức danh”",
        ("Cá nhân", "B7"): "x",
        ("Cá nhân", "E2"): "của đơn vị",
        ("Khác", "A1"): "nữa",
    }


def test_what_is_said_again_is_said_once_and_no_box_is_left_over() -> None:
    again = marked(marked(marked(simple(), SAID), SAID[:1]), SAID[1:])
    assert set(told(again)) == {("Cá nhân", "B7"), ("Cá nhân", "E2"), ("Khác", "A1")}
    boxes = [
        one.count(b'ObjectType="Note"') for name, one in parts(again).items() if "rawing" in name
    ]
    assert sorted(boxes) == [1, 2]


def test_all_other_parts_stay_as_they_are() -> None:
    book = Made()
    book.active.title = "Cá nhân"
    book.create_sheet("Khác")["A1"] = "=1+1"
    before, after = parts(saved(book)), parts(marked(saved(book), SAID))
    changed = {one for one in before if before[one] != after[one]}
    assert changed == {SHEET, "[Content_Types].xml"}


def test_a_marked_copy_is_valid(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with Written(buffer, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Cá nhân")
        sheet.write_string(1, 1, "Nguyễn Văn Mẫu")
        sheet.add_table(3, 3, 6, 6)
        book.add_worksheet("Khác").write_comment(0, 0, "nữa")
    plain = buffer.getvalue()
    files = {"a.xlsx": marked(plain, SAID), "b.xlsx": marked(marked(plain, SAID), SAID[:1])}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    assert not errors([tmp_path / name for name in files])


def with_links(kind: str, target: str, part: bytes = b"") -> dict[str, bytes]:
    found = parts(saved(Made()))
    link = f'<Relationship Id="rId1" Type="{KINDS}/{kind}" Target="{target}"/>'
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    found[LINKS] = f'<Relationships xmlns="{space}">{link}</Relationships>'.encode()
    return found | ({target.removeprefix("/"): part} if part else {})


def in_sheet(words: str) -> dict[str, bytes]:
    found = parts(saved(Made()))
    found[SHEET] = found[SHEET].replace(b"<pageMargins", words.encode() + b"<pageMargins")
    return found


FAR = f'<comments xmlns="{SPACE}"><authors><author>a</author></authors><commentList><comment '
FAR += 'ref="XFD1048576" authorId="0"><text><t>x</t></text></comment></commentList></comments>'
BOMBS = {
    "merged": in_sheet('<mergeCells><mergeCell ref="A4:XFD1048576"/></mergeCells>'),
    "linked": in_sheet('<hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks>'),
    "noted": with_links("comments", "/xl/comments1.xml", FAR.encode()),
    "empty": {
        **parts(saved(Made())),
        SHEET: f'<worksheet xmlns="{SPACE}"><sheetData><row r="1048576"><c r="XFD1048576" s="0"/>'
        "</row></sheetData></worksheet>".encode(),
    },
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_what_a_stranger_says_of_millions_of_cells_is_not_unfolded(bomb: str) -> None:
    begun = time.monotonic()
    copy = marked(packed(BOMBS[bomb]), [("Sheet", Place("", 2, 2), "sai")])
    assert b"sai" in copy
    assert time.monotonic() - begun < 5


def test_a_copy_reaches_for_no_other_file_and_runs_nothing() -> None:
    found = parts(saved(Made()))
    links = "xl/_rels/workbook.xml.rels"
    link = f'<Relationship Id="x" Type="{KINDS}/externalLink" Target="externalLinks/a.xml"/></'
    found[links] = found[links].replace(b"</", link.encode(), 1)
    listed = f'</sheets><externalReferences><externalReference xmlns:r="{KINDS}" r:id="x"/>'
    book = found["xl/workbook.xml"].replace(b"</sheets>", f"{listed}</externalReferences>".encode())
    found |= {"xl/workbook.xml": book, "xl/externalLinks/a.xml": b"<externalLink/>"}
    copy = parts(marked(packed(found), [("Sheet", Place("", 2, 2), "sai")]))
    assert b"externalRef" in book
    assert b"externalRef" not in copy["xl/workbook.xml"]
    assert b"externalLink" not in copy[links]
    for kind in ("oleObject", "control", "connections"):
        with pytest.raises(RefusedWorkbookError):
            marked(packed(with_links(kind, "/xl/a.bin", b"x")), [])


@pytest.mark.parametrize("target", ["/xl/worksheets/sheet1.xml", "/[Content_Types].xml"])
def test_what_is_called_comments_and_is_none_is_refused(target: str) -> None:
    with pytest.raises(RefusedWorkbookError):
        marked(packed(with_links("comments", target)), [("Sheet", Place("", 2, 2), "sai")])


def test_definitions_in_any_part_are_refused() -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY b "c">]><a/>'
    for part in ("xl/theme/theme1.xml", "docProps/app.xml", "xl/drawings/x.vml"):
        with pytest.raises(RefusedWorkbookError):
            marked(packed({**parts(simple()), part: bomb}), SAID)


def test_there_are_not_more_comments_than_anybody_reads() -> None:
    many = [("Cá nhân", Place("", 20 + at, 1), "sai") for at in range(MOST + 50)]
    assert len(told(marked(simple(), many))) == MOST + 2
