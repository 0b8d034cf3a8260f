"""Blocks next to each other: all of them, once, in order, and like beside like."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outlines import document, paragraph, table
from planted import trial
from thidua.compose.directive import launch
from thidua.diff.alignment import aligned
from thidua.model.document import Block, Paragraph, Picture, Table

_LINES = "I. MỤC TIÊU|1. Một hai ba bốn.|2. Năm sáu bảy tám.||chín mười|- Chín mười|a) Một hai ba."
_BLOCKS = st.one_of(
    st.sampled_from([paragraph(line) for line in _LINES.split("|")]),
    st.sampled_from([table("Tên | Số", "một hai ba | 1"), table("Tên | Số", "năm sáu | 2")]),
    st.sampled_from([Picture(b"1", 1, 1, "một"), Picture(b"2", 1, 1, "hai")]),
)


@given(st.lists(_BLOCKS, max_size=8), st.lists(_BLOCKS, max_size=8))
def test_every_block_stands_once_in_its_order(old: list[Block], new: list[Block]) -> None:
    rows = aligned(old, new)
    assert [before for before, _ in rows if before is not None] == old
    assert [after for _, after in rows if after is not None] == new
    assert all(before or after for before, after in rows)
    assert all(
        type(before) is type(after)
        for before, after in rows
        if before is not None and after is not None
    )


def _told(old: Sequence[Block], new: Sequence[Block]) -> list[str]:
    return [f"{_said(before)} > {_said(after)}" for before, after in aligned(old, new)]


def _said(block: Block | None) -> str:
    if isinstance(block, Paragraph):
        return block.text.split()[0] if block.text else "blank"
    return "" if block is None else type(block).__name__.lower()


_OLD = """
I. MỤC TIÊU
1. Tạo khí thế thi đua sôi nổi trong toàn ngành.
2. Siết chặt kỷ luật, kỷ cương hành chính; rút ngắn thời gian giải quyết hồ sơ cho người dân.
3. Thực hành tiết kiệm điện, nước tại trụ sở.
"""


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (_OLD, ["I. > I.", "1. > 1.", "2. > 2.", "3. > 3."]),
        (
            _OLD.replace("2.", "2. Mở chuyên mục gương sáng.\n3.").replace("3. Thực", "4. Thực"),
            ["I. > I.", "1. > 1.", " > 2.", "2. > 3.", "3. > 4."],
        ),
        (
            _OLD.replace("; rút", ".\n3. Rút").replace("3. Thực", "4. Thực"),
            ["I. > I.", "1. > 1.", "2. > 2.", " > 3.", "3. > 4."],
        ),
        (
            _OLD.replace("1. Tạo khí thế thi đua sôi nổi trong toàn ngành.\n", "")
            + "4. Tạo khí thế thi đua sôi nổi trong toàn ngành.",
            ["I. > I.", "1. > ", "2. > 2.", "3. > 3.", " > 4."],
        ),
        (
            _OLD.replace("Tạo khí thế thi đua sôi nổi trong toàn ngành.", "Chim hót líu lo."),
            ["I. > I.", "1. > ", " > 1.", "2. > 2.", "3. > 3."],
        ),
    ],
)
def test_moved_and_divided_places_have_one_partner_at_the_most(
    new: str, expected: list[str]
) -> None:
    assert _told(document(_OLD).body, document(new).body) == expected


def test_tables_pictures_and_blanks_go_with_their_like() -> None:
    blank, picture = paragraph(""), Picture(b"1", 1, 1, "một")
    rows = table("Tên | Số", "một hai ba | 1")
    longer = table("Tên | Số", "một hai ba | 1", "bốn năm sáu | 2")
    assert _told((blank, rows, blank, picture), (blank, picture, longer)) == [
        "blank > blank",
        " > picture",
        "table > table",
        "blank > ",
        "picture > ",
    ]
    assert isinstance(rows, Table)


def test_a_table_does_not_drag_the_item_above_it_along() -> None:
    rows = table("Đơn vị | Số người", "Văn phòng | 12", "Thanh tra | 9")
    old = document("2. Gửi báo cáo trước ngày 15/6/2023.\n3. Thực hiện tiết kiệm điện.", rows)
    new = document("2. Gửi báo cáo trước ngày 15/6/2024.", rows)
    assert _told(old.body, new.body) == ["2. > 2.", "3. > ", "table > table"]


@pytest.mark.parametrize("seed", range(20))
def test_planted_edits_keep_every_block(seed: int) -> None:
    planted = trial(seed)
    old, new = launch(planted.old).body, launch(planted.new).body
    rows = aligned(old, new)
    assert tuple(before for before, _ in rows if before is not None) == old
    assert tuple(after for _, after in rows if after is not None) == new
    shared = {block.text for block in old} & {block.text for block in new}  # type: ignore[union-attr]
    beside = [before for before, after in rows if before is not None and after is not None]
    assert 2 * len(beside) > len(shared)
