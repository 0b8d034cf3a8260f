"""Worksheets: the words of the paper, numbers that can be counted with, in the same decimals."""

from __future__ import annotations

import io
from math import ceil
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from offices import example
from thidua.catalogue.times import said_time
from thidua.compose.composers import composers
from thidua.compose.grid import grid
from thidua.compose.sheets import sheet
from thidua.model.campaign_time import CampaignTime, TimeKind
from thidua.model.document import RowKind
from thidua.model.sheet import Sheet, SheetColumn, SheetGroup, SheetRow, ValueKind
from thidua.render import xlsx

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet


TIME: dict[str, Any] = dict(said_time(CampaignTime(TimeKind.YEAR, 2024, 2024, "")).values)


def _worksheet(made: Sheet) -> Worksheet:
    content = xlsx.render((made,), date="2024-12-31")
    return openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]


def _texts(made: Sheet) -> set[str]:
    """Return the texts of a worksheet below its title, numbers apart."""
    rows = _worksheet(made).iter_rows(min_row=3)
    return {cell.value for row in rows for cell in row if isinstance(cell.value, str)}


def _on_paper(made: Sheet) -> set[str]:
    return {cell.text for row in grid(made).rows for cell in row.cells}


def test_a_worksheet_has_the_words_of_the_paper_and_no_others() -> None:
    sheets = [
        one
        for compose in composers().values()
        for made in compose(example(2024))
        for one in made.sheets
    ]
    assert len(sheets) > 50
    for one in sheets:
        formulas = {text for text in _texts(one) if text.startswith("=")}
        assert _texts(one) - formulas <= _on_paper(one)
        words = {text for text in _on_paper(one) if not any(map(str.isdigit, text))}
        assert words <= _texts(one) | {""}


def test_numbers_show_the_decimals_of_the_paper() -> None:
    columns = (
        SheetColumn("Tên", 1),
        SheetColumn("Điểm", 1, ValueKind.NUMBER),
        SheetColumn("Tỷ lệ", 1, ValueKind.PERCENT),
    )
    rows = (
        SheetRow(("A", 98, 1.0), "%"),
        SheetRow(("B", 97.3, 0.857), "%"),
        SheetRow(("C", 15, 1), "x"),
    )
    found = _worksheet(Sheet("x", "x", columns, rows))
    formats = [[cell.number_format for cell in row[2:]] for row in found.iter_rows(min_row=4)]
    assert formats == [["#,##0.0", "0.0%"], ["#,##0.0", "0.0%"], ["#,##0", "0.0%"]]


@pytest.mark.parametrize(
    ("share", "shown"),
    [(0.9995, "0.00%"), (0.99996, "0.000%"), (0.0004, "0.00%"), (1.0, "0%"), (0.0, "0%")],
)
def test_what_is_not_all_does_not_look_it(share: float, shown: str) -> None:
    columns = (SheetColumn("Tên", 1), SheetColumn("Tỷ lệ", 1, ValueKind.PERCENT))
    made = Sheet("x", "x", columns, (SheetRow(("A", share)),))
    (row,) = list(_worksheet(made).iter_rows(min_row=4))
    assert row[2].number_format == shown


def test_a_rate_below_sums_is_reckoned_from_them() -> None:
    rows = (
        SheetRow(("A", 3, 1, 1 / 3, None, None, 0)),
        SheetRow(("B", 1, 1, 1.0, None, None, 0)),
    )
    found = _worksheet(
        sheet(
            "registration-summary",
            rows,
            each=(("people", "B"),),
            **TIME,
            staff="người",
        )
    )
    last = [cell.value for cell in list(found.iter_rows())[-1]]
    assert last[2:] == ["=SUM(C5:C6)", "=SUM(D5:D6)", "=D7/C7", "=SUM(F5:F6)"]


def test_a_group_says_what_it_comes_to_and_an_empty_day_is_no_day() -> None:
    columns = (
        SheetColumn("Tên", 1),
        SheetColumn("Điểm", 1, ValueKind.COUNT),
        SheetColumn("Ngày", 1, ValueKind.DATE),
    )
    group = SheetGroup("Nhóm", 1, (None, 4, None), "I")
    rows = (group, SheetRow(("A", 4, None)), SheetRow((None, None, None)))
    found = _worksheet(Sheet("x", "x", columns, rows, empty="–"))
    shown = [[cell.value for cell in row] for row in found.iter_rows(min_row=4)]
    assert shown == [["I", "Nhóm", 4, "–"], [1, "A", 4, "–"], [2, None, None, None]]


def test_a_column_has_room_for_its_longest_word() -> None:
    columns = (SheetColumn("Tên", 99), SheetColumn("Tiền", 1, ValueKind.COUNT, total=True))
    made = Sheet("x", "x", columns, (SheetRow(("A", 36_350_000)),), total="Cộng")
    assert _worksheet(made).column_dimensions["C"].width > len("36.350.000")


def test_rows_are_as_high_as_their_texts() -> None:
    """By a reckoning of our own: letters, a third of the size wide on average, at the least."""
    sheets = [
        one
        for compose in composers().values()
        for made in compose(example(2024))
        for one in made.sheets
    ]
    wrapped = 0
    for found in map(_worksheet, sheets):
        merged = {area.start_cell.coordinate for area in found.merged_cells.ranges}
        for cell in (cell for row in found.iter_rows(min_row=3) for cell in row):
            if cell.data_type != "s" or cell.coordinate in merged:
                continue
            [width] = [
                5.25 * one.width
                for one in found.column_dimensions.values()
                if one.min <= cell.column <= one.max
            ]
            least = ceil(len(cell.value) * 12 * 0.33 / width)
            height = found.row_dimensions[cell.row].height or 15
            assert height >= 15 * min(least, 9), cell.value
            wrapped += least > 1
    assert wrapped > 50


def test_a_head_over_two_rows_has_room_for_what_spans_them() -> None:
    columns = (
        SheetColumn("Tổng số công chức, viên chức, người lao động của đơn vị", 1),
        *(SheetColumn(title, 9, group="Nhóm") for title in ("Một", "Hai")),
    )
    rows = _worksheet(Sheet("x", "x", columns, (SheetRow(("a", "b", "c")),))).row_dimensions
    assert rows[3].height is None
    assert rows[4].height > 4 * 15


def test_rows_of_the_total_are_no_head() -> None:
    made = sheet(
        "registration-summary",
        (),
        each=(("people", "B"),),
        **TIME,
        staff="người",
    )
    assert [row.kind for row in grid(made).rows][-1] is RowKind.TOTAL
    assert [cell.value for cell in list(_worksheet(made).iter_rows())[-1]][2:] == [
        0,
        0,
        "–",
        "–",
        0,
        0,
    ]
