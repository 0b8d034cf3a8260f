"""XLSX: sheets of typed values as worksheets that can be counted with.

Numbers and dates are real, sums are formulas, the head stays in sight and on every printed page.
Texts are written as texts: what begins with ``=`` is no formula.
"""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from itertools import groupby
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from thidua.model.sheet import Kind, SheetGroup
from thidua.render.package import package
from thidua.render.style import house_style

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

    from thidua.model.sheet import Sheet, Value

_A4 = 9
_WIDTH = 130  # characters, shared among the columns of a sheet
_ORDINAL_WIDTH = 5
_TITLE_ROWS = 2
_FORMATS = {
    Kind.COUNT: "#,##0",
    Kind.NUMBER: "#,##0.######",
    Kind.PERCENT: "0.0%",
    Kind.DATE: "dd/mm/yyyy",
}
_TAB_LENGTH = 31
_NOT_IN_TABS = str.maketrans("", "", "[]:*?/\\")


class _Looks(Struct, frozen=True):
    """The formats of one workbook."""

    title: Any
    head: Any
    group: Any
    ordinal: Any
    cells: Mapping[Kind, Any]
    totals: Mapping[Kind, Any]


def render(sheets: Sequence[Sheet], *, date: str) -> bytes:
    """Return a workbook of the sheets.

    ``date`` (ISO) is the date of the document, for the metadata.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415 - only when a workbook is written

    buffer = io.BytesIO()
    workbook = Workbook(buffer, {"in_memory": True, "strings_to_formulas": False})
    workbook.set_properties({"created": dt.datetime.fromisoformat(f"{date}T00:00:00")})
    looks = _looks(workbook)
    for sheet in sheets:
        name = sheet.name.translate(_NOT_IN_TABS)[:_TAB_LENGTH]
        _write(workbook.add_worksheet(name), sheet, looks)
    workbook.close()
    with zipfile.ZipFile(buffer) as archive:
        return package({name: archive.read(name) for name in archive.namelist()})


def _looks(workbook: Workbook) -> _Looks:
    plain = {"font_name": house_style().font, "font_size": 12, "text_wrap": True, "valign": "top"}
    bordered = plain | {"border": 1}
    bold = bordered | {"bold": True}
    return _Looks(
        title=workbook.add_format(plain | {"bold": True, "text_wrap": False, "font_size": 14}),
        head=workbook.add_format(bold | {"align": "center", "valign": "vcenter"}),
        group=workbook.add_format(bold),
        ordinal=workbook.add_format(bordered | {"align": "center"}),
        cells={kind: workbook.add_format(bordered | _number_format(kind)) for kind in Kind},
        totals={kind: workbook.add_format(bold | _number_format(kind)) for kind in Kind},
    )


def _number_format(kind: Kind) -> dict[str, str]:
    return {"num_format": _FORMATS[kind]} if kind in _FORMATS else {}


def _write(worksheet: Worksheet, sheet: Sheet, looks: _Looks) -> None:
    worksheet.write_string(0, 0, sheet.title, looks.title)
    first = _TITLE_ROWS + _head(worksheet, sheet, looks)
    shift = int(sheet.numbered)
    row, number = first, 0
    for entry in sheet.rows:
        if isinstance(entry, SheetGroup):
            last = len(sheet.columns) + shift - 1
            _merge(worksheet, (row, 0, row, last), entry.title, looks.group)
            number = 0
        else:
            number += 1
            if sheet.numbered:
                worksheet.write_number(row, 0, number, looks.ordinal)
            for index, (value, column) in enumerate(zip(entry.values, sheet.columns, strict=True)):
                _cell(worksheet, (row, index + shift), value, column.kind, looks.cells[column.kind])
        row += 1
    if sheet.total:
        _total(worksheet, sheet, looks, (first, row))
    _set_up(worksheet, sheet, first)


def _head(worksheet: Worksheet, sheet: Sheet, looks: _Looks) -> int:
    """Write the head and return how many rows it takes."""
    top = _TITLE_ROWS
    deep = 2 if any(column.group for column in sheet.columns) else 1
    place = 0
    if sheet.numbered:
        _merge(worksheet, (top, 0, top + deep - 1, 0), sheet.ordinal, looks.head)
        place = 1
    for group, together in groupby(sheet.columns, key=lambda column: column.group):
        columns = list(together)
        if group:
            _merge(worksheet, (top, place, top, place + len(columns) - 1), group, looks.head)
        for column in columns:
            first = top + 1 if group else top
            _merge(worksheet, (first, place, top + deep - 1, place), column.title, looks.head)
            place += 1
    return deep


def _merge(worksheet: Worksheet, area: tuple[int, int, int, int], text: str, look: object) -> None:
    """Write a text over an area, which may be a single cell."""
    top, left, bottom, right = area
    if (top, left) == (bottom, right):
        worksheet.write_string(top, left, text, look)
    else:
        worksheet.merge_range(top, left, bottom, right, "", look)
        worksheet.write_string(top, left, text, look)


def _cell(
    worksheet: Worksheet, place: tuple[int, int], value: Value, kind: Kind, look: object
) -> None:
    row, column = place
    if value is None or value == "":
        worksheet.write_blank(row, column, None, look)
    elif isinstance(value, str):
        if kind is Kind.DATE:
            worksheet.write_datetime(row, column, dt.date.fromisoformat(value), look)
        else:
            worksheet.write_string(row, column, value, look)
    else:
        worksheet.write_number(row, column, value, look)


def _total(worksheet: Worksheet, sheet: Sheet, looks: _Looks, rows: tuple[int, int]) -> None:
    """Write the sums as formulas, with the value for programs that do not reckon."""
    from xlsxwriter.utility import xl_range  # noqa: PLC0415 - only when a workbook is written

    first, row = rows
    shift = int(sheet.numbered)
    sums = sheet.sums()
    named = next((index for index, value in enumerate(sums) if value is not None), len(sums))
    if named + shift:
        _merge(worksheet, (row, 0, row, named + shift - 1), sheet.total, looks.head)
    for index in range(named, len(sums)):
        value, look = sums[index], looks.totals[sheet.columns[index].kind]
        if value is None or isinstance(value, str) or row == first:
            worksheet.write_blank(row, index + shift, None, look)
        else:
            area = xl_range(first, index + shift, row - 1, index + shift)
            worksheet.write_formula(row, index + shift, f"=SUM({area})", look, value)


def _set_up(worksheet: Worksheet, sheet: Sheet, first: int) -> None:
    """Set widths, freeze the head, and print on A4 lying on its side, the head on every page."""
    shares = sum(column.width for column in sheet.columns)
    shift = int(sheet.numbered)
    if sheet.numbered:
        worksheet.set_column(0, 0, _ORDINAL_WIDTH)
    for index, column in enumerate(sheet.columns):
        place = index + shift
        worksheet.set_column(place, place, max(8, round(_WIDTH * column.width / shares)))
    worksheet.freeze_panes(first, 0)
    worksheet.repeat_rows(_TITLE_ROWS, first - 1)
    worksheet.set_landscape()
    worksheet.set_paper(_A4)
    worksheet.fit_to_pages(1, 0)
    worksheet.set_margins(left=1.18, right=0.59, top=0.79, bottom=0.79)
