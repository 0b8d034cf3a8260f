"""XLSX: sheets of typed values as worksheets that can be counted with.

Numbers and dates are real, sums are formulas, the head stays in sight and on every printed page.
Texts are written as texts: what begins with ``=`` is no formula.
"""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from thidua.catalogue.style import house_style
from thidua.model.sheet import Sheet, SheetGroup, SheetRow, Value, ValueKind
from thidua.render.package import package
from thidua.render.worksheet_rows import head_lines, row_lines

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

_A4 = 9
_SIZE = 12  # pt
_LINE = 15.75  # pt, of a line of that size
_WIDTH = 130  # characters, shared among the columns of a sheet
_LEAST_WIDTH = 8
_BESIDE = 2  # characters between the edges of a cell and its text
_ORDINAL_WIDTH = 5
_TITLE_ROWS = 2
_DATE = "dd/mm/yyyy"
_CENTRED = {ValueKind.SHORT, ValueKind.DATE}
_TAB_LENGTH = 31
_NOT_IN_TABS = str.maketrans("", "", "[]:*?/\\")


class _Looks:
    """The formats of one workbook, each made when a cell first asks for it.

    ``places`` are the decimals of the sheet that is being written.
    """

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._made: dict[tuple[object, ...], Any] = {}
        self.places: Mapping[str, tuple[int, ...]] = {}
        plain = {"font_name": house_style().font, "font_size": _SIZE, "valign": "top"}
        self._cell = plain | {"text_wrap": True, "border": 1}
        self.title = workbook.add_format(plain | {"bold": True, "font_size": 14})
        self.head = self._bold({"align": "center", "valign": "vcenter"})
        self.group = self._bold({})
        self.group_ordinal = self._bold({"align": "center"})
        self.ordinal = workbook.add_format(self._cell | {"align": "center"})
        self.dotted = workbook.add_format(self._cell | {"align": "center", "num_format": '0"."'})

    def of(self, value: Value, kind: ValueKind, places: int, *, bold: bool = False) -> Any:  # noqa: ANN401 - xlsxwriter has no types
        """Return the format of a value."""
        numeric = isinstance(value, int | float)
        centred = kind in _CENTRED
        key = (kind, places if numeric else 0, centred, bold)
        if key not in self._made:
            look = {"align": "center"} if centred else {}
            if numeric or kind is ValueKind.DATE:
                look |= {"num_format": _number_format(kind, places)}
            self._made[key] = (
                self._bold(look) if bold else self._workbook.add_format(self._cell | look)
            )
        return self._made[key]

    def _bold(self, look: dict[str, Any]) -> Any:  # noqa: ANN401
        return self._workbook.add_format(self._cell | {"bold": True} | look)


def _number_format(kind: ValueKind, places: int) -> str:
    """Return a spreadsheet's format that shows so many decimals, as the paper does."""
    if kind is ValueKind.DATE:
        return _DATE
    decimals = "." + "0" * places if places else ""
    return f"0{decimals}%" if kind is ValueKind.PERCENT else f"#,##0{decimals}"


def render(sheets: Sequence[Sheet], *, date: str) -> bytes:
    """Return a workbook of the sheets.

    ``date`` (ISO) is the date of the document, for the metadata.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415 - only when a workbook is written

    buffer = io.BytesIO()
    workbook = Workbook(buffer, {"in_memory": True, "strings_to_formulas": False})
    workbook.set_properties({"created": dt.datetime.fromisoformat(f"{date}T00:00:00")})
    looks = _Looks(workbook)
    for sheet in sheets:
        name = sheet.name.translate(_NOT_IN_TABS)[:_TAB_LENGTH]
        _write(workbook.add_worksheet(name), sheet, looks)
    workbook.close()
    with zipfile.ZipFile(buffer) as archive:
        return package({name: archive.read(name) for name in archive.namelist()})


def _write(worksheet: Worksheet, sheet: Sheet, looks: _Looks) -> None:
    worksheet.write_string(0, 0, sheet.title, looks.title)
    first = _TITLE_ROWS + _head(worksheet, sheet, looks)
    places = looks.places = sheet.places()
    row = first
    for entry, number in zip(sheet.rows, sheet.ordinals(), strict=True):
        if isinstance(entry, SheetGroup):
            _group(worksheet, row, sheet, looks, entry)
        else:
            if sheet.numbered:
                look = looks.dotted if sheet.dotted else looks.ordinal
                worksheet.write_number(row, 0, number, look)
            for index, value in enumerate(entry.values):
                told, kind = (None, ValueKind.TEXT) if entry.blank else _said(sheet, index, value)
                look = looks.of(told, kind, places[entry.unit][index])
                _cell(worksheet, (row, index + sheet.numbered), told, kind, look)
        row += 1
    if sheet.total:
        _total(worksheet, sheet, looks, (first, row))
    _set_up(worksheet, sheet, first)


def _said(sheet: Sheet, index: int, value: Value) -> tuple[Value, ValueKind]:
    """Return a value and its kind; where there is none, the word that the paper has instead."""
    return (
        (sheet.empty, ValueKind.SHORT)
        if value in {None, ""}
        else (value, sheet.columns[index].kind)
    )


def _group(worksheet: Worksheet, row: int, sheet: Sheet, looks: _Looks, group: SheetGroup) -> None:
    """Write a group: its number, its title up to the first value, its values."""
    begin = bool(sheet.numbered and group.label)
    if begin:
        worksheet.write_string(row, 0, group.label, looks.group_ordinal)
    named = _named(group.values, sheet)
    _merge(worksheet, (row, begin, row, named + sheet.numbered - 1), group.title, looks.group)
    places = looks.places[""]
    for index, value in list(enumerate(group.values))[named:]:
        told, kind = _said(sheet, index, value)
        look = looks.of(told, kind, places[index], bold=True)
        _cell(worksheet, (row, index + sheet.numbered), told, kind, look)


def _named(values: Sequence[Value], sheet: Sheet) -> int:
    """Return how many columns, without that of ordinals, a title takes before the first value."""
    return next((at for at, one in enumerate(values) if one is not None), len(sheet.columns))


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
    worksheet: Worksheet, place: tuple[int, int], value: Value, kind: ValueKind, look: object
) -> None:
    row, column = place
    if value is None or value == "":
        worksheet.write_blank(row, column, None, look)
    elif isinstance(value, str):
        if kind is ValueKind.DATE:
            worksheet.write_datetime(row, column, dt.date.fromisoformat(value), look)
        else:
            worksheet.write_string(row, column, value, look)
    else:
        worksheet.write_number(row, column, value, look)


def _total(worksheet: Worksheet, sheet: Sheet, looks: _Looks, rows: tuple[int, int]) -> None:
    """Write the sums as formulas, with the value for programs that do not reckon."""
    first, row = rows
    shift = int(sheet.numbered)
    sums, places = sheet.sums(), looks.places[""]
    named = _named(sums, sheet)
    if named + shift:
        _merge(worksheet, (row, 0, row, named + shift - 1), sheet.total, looks.head)
    for index, value in list(enumerate(sums))[named:]:
        told, kind = _said(sheet, index, value)
        look = looks.of(told, kind, places[index], bold=True)
        formula = _formula(sheet, index, rows) if row > first else ""
        if formula and isinstance(told, int | float):
            worksheet.write_formula(row, index + shift, formula, look, told)
        else:
            _cell(worksheet, (row, index + shift), told, kind, look)


def _formula(sheet: Sheet, index: int, rows: tuple[int, int]) -> str:
    """Return how the total of a column comes about, empty where the sheet does not tell."""
    from xlsxwriter.utility import xl_range, xl_rowcol_to_cell  # noqa: PLC0415 - as above

    (first, row), shift, column = rows, int(sheet.numbered), sheet.columns[index]
    if column.total:
        return f"=SUM({xl_range(first, index + shift, row - 1, index + shift)})"
    if column.rate:
        keys = [one.key for one in sheet.columns]
        part, whole = (xl_rowcol_to_cell(row, keys.index(key) + shift) for key in column.rate)
        return f"={part}/{whole}"
    return ""


def _set_up(worksheet: Worksheet, sheet: Sheet, first: int) -> None:
    """Set widths and heights, freeze the head, print on A4 on its side, the head on every page."""
    if sheet.numbered:
        worksheet.set_column(0, 0, _ORDINAL_WIDTH)
    widths = _widths(sheet)
    for place, width in enumerate(widths, int(sheet.numbered)):
        worksheet.set_column(place, place, width)
    lines = (*head_lines(sheet, widths, _SIZE), *row_lines(sheet, widths, _SIZE))
    for row, many in enumerate(lines, _TITLE_ROWS):
        if many > 1:
            worksheet.set_row(row, many * _LINE)
    worksheet.freeze_panes(first, 0)
    worksheet.repeat_rows(_TITLE_ROWS, first - 1)
    worksheet.set_landscape()
    worksheet.set_paper(_A4)
    worksheet.fit_to_pages(1, 0)
    worksheet.set_margins(left=1.18, right=0.59, top=0.79, bottom=0.79)


def _widths(sheet: Sheet) -> list[int]:
    """Return the widths of the columns in characters, without that of ordinals."""
    shares = sum(column.width for column in sheet.columns)
    return [
        max(_LEAST_WIDTH, _longest(sheet, index) + _BESIDE, round(_WIDTH * column.width / shares))
        for index, column in enumerate(sheet.columns)
    ]


def _longest(sheet: Sheet, index: int) -> int:
    """Return the characters of the longest word of a column; a number is one."""
    rows = [row.values[index] for row in sheet.rows if isinstance(row, SheetRow)]
    values = [sheet.columns[index].title, *rows, sheet.sums()[index]]
    shown = (f"{one:,.1f}" if isinstance(one, int | float) else one or "" for one in values)
    return max((len(word) for one in shown for word in one.split()), default=0)
