"""What stands where, on pages that were drawn to show one thing each."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

import built
from pdf.handmade import form, page, pdf, stream, text
from thidua.conform.checking import check
from thidua.model.document import Appendix, Cell, Paragraph, Row, RowKind, Run, Table
from thidua.model.items import Orientation
from thidua.model.view import Alignment, Story, View
from thidua.pdf.reader import read
from thidua.render.pdf import render

LEFT, RIGHT = 85.0, 552.0
WORD = 14 * 0.5  # Times draws a digit half an em wide


def viewed(content: bytes) -> View:
    view, _ = read(content, name="x.pdf")
    assert view is not None
    return view


def texts(view: View) -> list[str]:
    return [one.text for one in view.paragraphs]


def full(first: float = LEFT) -> tuple[float, str]:
    """Return where a line begins and digits that reach from there to the right edge."""
    return first, "0" * int((RIGHT - first) / WORD)


def test_a_first_line_indent_and_a_gap_begin_a_paragraph() -> None:
    lines = [
        (14, *_at(full(LEFT + 36), 700)),
        (14, *_at(full(), 684)),
        (14, LEFT, 668, "000"),
        (14, *_at(full(LEFT + 36), 646)),
        (14, LEFT, 630, "00"),
    ]
    first, second = viewed(page(text(*lines))).paragraphs
    assert (len(first.lines or ()), len(second.lines or ())) == (3, 2)
    assert first.align is Alignment.JUSTIFY
    assert first.first_line_mm == pytest.approx(12.7, abs=0.3)
    assert second.before_pt == pytest.approx(6, abs=0.2)


def _at(line: tuple[float, str], y: float) -> tuple[float, float, str]:
    return line[0], y, line[1]


def test_an_underline_belongs_to_its_run_and_a_line_further_down_does_not() -> None:
    drawn = (
        text((14, 100, 700, "0000 1111"))
        + b" 0.7 w 100 698.5 m 128 698.5 l S 100 690 m 128 690 l S"
    )
    view = viewed(page(drawn))
    (one,) = view.paragraphs
    assert [(run.text, run.underlined) for run in one.runs] == [("0000", True), (" 1111", False)]
    (line,) = view.strokes
    assert line.below == 0
    assert line.length_mm == pytest.approx(28 * 25.4 / 72, abs=0.02)


@pytest.mark.parametrize("bar", [b"0.7 w 100 690 m 200 690 l S", b"100 689.6 100 0.8 re f"])
def test_a_thin_box_is_a_line_like_any_other(bar: bytes) -> None:
    (line,) = viewed(page(text((14, 100, 700, "0000")) + b" " + bar)).strokes
    assert line.length_mm == pytest.approx(100 * 25.4 / 72, abs=0.01)
    assert line.width_pt == pytest.approx(0.75, abs=0.06)
    assert line.solid


def test_a_dashed_red_line_says_so() -> None:
    drawn = text((14, 100, 700, "0000")) + b" 1 0 0 RG [3 2] 0 d 100 690 m 200 690 l S"
    (line,) = viewed(page(drawn)).strokes
    assert (line.solid, line.colour) == (False, "FF0000")


def test_a_ruled_table_has_cells_and_spans() -> None:
    lines = b"".join(
        b" %d %d m %d %d l S" % line
        for line in (
            *((100, y, 400, y) for y in (700, 670, 640)),
            *((x, 640, x, 700) for x in (100, 400)),
            (250, 640, 250, 670),
        )
    )
    drawn = text((12, 110, 680, "head"), (12, 110, 650, "left"), (12, 260, 650, "right"))
    view = viewed(page(drawn + lines))
    (table,) = view.tables
    assert table.ruled
    assert [(c.row, c.column, c.columns, c.paragraphs) for c in table.cells] == [
        (0, 0, 2, (0,)),
        (1, 0, 1, (1,)),
        (1, 1, 1, (2,)),
    ]
    assert (view.strokes, view.frames) == ((), ())


def test_a_box_around_text_is_a_frame_and_a_double_one_is_not_single() -> None:
    drawn = text((14, 110, 700, "KHAN")) + b" 100 690 60 24 re S"
    (frame,) = viewed(page(drawn)).frames
    assert (frame.paragraphs, frame.single) == ((0,), True)
    assert (frame.width_mm, frame.height_mm) == pytest.approx((21.17, 8.47), abs=0.02)
    (frame,) = viewed(page(drawn + b" 98 688 64 28 re S")).frames
    assert not frame.single


def test_an_exponent_stays_in_its_line() -> None:
    drawn = text((14, 100, 700, "1000 m")) + text((8, 138.5, 705, "2"))
    (one,) = viewed(page(drawn)).paragraphs
    assert one.text == "1000 m2"
    assert [run.raised for run in one.runs] == [0, 1]


def test_what_a_form_draws_is_where_the_page_puts_it() -> None:
    resources = b"<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>"
    inner = form(
        text((7, 10, 10, "stamp")) + b" 10 5 m 60 5 l S",
        b"/Resources<</Font<</F 5 0 R>>>>",
    )
    view = viewed(page(b"2 0 0 2 100 600 cm /X Do", inner, resources=resources))
    (one,) = view.paragraphs
    assert (one.text, one.runs[0].size_pt) == ("stamp", 14)
    assert one.area is not None
    assert one.area.left == pytest.approx(120 * 25.4 / 72, abs=0.2)
    assert view.strokes[0].length_mm == pytest.approx(100 * 25.4 / 72, abs=0.02)


def test_a_turned_page_is_read_as_it_is_shown() -> None:
    turned = b"BT /F 14 Tf 0 1 -1 0 200 300 Tm (across) Tj ET"
    view = viewed(page(turned, entries=b"/Rotate 90"))
    assert texts(view) == ["across"]
    assert view.sections[0].landscape
    assert view.paragraphs[0].area is not None
    assert view.paragraphs[0].area.left == pytest.approx(300 * 25.4 / 72, abs=0.2)
    assert texts(viewed(page(turned))) == []  # on a page that is not, it runs upwards


def test_a_scan_is_told_and_the_text_behind_it_left_out() -> None:
    resources = b"<</Font<</F 5 0 R>>/XObject<</I 6 0 R>>>>"
    picture = stream(
        bytes(100),
        b"/Type/XObject/Subtype/Image/Width 1654/Height 2339/BitsPerComponent 8"
        b"/ColorSpace/DeviceGray",
    )
    drawn = b"q 595 0 0 842 0 0 cm /I Do Q BT 3 Tr ET " + text((14, 100, 700, "behind"))
    view, findings = read(page(drawn, picture, resources=resources), name="x.pdf")
    assert view is not None
    assert [(one.rule, one.facts) for one in findings] == [("pdf-scanned", {"count": 1})]
    assert (texts(view), view.hidden) == ([], True)
    assert view.pictures[0].pixels == (1654, 2339)
    assert view.pictures[0].width_mm == pytest.approx(210, abs=0.2)
    again, told = read(page(drawn, picture, resources=resources), name="x.pdf", recognised=True)
    assert again is not None
    assert (texts(again), told) == (["behind"], findings)


@pytest.mark.parametrize(
    ("shown", "sections", "starts"),
    [
        (["", "2", "3"], [3], [1]),
        (["", "2", "", "2"], [2, 2], [1, 1]),
        (["1", "2", "1", "2"], [2, 2], [1, 1]),
        (["", "", ""], [3], [None]),
        (["", "- ii -", "iii"], [3], [1]),
    ],
)
def test_a_section_begins_where_page_numbers_do(
    shown: list[str], sections: list[int], starts: list[int | None]
) -> None:
    count = len(shown)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>"
        % (count, b" ".join(b"%d 0 R" % (4 + 2 * place) for place in range(count))),
        b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
    ]
    for place, number in enumerate(shown):
        lines = [(14, LEFT, 700, "words of the body"), (14, LEFT, 684, "more words")]
        drawn = text(*([(13, 300, 800, number)] if number else []), *lines)
        objects += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R"
            b"/Resources<</Font<</F 3 0 R>>>>>>" % (5 + 2 * place),
            stream(drawn),
        ]
    view = viewed(pdf(*objects))
    assert [one.pages for one in view.sections] == sections
    assert [one.start for one in view.sections] == starts
    assert [one.shown for one in view.numbers] == [n.strip("- ") for n in shown if n]
    assert all(
        view.paragraphs[one.paragraph].place.story is Story.HEADER and one.top
        for one in view.numbers
    )


@pytest.mark.parametrize("line", [(0.1, 100, 600), (14, 100, 9000), (14, 100, -50)])
def test_letters_that_nobody_can_see_are_left_out(line: tuple[float, float, float]) -> None:
    view = viewed(page(text((14, 100, 700, "seen"), (*line, "LEFT"), (*line, "LEFT"))))
    assert (texts(view), view.hidden) == (["seen"], True)


def test_columns_beside_each_other_are_not_mixed() -> None:
    rows = [
        (14, 100, 700, "LEFT ONE"),
        (14, 350, 700, "RIGHT ONE"),
        (12, 112, 684, "left two"),
        (13, 356, 683, "right two"),
        (14, *_at(full(), 640)),
        (14, *_at(full(), 624)),
    ]
    view = viewed(page(text(*rows)))
    assert texts(view)[:4] == ["LEFT ONE", "left two", "RIGHT ONE", "right two"]
    assert len(view.paragraphs) == 5
    assert [c.paragraphs for c in view.tables[0].cells] == [(0, 1), (2, 3)]


def test_a_list_label_and_its_text_are_one_line() -> None:
    rows = [(14, LEFT, 700, "1."), (14, LEFT + 36, 700, "text after a tab")]
    assert texts(viewed(page(text(*rows)))) == ["1.\ttext after a tab"]


MARGIN, INDENT = 85.0, 36.0


def listed(left: float, *, title: float | None = None) -> list[tuple[float, float, float, str]]:
    """Return a list of single lines of many lengths, perhaps with a title on the middle."""
    middle = [(14, title - 2.5 * WORD, 730 - 16 * at, "00000") for at in (0, 1)] if title else []
    lines = [(14, left, 690 - 20 * at, f"{at}. {'0' * (9 + 7 * at % 30)}") for at in range(12)]
    return [*middle, *lines]


def test_a_list_of_single_lines_does_not_show_where_the_margin_is() -> None:
    view = viewed(page(text(*listed(MARGIN + INDENT))))
    assert {(one.left_mm, one.first_line_mm) for one in view.paragraphs} == {(None, None)}
    assert view.sections[0].indented


@pytest.mark.parametrize(("left", "indent"), [(MARGIN + INDENT, 12.7), (MARGIN, 0.0)])
def test_a_list_is_measured_by_the_pages_beside_it(left: float, indent: float) -> None:
    edges = (MARGIN + RIGHT) / 2
    number = (13, 300, 800, "1")
    body = [
        (14, *_at(full(MARGIN + INDENT), 700)),
        (14, *_at(full(), 684)),
        (14, MARGIN, 668, "0"),
    ]
    pages = ([number, *body], [number, *listed(left, title=edges)])
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 2/Kids[4 0 R 6 0 R]>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
    ]
    for place, lines in enumerate(pages):
        objects += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R"
            b"/Resources<</Font<</F 3 0 R>>>>>>" % (5 + 2 * place),
            stream(text(*lines)),  # type: ignore[misc]
        ]
    view = viewed(pdf(*objects))
    items = [one for one in view.paragraphs if one.place.section and ". " in one.text]
    assert len(items) == 12
    found = [(one.left_mm or 0) + (one.first_line_mm or 0) for one in items]
    assert found == pytest.approx([indent] * len(items), abs=0.1)


@pytest.mark.parametrize(
    ("box", "told"), [(b"0 0 595 842", 0), (b"0 0 842 595", 0), (b"0 0 612 792", 1)]
)
def test_paper_is_a4_as_far_as_it_can_be_measured(box: bytes, told: int) -> None:
    view = viewed(page(text((14, 100, 500, "words")), box=box))
    assert [one.rule for one in check(view)].count("I.1-size") == told


def test_a_form_of_single_lines_and_a_table_is_centred_by_its_title() -> None:
    note = "(Kèm theo Kế hoạch số 01/KH-UBND ngày 02 tháng 01 năm 2025 của Ủy ban nhân dân tỉnh)"
    lines = {
        "appendix-label": ("Phụ lục I",),
        "appendix-title": ("MẪU BÁO CÁO ĐỀ NGHỊ XÉT TẶNG DANH HIỆU",),
        "appendix-note": (note,),
        "section": ("I. SƠ LƯỢC LÝ LỊCH",),
        "dash": ("- Họ tên: ………………………", "- Ngày, tháng, năm sinh: ………………………"),
    }
    said = [Paragraph(style, (Run(one),)) for style, some in lines.items() for one in some]
    empty = Row(RowKind.BODY, (Cell(""), Cell(""), Cell("")))
    head = Row(RowKind.HEAD, (Cell("Năm"), Cell("Danh hiệu"), Cell("Số quyết định")))
    sheet = Appendix(Orientation.PORTRAIT, (*said, Table((1, 4, 5), (head, *[empty] * 40))))
    body = (Paragraph("clause", (Run("1. Hoàn thành kế hoạch năm (Phụ lục kèm theo)./."),)),)
    view = viewed(render(replace(built.document("short"), body=body, appendices=(sheet,))))
    assert [one.centred for one in view.numbers] == [True]
    notes = [one.text for one in view.paragraphs if one.text.startswith("(Kèm theo")]
    assert [" ".join(one.split()) for one in notes] == [note]


_FULL = "mmmm mmmm mmmm mmmm mmmm mmmm mmmm mmmm"


def test_lines_that_stand_out_do_not_hide_where_the_others_begin_and_end() -> None:
    rows = [(60, 790, "mmm"), (60, 776, "mmm"), (120, 750, _FULL), (120, 736, _FULL)]
    for top in range(700, 100, -91):
        rows += [(103, top, _FULL[:-2]), *((85, top - 17 * at, _FULL) for at in (1, 2, 3))]
        rows.append((85, top - 68, "mmmm mmmm."))
    rows += [(85, 60, "." * 300), (85, 43, "." * 300)]  # over the edge of the sheet
    shown = b"".join(
        b"BT /F 12 Tf %d %d Td (%s) Tj ET\n" % (x, y, text.encode()) for x, y, text in rows
    )
    view, _ = read(page(shown), name="a.pdf")
    assert view is not None
    words = [len(one.words.split()) for one in view.paragraphs]
    assert words == [1, 1, 16, *[34] * 7, 1, 1]
