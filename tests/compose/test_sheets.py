"""Tables described in templates/sheets.yaml, and what a grid makes of them."""

from __future__ import annotations

import pytest

from thidua.compose.grid import grid
from thidua.compose.sheets import sheet, sheet_kinds
from thidua.model.document import RowKind
from thidua.model.sheet import SheetGroup, SheetRow

_MOST_OF_A_TAB = 31


def test_every_tab_fits_a_worksheet_and_every_table_has_columns() -> None:
    kinds = sheet_kinds()
    assert kinds
    assert [key for key, kind in kinds.items() if len(kind.name) > _MOST_OF_A_TAB] == []
    assert [key for key, kind in kinds.items() if not kind.columns] == []


def test_values_are_filled_in_and_missing_ones_told() -> None:
    made = sheet("targets", (), year=2024, last_year=2023)
    assert made.title == "Chỉ tiêu đăng ký thi đua năm 2024"
    assert made.columns[2].title == "Thực hiện năm 2023"
    with pytest.raises(KeyError):
        sheet("targets", (), year=2024)


def test_columns_that_the_data_ask_for_stand_below_their_group() -> None:
    rows = (SheetGroup("Khối"), SheetRow(("A", 9, 9, 1.0, 1, 2)), SheetRow(("B", 1, 0, 0.0, 0, 1)))
    each = (("people", "{Một}"), ("collectives", "Hai"))
    made = sheet("registration-summary", rows, each=each, year=2024)
    assert [(one.group, one.title) for one in made.columns[-2:]] == [
        ("Cá nhân", "{Một}"),
        ("Tập thể", "Hai"),
    ]
    last = grid(made).rows[-1]
    assert last.kind is RowKind.TOTAL
    assert [cell.text for cell in last.cells] == ["Tổng cộng", "10", "9", "90%", "1", "3"]
