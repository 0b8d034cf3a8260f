"""Tables typed by hand: merged heads, section rows with values, spans, cells of paragraphs."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZipFile

import msgspec

import built
from thidua.compose.tables import typed_table
from thidua.model.document import Cell, Row, RowKind, Run, Table
from thidua.model.items import Align, TableData
from thidua.render.cells import placed


def _table(columns: list[Any], *rows: dict[str, Any]) -> Table:
    typed = msgspec.convert({"columns": columns, "rows": rows}, TableData)
    (made,) = typed_table(typed, "bang", str)
    assert isinstance(made, Table)
    assert list(placed(made))
    return made


def _titles(*names: str) -> list[Any]:
    return [{"title": name, "width": 1} for name in names]


def test_heads_are_merged_across_and_down() -> None:
    group = {"title": "Thu", "columns": _titles("Kế hoạch", "Kết quả")}
    made = _table(
        [*_titles("TT"), {"title": "Kinh tế", "columns": [group, *_titles("Điểm")]}],
        {"cells": ["1", "2", "3", "4"]},
    )
    heads = [
        [(cell.text, cell.span, cell.rows) for cell in row.cells]
        for row in made.rows
        if row.kind is RowKind.HEAD
    ]
    assert heads == [
        [("TT", 1, 3), ("Kinh tế", 3, 1)],
        [("Thu", 2, 1), ("Điểm", 1, 2)],
        [("Kế hoạch", 1, 1), ("Kết quả", 1, 1)],
    ]


def test_a_section_runs_up_to_the_cells_of_the_last_columns() -> None:
    made = _table(_titles("TT", "Việc", "Điểm"), {"section": "I. CHUNG", "cells": ["115"]})
    assert made.rows[1] == Row(RowKind.SECTION, (Cell("I. CHUNG", span=2), Cell("115")))


def test_a_row_leaves_out_what_a_cell_above_still_takes() -> None:
    made = _table(
        _titles("Đơn vị", "Việc", "Hạn"),
        {"cells": [{"text": "Văn phòng", "rows": 2}, {"text": "Họp", "columns": 2}]},
        {"cells": ["Báo cáo", "Quý I"]},
    )
    assert made.rows[1].cells == (Cell("Văn phòng", rows=2), Cell("Họp", Align.CENTER, span=2))
    assert made.rows[2].cells == (Cell("Báo cáo"), Cell("Quý I"))


def test_a_cell_holds_paragraphs_and_a_list() -> None:
    typed = {"text": ["[b]Một[/b]", "Hai"], "items": ["ba", "bốn"], "numbering": "letter"}
    (cell,) = _table(_titles("Việc"), {"cells": [typed]}).rows[1].cells
    assert cell.paragraphs == ("Một", "Hai", "a) ba", "b) bốn")
    assert cell.runs == (Run("Một", bold=True), Run(" Hai a) ba b) bốn"))


def test_columns_without_a_width_are_measured() -> None:
    assert _table([{"title": "TT"}, {"title": "Việc"}], {"cells": ["1", "Họp"]}).flexible
    assert not _table(_titles("TT", "Việc"), {"cells": ["1", "Họp"]}).flexible


def test_every_paragraph_of_a_cell_is_one_in_word_and_a_line_in_markdown() -> None:
    with ZipFile(BytesIO(built.content("tables", "docx"))) as package:
        word = package.read("word/document.xml").decode()
    word = word.replace('</w:t><w:br/><w:t xml:space="preserve">', " ")  # a line ended at sense
    for text in ("Ban hành đúng hạn, đủ nội dung.", "- Kế hoạch năm;"):
        assert f'<w:jc w:val="left"/></w:pPr><w:r><w:t xml:space="preserve">{text}</w:t>' in word
    markdown = built.content("tables", "md").decode()
    assert "<b>Kế hoạch công tác</b><br>Ban hành đúng hạn, đủ nội dung.<br><i>Chậm" in markdown
    assert "Hồ sơ gồm:<br>\\- Kế hoạch năm;<br>" in markdown
