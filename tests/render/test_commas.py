"""Decimal commas below each other, on the model, in the Word file and on the page."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from zipfile import ZipFile

import pytest
from msgspec.structs import replace

import built
from thidua.catalogue.style import house_style
from thidua.model.document import Cell, Row, RowKind, Run, Table
from thidua.model.items import Align
from thidua.render.cells import table_look
from thidua.render.commas import room_behind
from thidua.render.formats import RENDERERS
from thidua.render.metrics import text_width
from tools import pdf

_TEXTS = ("97,3", "15", "40.320", "98,25", "–", "-2,5", "1,2 triệu", "")


def _width(text: str, *, bold: bool = False) -> int:
    return round(text_width(text, 13, bold=bold, italic=False))


def _rooms(*cells: Cell) -> list[int]:
    table = Table((1,), tuple(Row(RowKind.BODY, (cell,)) for cell in cells))
    found = room_behind(table, table_look(house_style()).by_kind)
    return [found.get((at, 0), 0) for at in range(len(cells))]


def _right(*texts: str) -> list[Cell]:
    return [Cell(text, Align.RIGHT) for text in texts]


def test_what_has_fewer_decimals_keeps_the_room_of_the_rest() -> None:
    assert _rooms(*_right(*_TEXTS)) == [
        *(_width("0"), _width(",25"), _width(",25"), 0, 0, _width("5"), 0, 0)
    ]


def test_whole_numbers_stand_at_the_edge_and_so_does_what_is_not_set_to_the_right() -> None:
    assert _rooms(*_right("1", "1.234", "20")) == [0, 0, 0]
    assert _rooms(Cell("1", Align.CENTER), *_right("1,5")) == [0, 0]
    assert _rooms(Cell("97", Align.RIGHT, runs=(Run("9"), Run("7"))), *_right("1,5")) == [0, 0]


def test_percentages_stand_by_their_commas_too() -> None:
    assert _rooms(*_right("100%", "85,7%")) == [_width(",7"), 0]


@pytest.fixture(scope="module")
def sides(
    tmp_path_factory: pytest.TempPathFactory,
    libreoffice: Callable[[Sequence[Path]], dict[Path, Path]],
) -> list[list[pdf.Stretch]]:
    """A table of such numbers, as we lay it out and as LibreOffice does."""
    rows = tuple(Row(RowKind.BODY, (Cell("Việc"), cell)) for cell in _right("97,3", "15", "98,25"))
    document = replace(built.document("short"), body=(Table((3, 1), rows),))
    folder = tmp_path_factory.mktemp("commas")
    for form in ("docx", "pdf"):
        (folder / f"a.{form}").write_bytes(RENDERERS[form](document))
    theirs = libreoffice([folder / "a.docx"])[folder / "a.docx"]
    return [pdf.stretches(one) for one in (folder / "a.pdf", theirs)]


def test_commas_stand_below_each_other_on_the_page(sides: list[list[pdf.Stretch]]) -> None:
    for lines in sides:
        right = {one.text: one.right for one in lines}
        comma = right["97,3"] - _width(",3") / 20
        assert abs(right["15"] - comma) < 0.6
        assert abs(right["98,25"] - _width(",25") / 20 - comma) < 0.6


def test_the_word_file_says_it_by_an_indent() -> None:
    rows = tuple(Row(RowKind.BODY, (cell,)) for cell in _right("97,3", "15"))
    document = replace(built.document("short"), body=(Table((1,), rows),))
    said = ZipFile(io.BytesIO(RENDERERS["docx"](document))).read("word/document.xml").decode()
    assert re.findall(r'<w:ind w:right="(\d+)"/><w:jc w:val="right"/>', said) == [str(_width(",3"))]
