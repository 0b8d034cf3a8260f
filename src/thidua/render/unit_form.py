"""Form of a unit as XLSX: heads locked, drop-downs, tips, ids hidden, rows to spare.

The sheets are protected without a password: that keeps from slips, not from those who mean it.
"""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from thidua.catalogue.style import house_style
from thidua.catalogue.unit_forms import form_words
from thidua.model.unit_form import AnswerKind, AskedColumn, AskedSheet, FormValue, UnitForm
from thidua.render.package import package

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

HEAD_ROW = 3
"""The row of heads, from 0; above it are title, hint and a gap."""
_DATE = "dd/mm/yyyy"
_LEAST, _MOST = -1_000_000_000_000, 1_000_000_000_000
_FIRST_YEAR, _LAST_YEAR = 1948, 2100
_A4 = 9
_GUIDE_WIDTHS = (28, 84, 18)
_MARGINS = (0.4, 0.4, 0.5, 0.6)
"""Left, right, top and bottom, in inches."""
_TABS = ("#1F4E79", "#548235", "#BF8F00", "#7B3F8C")
"""Colours of tabs: the pledge, then each review."""
_HEAD_HEIGHT = 48
_LINE_HEIGHT = 16.5
_ROW_HEIGHT = 18
_TIP_TITLE = 32
_MAY = {
    "select_locked_cells": True,
    "select_unlocked_cells": True,
    "format_cells": False,
    "format_columns": True,
    "format_rows": True,
    "insert_rows": True,
    "delete_rows": True,
}


def render(form: UnitForm) -> bytes:
    """Return the workbook of a form, the same bytes every time."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - only when a workbook is written

    buffer = io.BytesIO()
    workbook = Workbook(buffer, {"in_memory": True, "strings_to_formulas": False})
    day = dt.datetime.fromisoformat(f"{form.day}T00:00:00")
    workbook.set_properties({"title": form.title, "created": day})
    looks = _looks(workbook)
    _guide(workbook.add_worksheet(form_words().guide_tab), form, looks)
    sheets = [(one, workbook.add_worksheet(one.name)) for one in form.sheets]
    ranges = _lists(workbook.add_worksheet(form_words().lists_sheet), form)
    ranges |= {one.id: _area(one) for one in form.sheets}
    _hidden(workbook.add_worksheet(form_words().hidden), form)
    parts = list(dict.fromkeys(one.part for one in form.sheets))
    for one, worksheet in sheets:
        _write(worksheet, one, looks, ranges)
        worksheet.set_tab_color(_TABS[parts.index(one.part) % len(_TABS)])
        if one.later:
            worksheet.hide()
    workbook.close()
    with zipfile.ZipFile(buffer) as archive:
        return package({name: archive.read(name) for name in archive.namelist()})


def _looks(workbook: Workbook) -> Mapping[str, Any]:
    plain = {"font_name": house_style().font, "font_size": 12, "valign": "top"}
    cell = plain | {"border": 1, "text_wrap": True}
    grey = {"bg_color": "#E7E6E6", "locked": True}
    open_ = cell | {"locked": False}
    made = {
        "title": plain | {"bold": True, "font_size": 14},
        "hint": plain | {"italic": True},
        "guide": plain,
        "wrapped": plain | {"text_wrap": True},
        "listed": cell,
        "link": cell | {"font_color": "#0563C1", "underline": 1},
        "head": cell | grey | {"bold": True, "align": "center", "valign": "vcenter"},
        "shown": cell | grey,
        "id": plain | {"locked": False, "num_format": "@"},
        "text": open_ | {"num_format": "@"},
        "number": open_ | {"num_format": "#,##0.########"},
        "whole": open_ | {"num_format": "0", "align": "center"},
        "date": open_ | {"num_format": _DATE, "align": "center"},
    }
    return {name: workbook.add_format(look) for name, look in made.items()}


def _look_of(column: AskedColumn) -> str:
    known = {AnswerKind.NUMBER, AnswerKind.WHOLE, AnswerKind.DATE, AnswerKind.SHOWN}
    return column.kind.value if column.kind in known else "text"


def _guide(worksheet: Worksheet, form: UnitForm, looks: Mapping[str, Any]) -> None:
    """Write the first sheet: what the form is, which sheets are to be filled in, and how."""
    said = form_words()
    for at, width in enumerate(_GUIDE_WIDTHS):
        worksheet.set_column(at, at, width)
    worksheet.write_string(0, 0, form.title, looks["title"])
    for row, line in enumerate(form.about, start=2):
        worksheet.write_string(row, 0, line, looks["guide"])
    head = len(form.about) + 3
    for at, key in enumerate(("sheet", "what", "need")):
        worksheet.write_string(head, at, said.contents[key], looks["head"])
    shown = [one for one in form.sheets if not one.later]
    for row, one in enumerate(shown, start=head + 1):
        place = f"internal:'{one.name}'!B{HEAD_ROW + 2}"
        worksheet.write_url(row, 0, place, looks["link"], one.name)
        worksheet.write_string(row, 1, one.hint, looks["listed"])
        _heighten(worksheet, row, [(one.hint, _GUIDE_WIDTHS[1])])
        need = "needed" if one.needed else "usual" if one.usual else "else"
        worksheet.write_string(row, 2, said.need[need], looks["listed"])
    for row, line in enumerate(said.guide["xlsx"], start=head + len(shown) + 2):
        worksheet.merge_range(row, 0, row, 2, line, looks["wrapped"])
        _heighten(worksheet, row, [(line, sum(_GUIDE_WIDTHS))])
    worksheet.protect("", _MAY)
    _page(worksheet, form.title, high=1)


def _page(worksheet: Worksheet, title: str, *, high: int = 0) -> None:
    """Set how a sheet is printed: on one page that is broad, and so many high."""
    worksheet.set_landscape()
    worksheet.set_paper(_A4)
    worksheet.set_margins(*_MARGINS)
    worksheet.fit_to_pages(1, high)
    worksheet.set_footer(form_words().page.format(title=title.replace("&", "&&")))


def _lists(worksheet: Worksheet, form: UnitForm) -> dict[str, str]:
    """Write the lists, a pair of columns each, and return where the words of each stand."""
    from xlsxwriter.utility import xl_col_to_name  # noqa: PLC0415 - as above

    ranges = {}
    for at, (key, choices) in enumerate(sorted(form.lists.items())):
        column = 2 * at
        worksheet.write_string(0, column, key)
        for row, one in enumerate(choices, start=1):
            worksheet.write_string(row, column, one.id)
            worksheet.write_string(row, column + 1, one.label)
        name = xl_col_to_name(column + 1, col_abs=True)
        if choices:
            ranges[key] = f"='{worksheet.name}'!{name}$2:{name}${len(choices) + 1}"
    worksheet.protect("", _MAY)
    worksheet.hide()
    return ranges


def _hidden(worksheet: Worksheet, form: UnitForm) -> None:
    """Write what the form says of itself, and what its rows were called when it went out."""
    worksheet.write_string(0, 0, form_words().code)
    worksheet.write_string(0, 1, form.mark.code)
    worksheet.protect("", _MAY)
    worksheet.hide()


def _area(sheet: AskedSheet) -> str:
    """Return where what the rows of a sheet are called stands."""
    first = HEAD_ROW + 2
    return f"='{sheet.name}'!$B${first}:$B${first + max(sheet.size, 1) - 1}"


def _write(
    worksheet: Worksheet, sheet: AskedSheet, looks: Mapping[str, Any], ranges: Mapping[str, str]
) -> None:
    worksheet.set_column(0, 0, 12, None, {"hidden": True})
    worksheet.write_string(0, 0, sheet.id)
    worksheet.write_string(0, 1, sheet.title, looks["title"])
    worksheet.write_string(1, 1, sheet.hint, looks["hint"])
    worksheet.write_string(2, 1, _more(sheet), looks["hint"])
    worksheet.set_default_row(_ROW_HEIGHT)
    worksheet.write_string(HEAD_ROW, 0, form_words().key_head, looks["head"])
    worksheet.set_row(HEAD_ROW, _HEAD_HEIGHT)
    first = HEAD_ROW + 1
    for place, column in enumerate(sheet.columns, start=1):
        worksheet.set_column(place, place, column.width, None, {"hidden": column.more})
        worksheet.write_string(HEAD_ROW, place, column.shown_head, looks["head"])
        _validate(worksheet, (first, place, sheet.size), column, ranges)
    for at in range(sheet.size):
        filled = sheet.rows[at] if at < len(sheet.rows) else None
        known = filled.id if filled else ""
        widths = (one.width for one in sheet.columns)
        _heighten(worksheet, first + at, zip(filled.values if filled else (), widths, strict=False))
        _cell(worksheet, (first + at, 0), known or None, looks["id"])
        for index, column in enumerate(sheet.columns):
            value = filled.values[index] if filled else None
            look = _look_of(column)
            if column.kind is AnswerKind.REF and filled and known and sheet.key:
                look = "shown"
            _cell(worksheet, (first + at, index + 1), value, looks[look], kind=column.kind)
    worksheet.freeze_panes(first, 2)
    worksheet.repeat_rows(HEAD_ROW)
    _page(worksheet, sheet.title)
    worksheet.protect("", _MAY)


def _more(sheet: AskedSheet) -> str:
    """Return what is said of lines within a cell, and of the columns that are not shown."""
    said = form_words()
    heads = dict.fromkeys(one.head.rstrip(" 0123456789") for one in sheet.columns if one.more)
    lines = said.several_lines["xlsx"] if sheet.in_lines else ""
    more = said.more_columns.format(heads=", ".join(heads)) if heads else ""
    return " ".join(filter(None, (lines, more)))


def _heighten(worksheet: Worksheet, row: int, texts: Iterable[tuple[FormValue, int]]) -> None:
    """Make a row as high as its longest text needs: not every program does that by itself."""
    lines = max(
        (
            sum(1 + len(line) // width for line in text.split("\n"))
            for text, width in texts
            if isinstance(text, str)
        ),
        default=1,
    )
    if lines > 1:
        worksheet.set_row(row, _LINE_HEIGHT * lines + _ROW_HEIGHT - _LINE_HEIGHT)


def _cell(
    worksheet: Worksheet,
    place: tuple[int, int],
    value: FormValue,
    look: object,
    *,
    kind: AnswerKind = AnswerKind.TEXT,
) -> None:
    if value is None or value == "":
        worksheet.write_blank(*place, None, look)
    elif isinstance(value, str) and kind is AnswerKind.DATE:
        worksheet.write_datetime(*place, dt.date.fromisoformat(value), look)
    elif isinstance(value, str):
        worksheet.write_string(*place, value, look)
    else:
        worksheet.write_number(*place, value, look)


def _validate(
    worksheet: Worksheet,
    area: tuple[int, int, int],
    column: AskedColumn,
    ranges: Mapping[str, str],
) -> None:
    """Set what may be typed into the cells of a column, and the tip beside them."""
    first, place, rows = area
    if column.kind is AnswerKind.SHOWN or not rows:
        return
    rule = _rule(column, ranges) | {"ignore_blank": True}
    if column.tip:
        rule |= {"input_title": column.head[:_TIP_TITLE], "input_message": column.tip}
    worksheet.data_validation(first, place, first + rows - 1, place, rule)


def _rule(column: AskedColumn, ranges: Mapping[str, str]) -> dict[str, Any]:
    said = form_words().errors
    match column.kind:
        case AnswerKind.CHOICE | AnswerKind.OPEN | AnswerKind.REF | AnswerKind.YES:
            if column.list not in ranges:
                return {"validate": "any"}
            rule: dict[str, Any] = {"validate": "list", "source": ranges[column.list]}
            if column.kind in {AnswerKind.OPEN, AnswerKind.REF}:
                return rule | {"show_error": False}
            return rule | {"error_message": said["choice"]}
        case AnswerKind.DATE:
            limits = (dt.date(_FIRST_YEAR, 1, 1), dt.date(_LAST_YEAR, 12, 31))
            rule = {"validate": "date", "error_message": said["date"]}
        case AnswerKind.WHOLE:
            limits = (_FIRST_YEAR, _LAST_YEAR)  # type: ignore[assignment]
            rule = {"validate": "integer", "error_message": said["whole"]}
        case AnswerKind.NUMBER:
            limits = (_LEAST, _MOST)  # type: ignore[assignment]
            rule = {"validate": "decimal", "error_message": said["number"]}
        case _:
            return {"validate": "any"}
    return rule | {"criteria": "between", "minimum": limits[0], "maximum": limits[1]}
