"""Lines of table cells: compounds whole where there is room, in no more lines than needed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from math import ceil

import pytest
from msgspec import Struct

from offices import demo, example
from thidua.catalogue.style import Style, house_style
from thidua.compose.composers import composers
from thidua.model.document import Cell, Document, Mark, Paragraph, RowKind, Run, Table
from thidua.model.items import Orientation
from thidua.render.cell_lines import set_paragraphs, set_runs
from thidua.render.cells import placed
from thidua.render.columns import column_widths, look_of
from thidua.render.geometry import drawn
from thidua.render.metrics import LINE_END, filled, measure, space_width, text_width
from thidua.render.sense import costs, joints, rules


class _Set(Struct, frozen=True):
    """A cell as it is set: its kind of row, its style, how wide it is, and its lines."""

    cell: Cell
    kind: RowKind
    style: Style
    width: int

    @property
    def lines(self) -> list[str]:
        """The lines of its only paragraph."""
        return _lines(set_runs(self.cell, self.style, self.width), self.style, self.width)

    @property
    def greedy(self) -> list[str]:
        """Its lines if each took as many words as it can."""
        return _lines((Run(self.cell.text),), self.style, self.width)


def _lines(runs: tuple[Run, ...], style: Style, width: int) -> list[str]:
    words = " ".join("".join(run.text for run in runs).split(LINE_END)).split()
    starts = filled(measure(Paragraph("", runs), style), space_width(style), width)
    return [" ".join(words[start:end]) for start, end in pairwise((0, *starts, len(words)))]


def _tables(document: Document) -> Iterator[tuple[Table, int]]:
    parts = [(document.body, document.orientation)]
    parts += [(one.body, one.orientation) for one in document.appendices]
    for blocks, orientation in parts:
        width = house_style().text_width(landscape=orientation is Orientation.LANDSCAPE)
        yield from ((block, width) for block in blocks if isinstance(block, Table))


@cache
def _cells() -> tuple[_Set, ...]:
    """Return the cells of one paragraph of all tables of the example and the demos."""
    years = [example(2023), example(2024), *demo("xa-minh-hoa"), *demo("truong-thi-du")]
    made = (one for year in years for make in composers().values() for one in make(year))
    found: dict[_Set, None] = {}
    for table, total in {pair: None for one in made for pair in _tables(one.document)}:
        columns = column_widths(table, total, house_style())
        look = look_of(table, total, house_style())
        for row, cells in zip(table.rows, placed(table), strict=True):
            for here in cells:
                if here.rest or here.cell.ends or not here.cell.text:
                    continue
                width = sum(columns[here.start : here.end]) - 2 * look.inset
                found[_Set(here.cell, row.kind, look.by_kind[row.kind], width)] = None
    return tuple(found)


def _ends(lines: list[str]) -> list[str]:
    """Return the two words at the end of each line but the last, without marks and capitals."""
    return [
        f"{line.split()[-1]} {following.split()[0]}".strip("(“”);:,.").lower()
        for line, following in pairwise(lines)
    ]


def test_no_head_of_a_table_tears_a_compound() -> None:
    heads = [one for one in _cells() if one.kind is RowKind.HEAD]
    assert len(heads) > 300
    told = {end: one.cell.text for one in heads for end in _ends(one.lines)}
    assert [(told[end], end) for end in told.keys() & rules().compounds] == []


def test_no_cell_takes_more_lines_or_tears_more_than_filled_lines_do() -> None:
    body = [one for one in _cells() if one.kind is not RowKind.HEAD and len(one.greedy) > 1]
    assert len(body) > 500
    mended = alone = 0
    for one in body:
        assert len(one.lines) == len(one.greedy), one.cell.text
        torn, before = (_torn(lines) for lines in (one.lines, one.greedy))
        assert torn <= before, one.cell.text
        mended += torn < before
        alone += len(one.lines[-1].split()) == 1
    assert mended > 100
    assert alone < len(body) / 40, "a word has a line of its own only where nothing else fits"


def _torn(lines: list[str]) -> float:
    cost = joints(" ".join(lines))
    ends = [len(" ".join(lines[:many]).split()) for many in range(1, len(lines))]
    lone = costs().lone if len(cost) > 1 and ends and ends[-1] == len(cost) else 0
    return sum(cost[end - 1] for end in ends) + lone


@pytest.mark.parametrize(
    ("filled_first", "rest", "lines"),
    [
        ("Hoàn thành tốt nhiệm", " vụ", ["Hoàn thành tốt", "nhiệm vụ"]),
        ("Chuyên viên, Văn", " phòng Sở", ["Chuyên viên,", "Văn phòng Sở"]),
        ("Hiến đất, góp 20", " ngày công", ["Hiến đất, góp", "20 ngày công"]),
        ("Hoàn thành nhiệm vụ", " năm học", ["Hoàn thành nhiệm vụ", "năm học"]),
        ("Chi cục Quản lý Thí", " dụ", ["Chi cục Quản lý", "Thí dụ"]),
        ("Nguyễn Văn Mẫu", " An", ["Nguyễn Văn", "Mẫu An"]),
        ("Tỷ lệ xử lý hồ sơ đúng hạn", " (%)", ["Tỷ lệ xử lý hồ sơ", "đúng hạn (%)"]),
    ],
)
def test_lines_end_at_sense(filled_first: str, rest: str, lines: list[str]) -> None:
    style = house_style().styles["table-cell"]
    width = ceil(text_width(filled_first, style.size, bold=False, italic=False)) + 10
    one = _Set(Cell(filled_first + rest), RowKind.BODY, style, width)
    assert one.greedy == [filled_first, rest.strip()]
    assert one.lines == lines


@pytest.mark.parametrize(("spare", "ended"), [(-2, True), (-40, False)])
def test_a_line_that_another_program_may_fill_further_is_ended(spare: int, *, ended: bool) -> None:
    style = house_style().styles["table-cell"]
    width = ceil(text_width("Quý I, quý II,", style.size, bold=False, italic=False)) + spare
    one = _Set(Cell("Quý I, quý II, quý III"), RowKind.BODY, style, width)
    assert one.lines == one.greedy
    said = "".join(run.text for run in set_runs(one.cell, style, width))
    assert (LINE_END in said) is ended


def test_what_a_revision_marks_is_left_as_it_comes() -> None:
    style = house_style().styles["table-cell"]
    runs = (Run("Hoàn thành tốt "), Run("nhiệm vụ", mark=Mark.INSERTED))
    assert set_paragraphs(Cell("Hoàn thành tốt nhiệm vụ", runs=runs), style, 2000) == (runs,)


def test_lines_of_a_recipient_end_at_sense_unless_a_revision_marks_it() -> None:
    house = house_style()
    width = house.sides(house.sign_off, landscape=False)[0]
    text = "- Hội đồng Thi đua - Khen thưởng xã Minh Họa (để b/c);"
    (shown,) = drawn([Paragraph("recipient", (Run(text),))], width, house)
    assert isinstance(shown, Paragraph)
    assert shown.text.split(LINE_END) == [text.removesuffix(" (để b/c);"), "(để b/c);"]
    marked = Paragraph("recipient", (Run(text, mark=Mark.INSERTED),))
    assert list(drawn([marked], width, house)) == [marked]
