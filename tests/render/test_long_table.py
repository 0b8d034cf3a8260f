"""A table of 2,000 rows: whole on paper and as a worksheet, its head on every page."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from typing import TYPE_CHECKING

import openpyxl
import pypdf
import pytest
from lxml import etree
from msgspec.structs import replace

import built
from thidua.compose.grid import grid
from thidua.model.document import Appendix, Document, RowKind
from thidua.model.items import Orientation
from thidua.model.sheet import Sheet, SheetColumn, SheetRow, ValueKind
from thidua.render import xlsx
from thidua.render.formats import RENDERERS

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

ROWS = 2000
NAMES = tuple(f"Cán bộ {n:04}" for n in range(1, ROWS + 1))
POINTS = tuple(n % 7 + 1 for n in range(ROWS))
SHEET = Sheet(
    name="Danh sách",
    title="Danh sách đăng ký",
    columns=(
        SheetColumn("Họ và tên", 5),
        SheetColumn("Ngày nhận", 3, ValueKind.DATE, group="Đăng ký"),
        SheetColumn("Số điểm", 2, ValueKind.COUNT, group="Đăng ký", total=True),
    ),
    rows=tuple(
        SheetRow((name, "2023-03-31", points)) for name, points in zip(NAMES, POINTS, strict=True)
    ),
    total="Tổng cộng",
)
HEADS = ("Họ và tên", "Đăng ký", "Ngày nhận", "Số điểm")
_FIRST, _LAST = 5, ROWS + 4
"""The worksheet's first and last row of data: below title, blank and two rows of heads."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@cache
def document() -> Document:
    """Return a short document with the table as its appendix, on pages that lie on their side."""
    return replace(
        built.document("short"), appendices=(Appendix(Orientation.LANDSCAPE, (grid(SHEET),)),)
    )


@cache
def worksheet() -> Worksheet:
    """Return the worksheet as a spreadsheet program reads it."""
    workbook = openpyxl.load_workbook(io.BytesIO(xlsx.render((SHEET,), date="2023-12-31")))
    return workbook[SHEET.name]


@pytest.fixture(scope="module")
def pages() -> list[str]:
    """The texts of the pages that the table stands on."""
    reader = pypdf.PdfReader(io.BytesIO(RENDERERS["pdf"](document())))
    texts = [" ".join(page.extract_text().split()) for page in reader.pages]
    return [text for text in texts if "Cán bộ " in text or SHEET.total in text]


def test_word_repeats_the_head_and_has_every_row() -> None:
    with zipfile.ZipFile(io.BytesIO(RENDERERS["docx"](document()))) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    table = list(body.iter(f"{_W}tbl"))[-1]
    rows = table.findall(f"{_W}tr")
    repeated = [row.find(f"{_W}trPr/{_W}tblHeader") is not None for row in rows]
    assert repeated == [True] * 2 + [False] * (ROWS + 1)
    cells = [
        ["".join(map(str, cell.itertext())).strip() for cell in row.findall(f"{_W}tc")]
        for row in rows[2:]
    ]
    assert [row[:2] for row in cells[:-1]] == [[str(n), name] for n, name in enumerate(NAMES, 1)]
    assert cells[-1] == ["Tổng cộng", f"{sum(POINTS):,}".replace(",", ".")]


def test_every_page_of_the_pdf_shows_the_head(pages: list[str]) -> None:
    assert len(pages) > 20
    assert [n for n, text in enumerate(pages, 1) if any(text.count(h) != 1 for h in HEADS)] == []


def test_the_pdf_has_every_row_once_and_in_order(pages: list[str]) -> None:
    text = " ".join(pages)
    places = [text.find(f"{n} {name} 31/3/2023") for n, name in enumerate(NAMES, 1)]
    assert min(places) >= 0
    assert places == sorted(places)
    assert text.count("Cán bộ ") == ROWS
    assert text.count("Tổng cộng") == 1


def test_the_worksheet_numbers_every_row_and_sums_them_all() -> None:
    made = worksheet()
    assert made.max_row == _LAST + 1
    rows = list(made.iter_rows(min_row=_FIRST, max_row=_LAST, values_only=True))
    expected = [(n, *one) for n, one in enumerate(zip(NAMES, POINTS, strict=True), 1)]
    assert [(row[0], row[1], row[3]) for row in rows] == expected
    assert made.cell(_LAST + 1, 4).value == f"=SUM(D{_FIRST}:D{_LAST})"
    assert made.cell(_LAST + 1, 1).value == "Tổng cộng"


def test_the_worksheet_prints_its_heads_on_every_page() -> None:
    made = worksheet()
    heads = [row.kind for row in grid(SHEET).rows].count(RowKind.HEAD)
    assert made.print_title_rows == f"${_FIRST - heads}:${_FIRST - 1}"
    assert made.freeze_panes == f"A{_FIRST}"
