"""Rows of the table of comparison: text as it looked, also where it is struck out."""

from __future__ import annotations

from thidua.compose.comparison_rows import rows
from thidua.model.change import Change, ChangeKind, Span, Subject, Version
from thidua.model.document import Mark, Run


def test_what_is_struck_out_gets_one_line_through_all_of_it() -> None:
    old, new = "giữ bỏ đi", "giữ b̶ỏ̶ đ̶i̶"
    change = Change(
        ChangeKind.REWORDED,
        Subject.PARAGRAPH,
        old=(Version(old),),
        new=(Version(new),),
        spans=(
            Span("giữ ", Mark.KEPT),
            Span("bỏ đi", Mark.DELETED),
            Span("b̶ỏ̶ đ̶i̶", Mark.INSERTED),
        ),
    )
    row = list(rows([change]))[-1]
    assert row.cells[0].runs == (Run("giữ "), Run("bỏ đi", bold=True))
    assert row.cells[1].runs == (Run("giữ "), Run("bỏ đi", bold=True, struck=True))
    assert row.cells[1].text == "giữ bỏ đi"
