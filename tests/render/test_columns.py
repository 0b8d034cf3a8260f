"""Columns of tables: words whole, figures narrow, texts wide, wishes kept where they can be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

from msgspec.structs import replace

import built
import comparisons
import redlines
from made_up import pair
from offices import example
from thidua.catalogue.style import house_style
from thidua.compose.comparison import compose
from thidua.compose.composers import composers
from thidua.model.document import Cell, Document, Row, RowKind, Run, Table
from thidua.model.items import Align, Orientation
from thidua.render.cells import TableLook, placed, table_look
from thidua.render.columns import column_widths, look_of
from thidua.render.crowding import crowding
from thidua.render.metrics import text_width

_HOUSE = house_style()
_PORTRAIT, _LANDSCAPE = (_HOUSE.text_width(landscape=one) for one in (False, True))


def _widths(table: Table, total: int = _PORTRAIT) -> tuple[int, ...]:
    return column_widths(table, total, _HOUSE)


def _laid(document: Document) -> Iterator[tuple[Table, int]]:
    """Yield the tables of a document, each with the width of its page's text."""
    parts = (
        (document.body, document.orientation),
        *((one.body, one.orientation) for one in document.appendices),
    )
    for blocks, orientation in parts:
        width = _LANDSCAPE if orientation is Orientation.LANDSCAPE else _PORTRAIT
        yield from ((block, width) for block in blocks if isinstance(block, Table))


def _table(
    *rows: Sequence[str], widths: Sequence[float] = (), align: str = "", flexible: bool = False
) -> Table:
    """Return a table below its head; ``align`` has a letter for each column."""
    aligns = [{"l": Align.LEFT, "c": Align.CENTER, "r": Align.RIGHT}[one] for one in align]
    head, *body = rows
    return Table(
        tuple(widths) or (1,) * len(head),
        (
            Row(RowKind.HEAD, tuple(Cell(text, Align.CENTER) for text in head)),
            *(
                Row(RowKind.BODY, tuple(map(Cell, row, aligns or [Align.LEFT] * len(row))))
                for row in body
            ),
        ),
        flexible=flexible,
    )


def _line(text: str, kind: RowKind, look: TableLook | None = None) -> float:
    """Return the room that a text takes on one line of a cell."""
    look = look or table_look(_HOUSE)
    style = look.by_kind[kind]
    width = text_width(text, style.size, bold=style.bold, italic=style.italic)
    return width + 2 * look.inset


def _cut(table: Table, widths: Sequence[int]) -> list[str]:
    """Return the words that are wider than their cell; a word may be of several runs."""
    look = look_of(table, sum(widths), _HOUSE)
    return [
        word
        for row, cells in zip(table.rows, placed(table), strict=True)
        for here in cells
        if not here.rest
        for word in here.cell.text.split(" ")
        if _line(word, row.kind, look) > sum(widths[here.start : here.end])
    ]


def _documents() -> Iterator[Document]:
    yield from (one.document for kind in composers().values() for one in kind(example(2024)))
    yield from map(built.document, built.PRINTED)
    yield from (
        redlines.marked(one) for name, one in redlines.pairs().items() if "hostile" not in name
    )
    yield compose(comparisons.EVERY, None)


def test_no_word_of_any_table_is_wider_than_its_column() -> None:
    tables = [one for document in _documents() for one in _laid(document)]
    assert len(tables) > 100
    for table, total in tables:
        widths = _widths(table, total)
        assert sum(widths) == total
        assert _cut(table, widths) == []
        assert _widths(replace(table, widths=widths), total) == widths


def test_widths_add_up_and_stay_the_same_once_found() -> None:
    random = Random(7)  # noqa: S311 - made-up tables
    documents = [document for _ in range(300) for document in pair(random)]
    tables = [table for document in documents for table, _ in _laid(document)]
    assert len(tables) > 200
    for table in tables:
        shares = tuple(random.uniform(0.1, 9) for _ in table.widths)
        wished = replace(table, widths=shares, flexible=random.random() < 0.5)
        widths = _widths(wished)
        assert sum(widths) == _PORTRAIT
        assert all(width > 0 for width in widths)
        assert _widths(replace(wished, widths=widths)) == widths


def test_old_and_new_words_of_a_redline_fit_side_by_side() -> None:
    long = "Hội-đồng-không-gạch".replace("-", "")
    runs = (Run(long), Run("2024."))
    cell = Cell(long + "2024.", runs=runs)
    table = Table((1, 20), (Row(RowKind.BODY, (cell, Cell("x"))),))
    assert _widths(table)[0] >= _line(long + "2024.", RowKind.BODY)


def test_widths_that_somebody_chose_are_kept_where_all_words_fit() -> None:
    table = _table(("Số", "Việc"), ("1", "Một việc dài hơn"), widths=(30, 70), align="rl")
    exact = [_PORTRAIT * share / 100 for share in (30, 70)]
    off = [abs(one - other) for one, other in zip(_widths(table), exact, strict=True)]
    assert max(off) < 1
    narrow = replace(table, widths=(1, 99))
    assert _cut(narrow, [round(_PORTRAIT / 100), round(_PORTRAIT * 0.99)]) != []
    assert _cut(narrow, _widths(narrow)) == []


def test_one_that_has_to_be_wider_leaves_the_others_as_they_were_to_each_other() -> None:
    table = _table(("STT", "Việc một", "Việc hai"), ("1", "a", "b"), widths=(1, 60, 30))
    number, one, other = _widths(table)
    assert _line("STT", RowKind.HEAD) <= number < _line("STT", RowKind.HEAD) + 20
    assert abs(one / other - 2) < 0.01


def test_figures_take_what_they_need_and_texts_the_rest() -> None:
    table = _table(
        ("TT", "Nội dung chỉ tiêu", "Kết quả", "Thực hiện"),
        ("1", "Tỷ lệ văn bản đến được xử lý đúng hạn theo quy định", "Đạt", "40.320"),
        widths=(1, 1, 1, 1),
        align="clcr",
        flexible=True,
    )
    widths = _widths(table)
    for at, text in ((2, "Kết quả"), (3, "Thực hiện")):
        need = _line(text, RowKind.HEAD)
        assert need <= widths[at] < need + 20
    assert widths[1] > sum(widths) - widths[1]


def test_a_title_of_two_syllables_stays_on_one_line_beside_wide_figures() -> None:
    name = "Phòng Kế hoạch - Tài chính"
    row = ("1", name, "Chiến sĩ thi đua cơ sở", "7/7", "100,0%", "0", "0", "Theo quy chế")
    titles = (
        *("TT", "Cá nhân, tập thể", "Danh hiệu, hình thức", "Đồng ý"),
        *("Tỷ lệ", "Không đồng ý", "Phiếu trắng", "Kết quả"),
    )
    shares = (11, 34, 36, 16, 17.5, 18, 17, 20)
    table = _table(titles, *[row] * 9, widths=shares, align="cllcrrrc", flexible=True)
    widths = _widths(table)
    broken = [at for at, one in enumerate(titles) if _line(one, RowKind.HEAD) > widths[at]]
    assert not {3, 4, 7} & set(broken)


def test_columns_to_be_filled_in_keep_their_room() -> None:
    rows = [("1", "", ""), ("2", "", "")]
    wide = _table(("TT", "Họ và tên", "Số"), *rows, widths=(5, 60, 35), align="clr", flexible=True)
    tt, name, number = _widths(wide)
    assert tt < _PORTRAIT * 0.1
    assert abs(name / number - 60 / 35) < 0.01


def test_what_cannot_fit_shrinks_fairly_and_is_told() -> None:
    table = _table(("A", "B" * 60, "C" * 60, "Dư"), ("1", "2", "3", "4"))
    widths = _widths(table)
    assert sum(widths) == _PORTRAIT
    assert widths[0] >= _line("A", RowKind.HEAD)
    assert widths[3] >= _line("Dư", RowKind.HEAD)
    assert abs(widths[1] - widths[2]) <= 1
    document = replace(built.document("short"), body=(_table(("x",), ("y",)), table))
    assert [(one.table, one.column) for one in crowding(document)] == [
        (2, "B" * 60),
        (2, "C" * 60),
    ]
    assert list(crowding(replace(document, body=(_table(("x",), ("y",)),)))) == []


def test_a_head_of_a_thousand_words_is_measured_all_the_same() -> None:
    table = _table(("dài " * 1000, "B"), ("1", "2"))
    assert sum(_widths(table)) == _PORTRAIT
