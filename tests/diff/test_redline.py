"""The redline as a document: what is accepted and rejected, before any format sees it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

import built
import made_up
import redlines
from thidua.model.document import (
    Block,
    Cell,
    Document,
    Mark,
    Paragraph,
    Revision,
    Row,
    RowKind,
    Run,
    Table,
)
from thidua.model.items import Align, Orientation
from thidua.model.revisions import accepted, flattened, rejected

KEPT, INSERTED, DELETED = Mark.KEPT, Mark.INSERTED, Mark.DELETED


def _substance(document: Document) -> list[object]:
    """Return all that is printed: styles, texts by their look, tables' build, pictures, sheets."""
    head = document.head
    parts = (
        *(head.issuers, head.nation, head.number, head.place_date, document.body),
        *document.signatures,
        document.recipients,
    )
    return [
        *(list(_told(part)) for part in parts),
        document.orientation,
        *((list(_told(one.body)), one.orientation, one.mark) for one in document.appendices),
    ]


def _told(blocks: Sequence[Block]) -> Iterator[object]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.style, flattened(block.runs), block.mark, block.was
        elif isinstance(block, Table):
            yield [(row.kind, row.mark, list(map(_cell, row.cells))) for row in block.rows]
        else:
            yield block


def _cell(cell: Cell) -> object:
    return cell.text, cell.span, cell.rows, cell.runs


@pytest.mark.parametrize("name", redlines.pairs())
def test_it_is_accepted_to_the_new_and_rejected_to_the_old(name: str) -> None:
    old, new = redlines.pairs()[name]
    marked = redlines.marked((old, new))
    assert _substance(accepted(marked)) == _substance(new)
    assert _substance(rejected(marked)) == _substance(old)


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(st.randoms(use_true_random=False))
def test_so_are_any_two_documents(random: Random) -> None:
    old, new = made_up.pair(random)
    marked = redlines.marked((old, new))
    assert list(accepted(marked).texts()) == list(new.texts())
    assert list(rejected(marked).texts()) == list(old.texts())
    assert _substance(accepted(marked)) == _substance(new)
    assert _substance(rejected(marked)) == _substance(old)


@pytest.mark.parametrize("name", built.NAMES)
def test_a_document_against_itself_has_no_mark(name: str) -> None:
    document = built.document(name)
    revision = Revision(redlines.AUTHOR, redlines.DATE)
    assert redlines.marked((document, document)) == replace(document, revision=revision)


def _body(old: Block, new: Block) -> tuple[Block, ...]:
    short = built.document("short")
    return redlines.marked((replace(short, body=(old,)), replace(short, body=(new,)))).body


def test_words_are_marked_and_the_emphasis_of_either_side_is_kept() -> None:
    old = Paragraph("body", (Run("Điều 1. ", bold=True), Run("Mỗi đơn vị đăng ký 01 mô hình.")))
    new = Paragraph("body", (Run("Điều 1. ", bold=True), Run("Mỗi đơn vị đăng ký 02 mô hình.")))
    (found,) = _body(old, new)
    assert isinstance(found, Paragraph)
    assert found.runs == (
        Run("Điều 1. ", bold=True),
        Run("Mỗi đơn vị đăng ký "),
        Run("01", mark=DELETED),
        Run("02", mark=INSERTED),
        Run(" mô hình."),
    )


def test_what_only_looks_otherwise_is_replaced() -> None:
    old = Paragraph("body", (Run("Phong trào thi đua năm 2024"),))
    new = Paragraph("body", (Run("Phong trào "), Run("thi đua", italic=True), Run(" năm 2024")))
    (found,) = _body(old, new)
    assert isinstance(found, Paragraph)
    assert [(run.text, run.italic, run.mark) for run in found.runs] == [
        ("Phong trào thi đua năm 2024", False, DELETED),
        ("Phong trào ", False, INSERTED),
        ("thi đua", True, INSERTED),
        (" năm 2024", False, INSERTED),
    ]


def test_another_style_is_told_without_touching_the_words() -> None:
    old, new = (Paragraph(style, (Run("Tổ chức thực hiện"),)) for style in ("clause", "section"))
    assert _body(old, new) == (replace(new, was="clause"),)


def test_rows_come_and_go_and_cells_are_compared_by_words() -> None:
    head = Row(RowKind.HEAD, (Cell("TT", Align.CENTER), Cell("Việc", Align.CENTER)))

    def row(*texts: str) -> Row:
        return Row(RowKind.BODY, tuple(map(Cell, texts)))

    old = Table((1, 4), (head, row("1", "Đăng ký thi đua quý I"), row("2", "Sơ kết sáu tháng")))
    new = Table((1, 4), (head, row("1", "Đăng ký thi đua quý II"), row("2", "Bình xét cuối năm")))
    (found,) = _body(old, new)
    assert isinstance(found, Table)
    assert [(one.mark, one.cells[1].text) for one in found.rows] == [
        (KEPT, "Việc"),
        (KEPT, "Đăng ký thi đua quý III"),
        (DELETED, "Sơ kết sáu tháng"),
        (INSERTED, "Bình xét cuối năm"),
    ]
    assert [run.mark for run in found.rows[1].cells[1].runs] == [KEPT, DELETED, INSERTED]


def test_a_table_with_other_columns_is_another_table() -> None:
    old = redlines.table(("TT", "Việc"), ("1", "Đăng ký"))
    new = redlines.table(("TT", "Việc", "Hạn"), ("1", "Đăng ký", "Quý I"))
    marks = [{row.mark for row in one.rows} for one in _body(old, new) if isinstance(one, Table)]
    assert marks == [{DELETED}, {INSERTED}]


def test_another_number_of_signers_sets_the_whole_end_anew() -> None:
    old, new = redlines.pairs()["parts-second-signer"]
    marked = redlines.marked((old, new))
    assert [{one.mark for one in signature} for signature in marked.signatures] == [
        {DELETED},
        {INSERTED},
        {INSERTED},
    ]
    assert {one.mark for one in marked.recipients} == {DELETED, INSERTED}


def test_a_sheet_that_lies_the_other_way_is_turned() -> None:
    marked = redlines.marked(redlines.pairs()["parts-turned"])
    assert [(one.orientation, one.turned) for one in marked.appendices] == [
        (Orientation.LANDSCAPE, True),
        (Orientation.LANDSCAPE, False),
    ]
