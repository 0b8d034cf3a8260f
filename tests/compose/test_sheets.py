"""Tables described in templates/sheets.yaml, and what a grid makes of them."""

from __future__ import annotations

from typing import Any

import pytest

from thidua.catalogue.times import said_time
from thidua.compose.grid import grid
from thidua.compose.sheets import sheet, sheet_kinds
from thidua.model.campaign_time import CampaignTime, TimeKind
from thidua.model.document import RowKind
from thidua.model.sheet import Sheet, SheetColumn, SheetGroup, SheetRow, ValueKind

_MOST_OF_A_TAB = 31
HEAD = RowKind.HEAD


_NONE = (None, None)
"""What is counted of a participant without a headcount."""
TIME: dict[str, Any] = dict(said_time(CampaignTime(TimeKind.YEAR, 2024, 2024, "")).values)


def test_every_tab_fits_a_worksheet_and_every_table_has_columns() -> None:
    kinds = sheet_kinds()
    assert kinds
    assert [key for key, kind in kinds.items() if len(kind.name) > _MOST_OF_A_TAB] == []
    assert [key for key, kind in kinds.items() if not kind.columns] == []


def test_values_are_filled_in_and_missing_ones_told() -> None:
    made = sheet("targets", (), **TIME)
    assert made.title == "Chỉ tiêu đăng ký thi đua năm 2024"
    assert made.columns[2].title == "Thực hiện năm 2023"
    with pytest.raises(KeyError):
        sheet("targets", (), during="năm 2024")


def test_columns_that_the_data_ask_for_stand_below_their_group() -> None:
    rows = (
        SheetGroup("Khối"),
        SheetRow(("A", 9, 9, 1.0, *_NONE, 1, 2)),
        SheetRow(("B", 1, 0, 0.0, *_NONE, 0, 1)),
    )
    each = (("people", "{Một}"), ("collectives", "Hai"))
    made = sheet("registration-summary", rows, each=each, **TIME, staff="người")
    assert [(one.group, one.title) for one in made.columns[-2:]] == [
        ("Cá nhân", "{Một}"),
        ("Tập thể", "Hai"),
    ]
    last = grid(made).rows[-1]
    assert last.kind is RowKind.TOTAL
    assert [cell.text for cell in last.cells] == ["Tổng cộng", "10", "9", "90%", "1", "3"]


def _shown(made: Sheet) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in grid(made).rows if row.kind is not HEAD]


def _targets(*rows: SheetRow) -> Sheet:
    return sheet("targets", rows, **TIME)


def test_numbers_that_count_the_same_have_as_many_decimals() -> None:
    made = _targets(
        SheetRow(("A", "%", 97.3, 98, "2024-12-31"), "%"),
        SheetRow(("B", "%", 5, 7.25, "2024-12-31"), "%"),
        SheetRow(("C", "cuộc", 15, 1234, "2024-12-31"), "cuộc"),
    )
    assert [row[3:5] for row in _shown(made)] == [
        ["97,30", "98,00"],
        ["5,00", "7,25"],
        ["15", "1.234"],
    ]
    assert made.places()["%"][2:4] == (2, 2)
    assert made.places()["cuộc"][2:4] == (0, 0)


def test_without_units_a_column_is_alike_and_whole_numbers_stay_whole() -> None:
    rows = (SheetRow(("A", 98, 30)), SheetRow(("B", 97.3, 15)))
    columns = (
        SheetColumn("Tên", 1),
        SheetColumn("Điểm", 1, ValueKind.NUMBER),
        SheetColumn("Tối đa", 1, ValueKind.NUMBER),
    )
    assert _shown(Sheet("x", "x", columns, rows)) == [
        ["1", "A", "98,0", "30"],
        ["2", "B", "97,3", "15"],
    ]


def test_percentages_of_a_column_are_alike_whatever_they_are_of() -> None:
    columns = (SheetColumn("Tên", 1), SheetColumn("Tỷ lệ", 1, ValueKind.PERCENT))
    rows = (SheetRow(("A", 1.0), "kWh"), SheetRow(("B", 6 / 7), "%"))
    assert [row[2] for row in _shown(Sheet("x", "x", columns, rows))] == ["100,0%", "85,7%"]
    assert [row[2] for row in _shown(Sheet("x", "x", columns, rows[:1]))] == ["100%"]


def test_a_cell_that_is_empty_for_a_reason_says_so_and_a_form_stays_open() -> None:
    told = _targets(
        SheetRow(("A", "%", None, 98, None), "%"), SheetRow(("B", "%", 1, 2, "2024-01-31"), "%")
    )
    assert _shown(told)[0] == ["1", "A", "%", "–", "98", "–"]
    assert _shown(_targets(SheetRow((None,) * 5))) == [["1", "", "", "", "", ""]]


def test_a_column_that_no_row_fills_goes() -> None:
    row = SheetRow(("A", "%", None, 98, "2024-12-31"), "%")
    assert [one.title for one in _targets(row, row).columns] == [
        *("Nội dung chỉ tiêu", "Đơn vị tính", "Kế hoạch năm 2024", "Thời hạn")
    ]
    assert _shown(_targets(row)) == [["1", "A", "%", "98", "31/12/2024"]]
    assert len(_targets(SheetRow((None,) * 5)).columns) == 5
    assert len(_targets().columns) == 5


def test_groups_are_numbered_and_rows_anew_below_those_of_the_first_level() -> None:
    row = SheetRow(("A", 1, 1, 1.0, *_NONE, 0))
    rows = (SheetGroup("Một"), row, SheetGroup("Nhỏ", 2), row, SheetGroup("Hai"), row)
    made = sheet("registration-summary", rows, each=(("people", "B"),), **TIME, staff="người")
    assert [row[0] for row in _shown(made)] == ["I", "1", "Nhỏ", "2", "II", "1", "Tổng cộng"]


def test_a_rate_is_that_of_the_sums_and_what_is_known_stands_there() -> None:
    rows = (SheetRow(("A", 3, 1, 1 / 3, *_NONE, 0)), SheetRow(("B", 1, 1, 1.0, *_NONE, 0)))
    made = sheet("registration-summary", rows, each=(("people", "B"),), **TIME, staff="người")
    assert made.sums() == (None, 4, 2, 0.5, 0)
    nobody = sheet("registration-summary", (), each=(("people", "B"),), **TIME, staff="người")
    assert _shown(nobody)[-1] == ["Tổng cộng", "0", "0", "–", "–", "0", "0"]
    values = ("A", 1, 1, 1.0, *_NONE, 1, 1, 1.0, 0.5, 1, 1, "Đạt")
    year = sheet(
        "report-final",
        (SheetRow(values),),
        known={"last": 0.25},
        covered="năm 2024",
        now="năm 2024",
        then="năm 2023",
        tab="Số liệu",
    )
    assert _shown(year)[-1][6:] == ["100%", "25%", "1", "1", "–"]
