"""Cells that reach down over rows: in the body they keep their rows together."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

from msgspec.structs import replace

import built
from thidua.catalogue.style import house_style
from thidua.model.document import Cell, Document, Row, RowKind, Table
from thidua.render import docx, markdown
from thidua.render.cells import placed
from thidua.render.paging import row_breaks

_TABLE = Table(
    (1, 1, 1),
    (
        Row(RowKind.HEAD, (Cell("A", rows=2), Cell("B", span=2))),
        Row(RowKind.HEAD, (Cell("b"), Cell("c"))),
        Row(RowKind.BODY, (Cell("một", rows=3), Cell("hai"), Cell("vì", rows=2))),
        Row(RowKind.BODY, (Cell("ba"),)),
        Row(RowKind.BODY, (Cell("bốn"), Cell("năm"))),
        Row(RowKind.BODY, (Cell("x"), Cell("y"), Cell("z"))),
    ),
)


def _held(table: Table) -> list[bool]:
    breaks = row_breaks(table, (3000,) * len(table.widths), house_style())
    return [one.held for one in breaks]


def _document() -> Document:
    return replace(built.document("short"), body=(_TABLE,))


def test_every_row_has_a_cell_in_every_column() -> None:
    assert [[(one.start, one.rest) for one in row] for row in placed(_TABLE)] == [
        [(0, False), (1, False)],
        [(0, True), (1, False), (2, False)],
        [(0, False), (1, False), (2, False)],
        [(0, True), (1, False), (2, True)],
        [(0, True), (1, False), (2, False)],
        [(0, False), (1, False), (2, False)],
    ]


def test_rows_that_a_cell_of_the_body_spans_stay_together() -> None:
    assert _held(_TABLE) == [False, False, True, True, False, False]


def _sections(rows: int, text: str) -> Table:
    """Return a table of two sections, the second of one row, and its sums."""
    body = Row(RowKind.BODY, (Cell("1"), Cell(text)))
    section = Row(RowKind.SECTION, (Cell("Mục", span=2),))
    total = Row(RowKind.TOTAL, (Cell("Cộng"), Cell("2")))
    return Table((1, 1), (section, *[body] * rows, section, body, total))


def test_a_section_stays_with_its_first_row_and_a_short_one_whole() -> None:
    assert _held(_sections(4, "ngắn")) == [*[True] * 4, False, True, True, False]
    assert _held(_sections(5, "ngắn")) == [True, *[False] * 5, True, True, False]
    assert _held(_sections(3, "rất dài " * 20)) == [True, *[False] * 3, True, True, False]


def test_markdown_leaves_what_is_reached_over_empty() -> None:
    rows = [line for line in markdown.render(_document()).decode().splitlines() if "|" in line]
    assert "| một | hai | vì |" in rows
    assert "|  | ba |  |" in rows
    assert "|  | bốn | năm |" in rows


def test_word_merges_them() -> None:
    said = ZipFile(BytesIO(docx.render(_document()))).read("word/document.xml").decode()
    assert len(re.findall(r'<w:vMerge w:val="restart"/>', said)) == 3
    assert len(re.findall(r"<w:vMerge/>", said)) == 1 + 2 + 1
