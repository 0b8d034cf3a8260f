"""Direct formatting, character and paragraph styles, tables, defaults and theme, as Word does."""

from __future__ import annotations

import pytest

from conform.wordml import one, paragraph, run, style, view
from thidua.model.view import Alignment, Spacing

DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Cambria" w:hAnsi="Cambria"/>'
    '<w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160"'
    ' w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
)
BOLD, PLAIN = "<w:rPr><w:b/></w:rPr>", "<w:rPr><w:b w:val='0'/></w:rPr>"


def test_what_nobody_states_comes_from_the_defaults() -> None:
    found = one(paragraph(run("a")), styles=DEFAULTS)
    assert (found.runs[0].font, found.runs[0].size_pt) == ("Cambria", 11.0)
    assert found.after_pt == 8.0
    assert found.spacing == Spacing(multiple=259 / 240)
    assert found.align is Alignment.LEFT


def test_without_any_styles_it_is_what_word_takes() -> None:
    found = one(paragraph(run("a")))
    assert (found.runs[0].font, found.runs[0].size_pt) == ("Times New Roman", 10.0)


def test_a_style_takes_from_the_one_it_is_based_on_and_direct_formatting_wins() -> None:
    styles = (
        DEFAULTS
        + style("Normal", "paragraph", '<w:rPr><w:sz w:val="28"/></w:rPr>', default=True)
        + style("Child", "paragraph", "<w:pPr><w:jc w:val='center'/></w:pPr>", based="Normal")
        + style("Small", "character", '<w:rPr><w:sz w:val="20"/></w:rPr>')
    )
    body = paragraph(
        run("a") + run("b", '<w:rStyle w:val="Small"/>') + run("c", '<w:sz w:val="26"/>'),
        '<w:pStyle w:val="Child"/>',
    )
    found = one(body, styles=styles)
    assert [one.size_pt for one in found.runs] == [14.0, 10.0, 13.0]
    assert found.align is Alignment.CENTER


def test_styles_that_are_based_on_each_other_end() -> None:
    styles = style("A", "paragraph", BOLD, based="B") + style("B", "paragraph", "", based="A")
    assert one(paragraph(run("a"), '<w:pStyle w:val="A"/>'), styles=styles).runs[0].bold


@pytest.mark.parametrize(
    ("defaults", "of_paragraph", "of_character", "direct", "bold"),
    [
        ("", BOLD, "", "", True),
        ("", BOLD, BOLD, "", False),
        ("", PLAIN, BOLD, "", True),
        ("", BOLD, BOLD, "<w:b/>", True),
        ("", BOLD, "", "<w:b w:val='false'/>", False),
        (BOLD, BOLD, BOLD, "", True),
    ],
)
def test_toggles_of_styles_exclude_each_other(
    defaults: str, of_paragraph: str, of_character: str, direct: str, *, bold: bool
) -> None:
    styles = (
        f"<w:docDefaults><w:rPrDefault>{defaults}</w:rPrDefault></w:docDefaults>"
        + style("P", "paragraph", of_paragraph)
        + style("C", "character", of_character)
    )
    body = paragraph(run("a", f'<w:rStyle w:val="C"/>{direct}'), '<w:pStyle w:val="P"/>')
    assert one(body, styles=styles).runs[0].bold is bold


def test_letters_beyond_ascii_may_have_another_font() -> None:
    fonts = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Calibri"/>'
    runs = one(paragraph(run("Sở Y tế", fonts))).runs
    assert [(one.text, one.font) for one in runs] == [
        ("S", "Times New Roman"),
        ("ở", "Calibri"),
        (" Y t", "Times New Roman"),
        ("ế", "Calibri"),
    ]


def test_the_theme_names_fonts_and_colours() -> None:
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<a:themeElements><a:clrScheme name="x"><a:accent1><a:srgbClr val="4472c4"/></a:accent1>'
        '</a:clrScheme><a:fontScheme name="x"><a:majorFont><a:latin typeface="Calibri Light"/>'
        '</a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme>'
        "</a:themeElements></a:theme>"
    )
    named = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:ascii="Arial"/>'
    coloured = '<w:color w:themeColor="accent1"/>'
    found = one(paragraph(run("a", named + coloured)), theme=theme).runs[0]
    assert (found.font, found.colour) == ("Calibri", "4472C4")


def test_capitals_by_formatting_are_seen_as_capitals() -> None:
    found = one(paragraph(run("hòa", "<w:caps/>") + run("bình", "<w:smallCaps/>")))
    assert found.text == "HÒAbình"
    assert [(one.capitals, one.small_capitals) for one in found.runs] == [
        (True, False),
        (False, True),
    ]


def test_the_style_of_a_table_sets_its_text_and_its_first_row() -> None:
    styles = DEFAULTS + style(
        "Grid",
        "table",
        "<w:pPr><w:spacing w:after='0'/></w:pPr><w:rPr><w:i/></w:rPr>"
        "<w:tblStylePr w:type='firstRow'><w:rPr><w:b/></w:rPr></w:tblStylePr>",
    )
    row = f"<w:tr><w:tc>{paragraph(run('a'))}</w:tc></w:tr>"
    body = (
        '<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblLook w:firstRow="1"/></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>{row}{row}</w:tbl>'
    )
    head, cell = view(body, styles=styles).paragraphs
    assert [(one.runs[0].bold, one.runs[0].italic) for one in (head, cell)] == [
        (True, True),
        (False, True),
    ]
    assert cell.after_pt == 0.0


def test_indents_and_gaps_are_lengths() -> None:
    properties = (
        '<w:spacing w:before="120" w:after="60" w:line="320" w:lineRule="exact"/>'
        '<w:ind w:left="567" w:right="284" w:hanging="284"/><w:keepNext/>'
    )
    found = one(paragraph(run("a"), properties))
    assert (found.before_pt, found.after_pt) == (6.0, 3.0)
    assert found.spacing == Spacing(height_pt=16.0)
    assert found.left_mm == pytest.approx(10.0, abs=0.01)
    assert found.first_line_mm == pytest.approx(-5.0, abs=0.02)
    assert found.width_mm == pytest.approx(165.0, abs=0.05)
    assert found.keep_next


def test_gaps_between_neighbours_of_one_style_may_fall_away() -> None:
    properties = '<w:spacing w:before="120" w:after="120"/><w:contextualSpacing/>'
    first, middle, last = view(paragraph(run("a"), properties) * 3).paragraphs
    assert (first.before_pt, first.after_pt) == (6.0, 0.0)
    assert (middle.before_pt, middle.after_pt) == (0.0, 0.0)
    assert (last.before_pt, last.after_pt) == (0.0, 6.0)


def test_a_length_that_is_none_says_nothing() -> None:
    properties = (
        '<w:spacing w:before="abc" w:after="1e9" w:line="-5"/><w:ind w:left="9999999999999"/>'
        '<w:jc w:val="sideways"/><w:outlineLvl w:val="x"/><w:numPr><w:numId w:val=""/></w:numPr>'
    )
    found = one(paragraph(run("a", '<w:sz w:val="big"/><w:color w:val="red"/>'), properties))
    assert (found.before_pt, found.after_pt, found.left_mm, found.outline) == (0.0, 0.0, 0.0, None)
    assert (found.runs[0].size_pt, found.runs[0].colour) == (10.0, "000000")
    assert found.spacing == Spacing(multiple=1.0)
