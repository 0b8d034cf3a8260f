"""Tables, drawn lines, sections and page numbers: where things stand and how long they are."""

from __future__ import annotations

import pytest

from conform.wordml import PAGE, paragraph, run, view
from thidua.model.view import Drawing, Story

BORDER = '<w:{} w:val="single" w:sz="6" w:space="0" w:color="000000"/>'
LINE_UNDER = f"<w:pBdr>{BORDER.format('bottom')}</w:pBdr>"
NUMBERED = PAGE.replace(
    "<w:pgSz",
    '<w:headerReference xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' w:type="default" r:id="header1"/><w:pgSz',
)
FIELD = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'


def tabbed(kind: str, twips: int) -> str:
    """Return a header whose page number stands at a tab stop."""
    stop = f'<w:tabs><w:tab w:val="{kind}" w:pos="{twips}"/></w:tabs>'
    return paragraph("<w:r><w:tab/></w:r>" + FIELD, stop)


def cell(content: str, width: int, properties: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}</w:tcPr>{content}</w:tc>'


def table(*rows: str, properties: str = "") -> str:
    inside = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid/>{inside}</w:tbl>"


def test_cells_know_their_place_and_width() -> None:
    nested = table(cell(paragraph(run("c")), 1000))
    body = table(cell(paragraph(run("a")), 2835) + cell(nested + paragraph(run("b")), 5670))
    found = view(body)
    outer, inner = found.tables
    assert [(one.column, one.paragraphs) for one in outer.cells] == [(0, (0,)), (1, (1, 2))]
    assert outer.cells[1].width_mm == pytest.approx(100, abs=0.02)
    assert inner.within == 0
    assert [one.place.table for one in found.paragraphs] == [0, 1, 0]
    assert found.paragraphs[2].width_mm == pytest.approx(100 - 2 * 1.905, abs=0.02)


def test_merged_cells_are_one() -> None:
    first = cell(paragraph(run("a")), 1000, '<w:vMerge w:val="restart"/>')
    rest = cell(paragraph(""), 1000, "<w:vMerge/>")
    wide = cell(paragraph(run("b")), 2000, '<w:gridSpan w:val="2"/>')
    (found,) = view(table(first + wide, rest + wide)).tables
    assert [(one.row, one.column, one.rows, one.columns) for one in found.cells] == [
        *((0, 0, 2, 1), (0, 1, 1, 2), (1, 1, 1, 2)),
    ]


def test_a_table_is_ruled_when_upright_borders_are_drawn() -> None:
    sides = "".join(BORDER.format(side) for side in ("top", "left", "bottom", "right", "insideV"))
    row = cell(paragraph(run("a")), 1000) + cell(paragraph(run("b")), 1000)
    ruled = view(table(row, properties=f"<w:tblBorders>{sides}</w:tblBorders>"))
    assert ruled.tables[0].ruled
    assert not ruled.strokes
    assert not ruled.frames
    assert not view(table(row)).tables[0].ruled


def test_one_bordered_cell_is_a_frame() -> None:
    sides = "".join(BORDER.format(side) for side in ("top", "left", "bottom", "right"))
    boxed = cell(paragraph(run("KHẨN")), 1134, f"<w:tcBorders>{sides}</w:tcBorders>")
    found = view(table(cell(paragraph(run("a")), 3000), boxed))
    (frame,) = found.frames
    assert (frame.drawing, frame.paragraphs) == (Drawing.CELL, (1,))
    assert frame.width_mm == pytest.approx(20, abs=0.02)
    assert not found.tables[0].ruled


def test_the_border_of_an_empty_paragraph_is_a_line_under_the_text_above() -> None:
    body = paragraph(run("Tiêu ngữ")) + paragraph(
        "", LINE_UNDER + '<w:ind w:left="2835" w:right="2835"/>'
    )
    (line,) = view(body).strokes
    assert (line.drawing, line.below, line.above, line.solid) == (Drawing.BORDER, 0, None, True)
    assert line.left_mm == pytest.approx(80, abs=0.05)
    assert line.length_mm == pytest.approx(65, abs=0.1)
    assert line.width_pt == 0.75


def test_neighbours_with_one_border_share_one_line() -> None:
    found = view(paragraph(run("a"), LINE_UNDER) + paragraph(run("b"), LINE_UNDER))
    assert [one.below for one in found.strokes] == [1]


def test_four_borders_of_a_paragraph_are_a_frame() -> None:
    sides = "".join(BORDER.format(side) for side in ("top", "left", "bottom", "right"))
    found = view(paragraph(run("DỰ THẢO"), f"<w:pBdr>{sides}</w:pBdr>"))
    assert found.strokes == ()
    assert [one.paragraphs for one in found.frames] == [(0,)]


def test_the_border_of_a_cell_that_is_no_table_is_a_line() -> None:
    under = cell(paragraph(run("a")), 1701, f"<w:tcBorders>{BORDER.format('bottom')}</w:tcBorders>")
    found = view(table(under + cell(paragraph(run("b")), 1701)))
    (line,) = found.strokes
    assert (line.drawing, line.below) == (Drawing.CELL, 0)
    assert line.length_mm == pytest.approx(30, abs=0.02)


def drawing_line(top_mm: float) -> str:
    return (
        '<w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="column"><wp:posOffset>360000'
        '</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>'
        f"{round(top_mm * 36000)}</wp:posOffset></wp:positionV>"
        '<wp:extent cx="1800000" cy="0"/><wp:docPr id="1" name="x"/><a:graphic><a:graphicData>'
        '<wps:wsp><wps:spPr><a:xfrm><a:ext cx="1800000" cy="0"/></a:xfrm><a:prstGeom prst="line"/>'
        '<a:ln w="9525"><a:prstDash val="dash"/></a:ln></wps:spPr></wps:wsp></a:graphicData>'
        "</a:graphic></wp:anchor></w:drawing></w:r>"
    )


@pytest.mark.parametrize(("top_mm", "below"), [(0.5, 0), (5.0, 1), (11.0, 2)])
def test_a_drawn_shape_stands_under_the_text_that_it_is_below(top_mm: float, below: int) -> None:
    lines = [paragraph(run(text, '<w:sz w:val="26"/>')) for text in "abc"]
    lines[1] = lines[1].replace("</w:p>", drawing_line(top_mm) + "</w:p>")
    (line,) = view("".join(lines)).strokes
    assert (line.drawing, line.below, line.solid) == (Drawing.SHAPE, below, False)
    assert line.length_mm == 50
    assert line.left_mm == pytest.approx(40, abs=0.01)


THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>'
    '<a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>'
    '<a:accent1><a:srgbClr val="4472c4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>'
)
DASHED = '<a:ln w="9525"><a:prstDash val="dash"/></a:ln>'
NAMED = '<wps:style><a:lnRef idx="{idx}"><a:schemeClr val="{colour}"/></a:lnRef></wps:style>'
FILLED = '<a:ln><a:solidFill><a:schemeClr val="{colour}"/></a:solidFill></a:ln>'


@pytest.mark.parametrize(
    ("edge", "style", "colour"),
    [
        ("", NAMED.format(idx=1, colour="accent1"), "4472C4"),
        ("", NAMED.format(idx=2, colour="tx1"), "000000"),
        ('<a:ln w="9525"/>', NAMED.format(idx=1, colour="dk1"), "000000"),
        (FILLED.format(colour="tx1"), NAMED.format(idx=1, colour="accent1"), "000000"),
        (FILLED.format(colour="accent1"), "", "4472C4"),
        ("", NAMED.format(idx=0, colour="accent1"), None),
        ("<a:ln><a:noFill/></a:ln>", NAMED.format(idx=1, colour="accent1"), None),
        ("", "", None),
    ],
)
def test_a_shape_that_names_a_line_of_the_theme_is_one(
    edge: str, style: str, colour: str | None
) -> None:
    shape = drawing_line(0.5).replace(DASHED, edge).replace("</wps:wsp>", f"{style}</wps:wsp>")
    assert shape != drawing_line(0.5)
    body = paragraph(run("a")).replace("</w:p>", f"{shape}</w:p>")
    lines = view(body, theme=THEME).strokes
    assert [one.colour for one in lines] == ([] if colour is None else [colour])


ABSOLUTE = "position:absolute;margin-left:10pt;margin-top:18pt"


@pytest.mark.parametrize(
    "shape",
    [
        '<v:line from="10pt,18pt" to="151.7pt,18pt" style="position:absolute"/>',
        f'<v:shape type="#_x0000_t32" style="{ABSOLUTE};width:141.7pt;height:0"/>',
        f'<v:rect style="{ABSOLUTE};width:50mm;height:1pt"/>',
    ],
    ids=["line", "connector", "flat rectangle"],
)
def test_lines_in_vml_are_lines(shape: str) -> None:
    text = run("a", '<w:sz w:val="28"/>')
    body = paragraph(f"{text}<w:r><w:pict>{shape}</w:pict></w:r>") + paragraph(run("b"))
    (line,) = view(body).strokes
    assert (line.drawing, line.below) == (Drawing.SHAPE, 0)
    assert line.length_mm == pytest.approx(50, abs=0.05)
    assert line.left_mm == pytest.approx(30 + 10 / 72 * 25.4, abs=0.05)


def test_a_section_ends_with_the_paragraph_that_says_so() -> None:
    lying = PAGE.replace('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906"')
    body = paragraph(run("a")) + paragraph(run("b"), lying) + paragraph(run("c"))
    found = view(body)
    assert [(one.first, one.last, one.landscape) for one in found.sections] == [
        (0, 1, True),
        (2, 2, False),
    ]
    assert [one.place.section for one in found.paragraphs] == [0, 0, 1]


@pytest.mark.parametrize(
    ("header", "centred"),
    [
        (paragraph(FIELD, '<w:jc w:val="center"/>'), True),
        (paragraph(FIELD, '<w:jc w:val="right"/>'), False),
        (
            paragraph(
                "<w:r><w:tab/></w:r>" + FIELD,
                '<w:tabs><w:tab w:val="center" w:pos="4677"/></w:tabs>',
            ),
            True,
        ),
        (
            paragraph(
                "<w:r><w:tab/></w:r>" + FIELD,
                '<w:tabs><w:tab w:val="right" w:pos="9355"/></w:tabs>',
            ),
            False,
        ),
        (paragraph(FIELD, '<w:framePr w:xAlign="center"/>'), True),
    ],
)
def test_a_page_number_may_be_centred_in_several_ways(header: str, *, centred: bool) -> None:
    found = view(paragraph(run("a")), section=NUMBERED, header1=header)
    (number,) = found.numbers
    assert number.centred is centred
    assert (number.top, number.on_first, number.on_others) == (True, True, True)
    assert found.paragraphs[number.paragraph].place.story is Story.HEADER


def test_the_first_page_may_have_no_number() -> None:
    title = NUMBERED.replace("</w:sectPr>", "<w:titlePg/></w:sectPr>")
    found = view(paragraph(run("a")), section=title, header1=paragraph(FIELD))
    assert [(one.on_first, one.on_others) for one in found.numbers] == [(False, True)]


def test_a_section_without_a_header_has_the_one_before() -> None:
    body = paragraph(run("a"), NUMBERED) + paragraph(run("b"))
    found = view(body, header1=paragraph(FIELD))
    assert [one.section for one in found.numbers] == [0, 1]
    assert sum(one.place.story is Story.HEADER for one in found.paragraphs) == 1


def test_a_page_number_may_have_no_result_yet() -> None:
    empty = (
        '<w:fldSimple w:instr=" PAGE "><w:r><w:rPr><w:sz w:val="26"/></w:rPr></w:r></w:fldSimple>'
    )
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        '<w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:fldChar w:fldCharType="end"/></w:r>'
    )
    for header in (empty, field):
        found = view(paragraph(run("a")), section=NUMBERED, header1=paragraph(header))
        assert [one.on_first for one in found.numbers] == [True], header
