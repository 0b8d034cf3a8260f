"""Tables of Word files, with whatever spans they claim to have."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from thidua.model.document import Cell, Paragraph, Row, RowKind, Run, Table
from thidua.model.items import Align
from thidua.render.formats import RENDERERS
from word_files import cell, paragraph, row, run, table
from word_reading import document, texts

TEXTS = ("Thi đua", "1. Mục", "a) Điểm", "- Gạch", "")


def test_tables_come_with_their_spans_and_without_what_does_not_fit() -> None:
    wide, high, rest = ('<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>")
    body = table(
        row(cell("A", properties=wide), cell("B", properties=high), properties="<w:tblHeader/>"),
        row(cell("C"), cell("D"), cell("", properties=rest), properties="<w:tblHeader/>"),
        row(
            cell("một", "hai", setting='<w:jc w:val="right"/>'),
            cell("E"),
            cell("F", properties=rest),
        ),
        row(cell("G"), properties='<w:gridBefore w:val="1"/>'),
        row(cell("Nhóm", properties='<w:gridSpan w:val="3"/>')),
    )
    (found,) = document(body).body
    assert isinstance(found, Table)
    assert found.widths == (1.0, 1.0, 1.0)
    assert found.rows == (
        Row(RowKind.HEAD, (Cell("A", span=2), Cell("B", rows=2))),
        Row(RowKind.HEAD, (Cell("C"), Cell("D"))),
        Row(RowKind.BODY, (Cell("một hai", Align.RIGHT), Cell("E"), Cell(""))),
        Row(RowKind.BODY, (Cell(""), Cell("G"), Cell(""))),
        Row(RowKind.SECTION, (Cell("Nhóm", span=3),)),
    )


def test_a_cell_keeps_its_emphasis() -> None:
    said = f"<w:tc>{paragraph(run('a '), run('b', '<w:b/>'))}{paragraph(run('c'))}</w:tc>"
    (found,) = document(table(row(said, cell("d")))).body
    assert isinstance(found, Table)
    runs = (Run("a "), Run("b", bold=True), Run(" c"))
    assert found.rows[0].cells == (Cell("a b c", runs=runs), Cell("d"))


def test_a_table_without_lines_only_puts_things_side_by_side() -> None:
    body = table(
        row(cell("ỦY BAN"), cell("CỘNG HÒA")), row(cell("Số:"), cell("Hà Nội")), borders=""
    )
    assert all(isinstance(block, Paragraph) for block in document(body).body)
    assert texts(body) == ["ỦY BAN", "CỘNG HÒA", "Số:", "Hà Nội"]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    shape=st.lists(
        st.lists(
            st.tuples(
                st.integers(-1, 5), st.sampled_from(("", "restart", "continue")), st.booleans()
            ),
            max_size=5,
        ),
        max_size=5,
    ),
    heads=st.integers(0, 5),
)
def test_any_table_can_be_written_again(
    shape: list[list[tuple[int, str, bool]]], heads: int
) -> None:
    rows = [
        row(
            *(
                cell(
                    TEXTS[span % len(TEXTS)],
                    properties=f'<w:gridSpan w:val="{span}"/>'
                    + (f'<w:vMerge w:val="{merge}"/>' if merge else ""),
                    setting='<w:pStyle w:val="table-section"/>' if styled else "",
                )
                for span, merge, styled in cells
            ),
            properties="<w:tblHeader/>" if index < heads else "",
        )
        for index, cells in enumerate(shape)
    ]
    styles = '<w:style w:type="paragraph" w:styleId="table-section"/>'
    found = document(paragraph(run("Chữ")) + table(*rows), styles=styles)
    assert all(render(found) for render in RENDERERS.values())
