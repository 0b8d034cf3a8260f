"""Workbooks are read as frozen cells, and hostile ones refused before anything is read of them."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import pytest
from openpyxl import Workbook as Made
from xlsxwriter import Workbook as Written

from thidua.model.workbook import CellArea, CellKind, Workbook, column_letters
from thidua.workbook.opening import COLUMNS, REACH, ROWS
from thidua.workbook.reader import CHARACTERS, read
from thidua.workbook.refusal import RefusedWorkbookError, WorkbookRefusal


def workbook(content: bytes) -> Workbook:
    return read(content, file="a.xlsx")


def refusal(content: bytes) -> WorkbookRefusal:
    with pytest.raises(RefusedWorkbookError) as caught:
        workbook(content)
    return caught.value.message


def made(book: Made) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def simple() -> bytes:
    book = Made()
    sheet = book.active
    sheet.title = "Cá nhân"
    sheet["B2"] = "Nguyễn Văn Mẫu"
    sheet["C2"] = 98.5
    sheet["D2"] = dt.date(2024, 3, 15)
    sheet["E2"] = True
    sheet["C3"] = 0.98
    sheet["C3"].number_format = "0%"
    sheet["B4"] = "gộp"
    sheet.merge_cells("B4:C5")
    sheet["F2"] = "=1+1"
    sheet["G2"] = "#REF!"
    hidden = book.create_sheet("ẩn")
    hidden.sheet_state = "hidden"
    return made(book)


def changed(content: bytes, parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            new.writestr(name, parts.get(name, old.read(name)))
        for name in parts.keys() - set(old.namelist()):
            new.writestr(name, parts[name])
    return buffer.getvalue()


def test_cells_have_their_values_and_addresses() -> None:
    found = workbook(simple())
    assert [(one.name, one.hidden) for one in found.sheets] == [("Cá nhân", False), ("ẩn", True)]
    sheet = found.sheet("cá nhân")
    assert sheet is not None
    told = {one.address: (one.value, one.kind) for one in sheet.cells.values()}
    assert told == {
        "B2": ("Nguyễn Văn Mẫu", CellKind.TEXT),
        "C2": (98.5, CellKind.NUMBER),
        "D2": ("2024-03-15", CellKind.DATE),
        "E2": (True, CellKind.LOGICAL),
        "F2": (None, CellKind.UNCOMPUTED),
        "G2": ("#REF!", CellKind.ERROR),
        "C3": (0.98, CellKind.NUMBER),
        "B4": ("gộp", CellKind.TEXT),
    }
    assert sheet.cells[3, 3].format == "0%"
    assert sheet.merged == (CellArea(4, 2, 5, 3),)
    assert [row for row, _ in sheet.rows()] == [2, 3, 4]


def test_a_formula_counts_by_the_value_saved_with_it() -> None:
    buffer = io.BytesIO()
    with Written(buffer) as book:
        book.add_worksheet().write_formula("A1", "=1+1", None, 2)
    cell = workbook(buffer.getvalue()).sheets[0].cells[1, 1]
    assert (cell.value, cell.kind, cell.formula) == (2, CellKind.NUMBER, True)


@pytest.mark.parametrize(("number", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (703, "AAA")])
def test_columns_are_called_as_in_spreadsheets(number: int, letters: str) -> None:
    assert column_letters(number) == letters


def test_what_is_no_workbook_is_refused_by_its_kind() -> None:
    assert refusal(b"") is WorkbookRefusal.EMPTY
    assert refusal(b"a,b,c\n") is WorkbookRefusal.OTHER
    assert refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600) is WorkbookRefusal.XLS
    assert refusal(simple()[:-200]) is WorkbookRefusal.DAMAGED
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    assert refusal(buffer.getvalue()) is WorkbookRefusal.ODS


def test_macros_and_definitions_are_refused() -> None:
    assert refusal(changed(simple(), {"xl/vbaProject.bin": b"x"})) is WorkbookRefusal.MACROS
    bomb = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'
    spoilt = changed(simple(), {"xl/worksheets/sheet1.xml": bomb})
    assert refusal(spoilt) is WorkbookRefusal.PART_DTD


def sheet_xml(rows: str) -> bytes:
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    data = f'<worksheet xmlns="{space}"><sheetData>{rows}</sheetData></worksheet>'
    return changed(simple(), {"xl/worksheets/sheet1.xml": data.encode()})


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1048576"><c r="A1048576"><v>1</v></c></row>',
        '<row r="1"><c r="XFD1"><v>1</v></c></row>',
        '<row r="1">' + "<c><v>1</v></c>" * 500 + "</row>",
    ],
)
def test_sheets_that_reach_too_far_are_refused(rows: str) -> None:
    assert refusal(sheet_xml(rows)) is WorkbookRefusal.TOO_MANY_CELLS


def test_many_sheets_that_are_nearly_empty_are_refused() -> None:
    book = Made()
    for _ in range(REACH // (ROWS * COLUMNS) + 1):
        book.create_sheet().cell(ROWS, COLUMNS, "x")
    assert refusal(made(book)) is WorkbookRefusal.TOO_MANY_CELLS


def test_cells_without_an_address_follow_the_one_before() -> None:
    found = workbook(
        sheet_xml("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>")
    )
    told = {one.address: one.value for one in found.sheets[0].cells.values()}
    assert told == {"A1": 1, "B1": 2, "A2": 3}


def test_nothing_but_cells_is_looked_at() -> None:
    outside = (
        b'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/'
        b'2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/'
        b'officeDocument/2006/relationships/hyperlink" Target="file:///nowhere" '
        b'TargetMode="External"/></Relationships>'
    )
    found = workbook(changed(simple(), {"xl/worksheets/_rels/sheet1.xml.rels": outside}))
    assert len(found.sheets) == 2


@pytest.mark.parametrize("number", ["1e400", "-1e400", "9" * 400])
def test_a_number_without_end_is_an_error_of_the_cell(number: str) -> None:
    found = workbook(sheet_xml(f'<row r="1"><c r="A1"><v>{number}</v></c></row>'))
    cell = found.sheets[0].cells[1, 1]
    assert (cell.kind, cell.value) == (CellKind.ERROR, "#NUM!")


def test_a_text_that_very_many_cells_share_is_refused_before_it_is_looked_at() -> None:
    buffer = io.BytesIO()
    with Written(buffer, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for row in range(CHARACTERS // 32_000 + 1):
            sheet.write_string(row, 0, "x" * 32_000)
    assert len(buffer.getvalue()) < 100_000
    assert refusal(buffer.getvalue()) is WorkbookRefusal.TOO_MUCH_TEXT


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1"><c r="A1" t="s"><v>99</v></c></row>',
        '<row r="1"><c r="A1" s="999"><v>1</v></c></row>',
        '<row r="1"><c r="??"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>abc</v></c></row>',
    ],
)
def test_good_xml_that_is_no_good_workbook_is_refused(rows: str) -> None:
    assert refusal(sheet_xml(rows)) is WorkbookRefusal.DAMAGED
