"""What Word shows, sign by sign: each of these two readers once read differently, or lost."""

from __future__ import annotations

import io
import zipfile

import pytest

from conform.wordml import document, one, paragraph, run, style, view
from thidua.model.view import Story
from thidua.opc import open_package
from thidua.word import read
from word_files import packed

MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'


def texts(body: str, **parts: str) -> list[str]:
    return [found.text for found in view(body, **parts).paragraphs]


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def instruction(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("<w:t>giữ </w:t>", "giữthêm"),
        ("<w:t>\n  giữ\n</w:t>", "giữthêm"),
        ('<w:t xml:space="preserve">giữ </w:t>', "giữ thêm"),
        ('<w:t xml:space="default">giữ </w:t>', "giữthêm"),
    ],
)
def test_blanks_at_the_edges_of_a_text_are_text_where_the_file_says_so(
    typed: str, shown: str
) -> None:
    assert one(paragraph(f"<w:r>{typed}</w:r><w:r><w:t>thêm</w:t></w:r>")).text == shown


def test_what_surrounds_a_text_may_say_that_its_blanks_stay() -> None:
    assert one('<w:p xml:space="preserve"><w:r><w:t> a </w:t></w:r></w:p>').text == " a "


@pytest.mark.parametrize(
    ("font", "code", "shown"),
    [
        *(("Symbol", "F0B3", "≥"), ("Symbol", "F0A3", "≤"), ("Symbol", "B4", "×")),
        *(("symbol", "F062", "β"), ("Wingdings", "F0FE", "☑"), ("Wingdings", "F0A8", "◻")),
        *(("Wingdings 2", "F052", "☑"), ("Symbol", "F0F0", "□[Symbol F0F0]")),
        *(("Webdings", "F061", "□[Webdings F061]"), ("Mẫu", "F0B3", "□[Mẫu F0B3]")),
        *(("Times New Roman", "2265", "≥"), ("Symbol", "zz", ""), ("Symbol", "D800", "")),
    ],
)
def test_a_symbol_is_the_character_that_it_depicts(font: str, code: str, shown: str) -> None:
    sign = f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'
    found = one(paragraph(run("a ") + sign + run("5")))
    assert found.text == f"a {shown}5"


def test_text_in_a_symbol_font_is_what_it_depicts() -> None:
    font = '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'
    found = one(paragraph(run("a\uf0b3 ", font) + run("b\uf0b3")))
    assert found.text == "α≥ b\uf0b3"  # noqa: RUF001 - the Greek letter
    assert found.runs[0].font == "Symbol"


def test_raised_lowered_and_struck_text_is_known() -> None:
    found = one(
        paragraph(
            run("10")
            + run("3", '<w:vertAlign w:val="superscript"/>')
            + run("2", '<w:vertAlign w:val="subscript"/>')
            + run("bỏ", "<w:dstrike/>")
        )
    )
    assert [(part.raised, part.struck) for part in found.runs] == [
        *((0, False), (1, False), (-1, False), (0, True)),
    ]


def test_what_has_no_width_stays_and_is_no_part_of_a_word() -> None:
    found = one(paragraph(run("thi\u200b đua") + "<w:r><w:softHyphen/><w:t>khen</w:t></w:r>"))
    assert found.text == "thi\u200b đua\u00adkhen"
    assert found.words == "thi đuakhen"


def test_a_line_may_end_by_cr_and_a_page_ends_a_word() -> None:
    body = "<w:r><w:t>a</w:t><w:cr/><w:t>b</w:t><w:br w:type='page'/><w:t>c</w:t>"
    assert one(paragraph(f"{body}<w:br w:type='column'/></w:r>")).text == "a\nb\nc"


def test_ruby_is_a_text_and_what_stands_raised_over_it() -> None:
    ruby = f"<w:ruby><w:rt>{run('hán')}</w:rt><w:rubyBase>{run('漢')}</w:rubyBase></w:ruby>"
    found = one(paragraph(f"<w:r>{ruby}</w:r>"))
    assert [(part.text, part.raised) for part in found.runs] == [("漢", 0), ("hán", 1)]


def test_a_formula_is_read() -> None:
    power = (
        "<m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>"
    )
    fraction = (
        "<m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f>"
    )
    brackets = f"<m:d><m:e>{fraction}</m:e></m:d>"
    found = one(paragraph(run("y = ") + f"<m:oMath {MATH}>{power}{brackets}</m:oMath>"))
    assert found.text == "y = x2(a/b)"
    assert [part.text for part in found.runs if part.raised] == ["2"]


def test_of_fields_within_fields_only_the_outer_result_is_shown() -> None:
    inner = mark("begin") + instruction("PAGE") + mark("separate") + run("7") + mark("end")
    outer = mark("begin") + instruction("IF ") + inner + instruction(' = 1 "x"')
    found = one(paragraph(run("a ") + outer + mark("separate") + run("sau") + mark("end")))
    assert found.text == "a sau"


def test_a_result_may_go_on_in_the_next_paragraph() -> None:
    first = paragraph(mark("begin") + instruction("TOC") + mark("separate") + run("a"))
    assert texts(first + paragraph(run("b") + mark("end")) + paragraph(run("c"))) == ["a", "b", "c"]


def test_a_hidden_end_joins_two_paragraphs() -> None:
    hidden = paragraph(run("a"), "<w:rPr><w:vanish/></w:rPr>")
    assert texts(hidden + paragraph(run("b"))) == ["ab"]


def test_a_deleted_end_joins_only_paragraphs_of_one_cell() -> None:
    gone = paragraph(run("a"), "<w:rPr><w:del/></w:rPr>")
    table = f"<w:tbl><w:tr><w:tc>{gone}</w:tc><w:tc>{paragraph(run('b'))}</w:tc></w:tr></w:tbl>"
    assert texts(gone + table + paragraph(run("c"))) == ["a", "a", "b", "c"]


def test_of_a_paragraph_that_moved_away_nothing_is_left() -> None:
    moved = f"<w:moveFrom>{run('a')}</w:moveFrom>"
    away = paragraph(moved, "<w:rPr><w:moveFrom/></w:rPr>")
    assert texts(away + paragraph(run("b"))) == ["b"]


def test_of_a_deleted_cell_nothing_is_left() -> None:
    gone = f"<w:tc><w:tcPr><w:cellDel/></w:tcPr>{paragraph(run('a'))}</w:tc>"
    table = f"<w:tbl><w:tr>{gone}<w:tc>{paragraph(run('b'))}</w:tc></w:tr></w:tbl>"
    assert texts(table) == ["b"]


@pytest.mark.parametrize(
    ("space", "shown"),
    [
        ("http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "mới"),
        ("http://example.invalid/nobody", "cũ"),
    ],
)
def test_of_several_ways_the_first_is_read_that_word_knows(space: str, shown: str) -> None:
    body = (
        f'<mc:AlternateContent xmlns:x="{space}"><mc:Choice Requires="x">{run("mới")}</mc:Choice>'
        f"<mc:Fallback>{run('cũ')}</mc:Fallback></mc:AlternateContent>"
    )
    assert one(paragraph(body)).text == shown


def test_a_text_box_of_any_shape_is_read_once() -> None:
    held = f"<v:textbox><w:txbxContent>{paragraph(run('KHẨN'))}</w:txbxContent></v:textbox>"
    shape = f"<w:r><w:pict><v:group><v:oval>{held}</v:oval></v:group></w:pict></w:r>"
    assert texts(paragraph(run("a") + shape)) == ["a", "KHẨN"]


def test_a_text_box_of_the_strict_variant_is_read() -> None:
    space = "http://schemas.openxmlformats.org/"
    shape = (
        "<w:r><w:drawing><wp:inline><wp:extent cx='9' cy='9'/><a:graphic><a:graphicData><wps:wsp>"
        f"<wps:txbx><w:txbxContent>{paragraph(run('KHẨN'))}</w:txbxContent></wps:txbx></wps:wsp>"
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
    made = document(paragraph(run("a") + shape))
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    strict = "http://purl.oclc.org/ooxml/"
    main = parts["word/document.xml"].replace(
        f"{space}wordprocessingml/2006", f"{strict}wordprocessingml"
    )
    parts["word/document.xml"] = main.replace(f"{space}drawingml/2006", f"{strict}drawingml")
    found = read(open_package(packed(parts)), file="strict.docx")
    assert [each.text for each in found.paragraphs] == ["a", "KHẨN"]


def test_what_a_control_shows_is_read_a_hint_too() -> None:
    hint = "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
    control = f"<w:sdt>{hint}<w:sdtContent>{run('[ngày]')}</w:sdtContent></w:sdt>"
    assert one(paragraph(run("Từ ") + control)).text == "Từ [ngày]"


def test_forms_show_what_is_chosen() -> None:
    def field(data: str) -> str:
        begin = f'<w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar>'
        return f"<w:r>{begin}</w:r>{instruction('FORM')}{mark('separate')}{mark('end')}"

    ticked = field("<w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox>")
    blank = field("<w:checkBox><w:default w:val='0'/></w:checkBox>")
    entries = '<w:listEntry w:val="Tốt"/><w:listEntry w:val="Khá"/>'
    chosen = field(f'<w:ddList><w:result w:val="1"/>{entries}</w:ddList>')
    assert one(paragraph(ticked + blank + run(" ") + chosen)).text == "☒☐ Khá"


def test_word_art_is_a_text_box() -> None:
    art = '<v:shape><v:textpath string="DỰ THẢO"/></v:shape>'
    found = view(paragraph(run("a") + f"<w:r><w:pict>{art}</w:pict></w:r>"))
    assert [each.text for each in found.paragraphs] == ["a", "DỰ THẢO"]
    assert found.paragraphs[1].place.story is Story.BOX


def test_of_notes_those_are_read_that_the_text_refers_to() -> None:
    refer = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    notes = "".join(
        f'<w:footnote w:id="{key}">{paragraph(run(f"chú {key}"))}</w:footnote>' for key in (1, 2, 3)
    )
    found = view(paragraph(run("a") + refer.format(3) + refer.format(1)), footnotes=notes)
    told = [(each.text, each.place.story) for each in found.paragraphs]
    assert told == [("a", Story.BODY), ("chú 3", Story.NOTE), ("chú 1", Story.NOTE)]


@pytest.mark.parametrize("merge", ["vMerge", "hMerge"])
def test_what_stands_in_a_cell_that_goes_on_with_another_is_not_shown(merge: str) -> None:
    first, second = (
        f'<w:tc><w:tcPr><w:{merge} w:val="{said}"/></w:tcPr>{paragraph(run(said))}</w:tc>'
        for said in ("restart", "continue")
    )
    rows = f"{first}{second}" if merge == "hMerge" else f"{first}</w:tr><w:tr>{second}"
    found = view(f"<w:tbl><w:tr>{rows}</w:tr></w:tbl>")
    assert [each.text for each in found.paragraphs] == ["restart"]
    (cell,) = found.tables[0].cells
    assert sorted((cell.rows, cell.columns)) == [1, 2]


def test_rows_repeat_from_the_first_on() -> None:
    cell = f"<w:tc>{paragraph(run('a'))}</w:tc>"
    head = f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{cell}</w:tr>"
    (table,) = view(f"<w:tbl>{head}<w:tr>{cell}</w:tr>{head}</w:tbl>").tables
    assert table.repeated == 1


def test_the_view_knows_what_styles_are_called() -> None:
    styles = style("a1", "paragraph", "").replace(
        "></w:style>", '><w:name w:val="Căn cứ"/></w:style>'
    )
    assert view(paragraph(run("a")), styles=styles).styles == {"a1": "Căn cứ"}
