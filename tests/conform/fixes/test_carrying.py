"""What stands on a page is carried along when its margins become wider: nothing runs off it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from conform import foreign, nasty, wordml
from conform.nasty import AFTER, BEFORE, inline, section, shape, style, tabbed, table, tabs, vml
from conform.wordml import document, paragraph, run
from thidua.conform.fixes.shifting import Shift, ShiftedArea
from thidua.conform.mending import Mended, mend
from thidua.opc import open_package
from thidua.report.wording import tell
from thidua.word.markup import WP, V, W

if TYPE_CHECKING:
    from lxml.etree import _Element

EMU_PER_TWIP = 635
SIDES = {"I.3-left", "I.3-right"}
TEXT = paragraph(run("a"))


def mended(body: str, *, page: str = "", **parts: str) -> Mended:
    package = open_package(document(body, section=page or section(), **parts))
    return mend(package, file="x", limits={}, wanted=lambda one: one.rule.startswith("I."))


def root(done: Mended, part: str = "") -> _Element:
    return done.package.xml(f"word/{part}.xml" if part else done.package.main)


def widths(done: Mended, name: str, key: str = "w", part: str = "") -> list[int]:
    return [
        int(one.get(W + key) or 0) for one in root(done, part).iter(W + name) if len(one.attrib)
    ]


def stops(done: Mended, part: str = "") -> list[tuple[str, int]]:
    """Return the tab stops of all paragraphs, kind and place."""
    found = root(done, part).iterfind(f".//{W}pPr/{W}tabs/{W}tab")
    return [(one.get(f"{W}val") or "", int(one.get(f"{W}pos") or 0)) for one in found]


def near(length: float) -> object:
    return pytest.approx(length, abs=4)


def test_a_table_as_wide_as_the_text_stays_so() -> None:
    done = mended(table(BEFORE // 2, BEFORE // 2) + TEXT)
    assert {one.finding.rule for one in done.mends} == SIDES
    assert sum(widths(done, "gridCol")) == near(AFTER)
    assert sum(widths(done, "tcW")) == near(AFTER)
    assert widths(done, "tblW") == [near(AFTER)]


def test_a_table_that_fits_stays_as_it_is_with_the_tabs_in_it() -> None:
    held = tabbed("a", "b", properties=tabs(("right", 2900)))
    done = mended(table(3000, 3000, cells=(held, TEXT)) + TEXT)
    assert done.mends
    assert widths(done, "tblW") == [6000]
    assert stops(done) == [("right", 2900)]


def test_tabs_in_a_table_move_with_its_columns() -> None:
    held = tabbed("a", "b", properties=tabs(("right", 5000)))
    done = mended(table(5102, 5103, cells=(held, TEXT)) + TEXT)
    assert stops(done) == [("right", near(5000 * AFTER / BEFORE))]


def test_a_line_of_a_table_that_fits_is_not_broken_where_another_column_has_room() -> None:
    """A Quốc hiệu of 13 pt needs 96 mm, and the insets of its cell."""
    set_bold = '<w:b/><w:sz w:val="26"/>'
    right = paragraph(run(foreign.NATION, set_bold)) + paragraph(run(foreign.MOTTO, set_bold))
    left = paragraph(run(foreign.ISSUER, '<w:sz w:val="26"/>'))
    done = mended(table(BEFORE - 5800, 5800, cells=(left, right)) + TEXT)
    assert sum(widths(done, "gridCol")) == near(AFTER)
    assert widths(done, "gridCol") == widths(done, "tcW")
    assert 5600 < widths(done, "gridCol")[1] < 5800
    text = paragraph(run("Một câu dài hơn một dòng của ô này. " * 6))
    alike = mended(table(BEFORE - 5800, 5800, cells=(text, text)) + TEXT)
    assert widths(alike, "gridCol")[1] == near(5800 * AFTER / BEFORE)


def test_a_table_with_an_empty_cell_is_narrowed_all_the_same() -> None:
    done = mended(table(BEFORE // 2, BEFORE // 2, cells=("", TEXT)) + TEXT)
    assert sum(widths(done, "gridCol")) == near(AFTER)


def test_an_indent_counts_to_the_width_of_a_table() -> None:
    indent = '|<w:tblInd w:w="2000" w:type="dxa"/>'
    done = mended(table(4000, 4205, properties=indent) + TEXT)
    assert widths(done, "tblInd")[0] + sum(widths(done, "gridCol")) == near(AFTER)


def test_tabs_are_carried_along() -> None:
    own = tabs(("left", 567), ("clear", 9900), ("right", BEFORE))
    done = mended(paragraph(run("a"), own))
    assert stops(done) == [("left", 567), ("clear", 9900), ("right", near(AFTER))]


def test_tabs_of_styles_and_lists_are_carried_along_where_they_hold() -> None:
    styles = (
        style("N", f"<w:pPr>{tabs(('center', 5000))}</w:pPr>", default=True)
        + style("Goc", f"<w:pPr>{tabs(('right', BEFORE), ('left', 800))}</w:pPr>", based="N")
        + style("Con", f"<w:pPr>{tabs(('clear', 5000))}</w:pPr>", based="Goc")
    )
    level = (
        f'<w:lvl w:ilvl="0"><w:pPr>{tabs(("num", 720), ("decimal", 4000))}</w:pPr></w:lvl>'.join(
            ('<w:abstractNum w:abstractNumId="0">', "</w:abstractNum>")
        )
        + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    listed = '<w:pStyle w:val="Con"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    before = document(paragraph(run("a"), listed), styles=styles, numbering=level)
    done = mended(paragraph(run("a"), listed), styles=styles, numbering=level)
    found = stops(done)
    assert found == sorted(found, key=lambda one: one[1])
    kinds = {kind: [at for other, at in found if other == kind] for kind, _ in found}
    assert set(kinds) == {"clear", "right", "decimal"}
    assert {4000, BEFORE} <= set(kinds["clear"])
    assert kinds["right"] == [near(AFTER)]
    assert kinds["decimal"] == [near(4000 * AFTER / BEFORE)]
    for part in ("word/styles.xml", "word/numbering.xml"):
        assert done.package.parts[part] == open_package(before).parts[part]


def test_leaders_lead_as_far_as_they_did_and_other_left_tabs_stay() -> None:
    own = tabs(("left", 2000), ("left", 5000, "dot"), ("left", BEFORE, "dot"))
    done = mended(paragraph(run("a"), own))
    share = AFTER / BEFORE
    assert stops(done) == [("left", 2000), ("left", near(5000 * share)), ("left", near(AFTER))]


def test_a_second_column_keeps_its_width_and_several_share_what_is_left() -> None:
    two = mended(paragraph(run("a"), tabs(("left", 567), ("left", 5600))))
    assert stops(two) == [("left", 567), ("left", near(5600 - BEFORE + AFTER))]
    many = mended(paragraph(run("a"), tabs(("left", 3000), ("left", 6000), ("left", 9000))))
    assert stops(many) == [("left", near(at * AFTER / BEFORE)) for at in (3000, 6000, 9000)]


def test_a_margin_that_becomes_narrower_carries_as_well() -> None:
    page = section().replace('w:left="1134"', 'w:left="2835"')
    done = mended(paragraph(run("a"), tabs(("right", 11906 - 2835 - 567))), page=page)
    left, right = (widths(done, "pgMar", side)[0] for side in ("left", "right"))
    assert stops(done) == [("right", near(11906 - left - right))]


def test_a_header_moves_by_every_margin_of_the_section_that_has_it() -> None:
    refers = '<w:headerReference w:type="default" r:id="header1"/>'
    header = tabbed("a", "b", properties=tabs(("right", BEFORE))) + table(5000, 5205)
    body = paragraph(run("a"), section(references=refers)) + TEXT
    done = mended(body, page=section(references=refers), header1=header)
    assert stops(done, "header1") == [("right", near(AFTER))]
    assert sum(widths(done, "gridCol", part="header1")) == near(AFTER)


def test_columns_of_their_own_widths_fit_again() -> None:
    own = (
        '<w:cols w:num="2" w:equalWidth="0"><w:col w:w="3000" w:space="708"/>'
        f'<w:col w:w="{BEFORE - 3708}"/></w:cols>'
    )
    done = mended(TEXT, page=section(inside=own))
    assert sum(widths(done, "col")) + widths(done, "col", "space")[0] == near(AFTER)


def test_a_signer_set_far_in_keeps_his_lines() -> None:
    by_style = style("Ky", '<w:pPr><w:ind w:left="8000"/></w:pPr>')
    signer = paragraph(run("Trần Thị Thí Dụ"), '<w:pStyle w:val="Ky"/><w:jc w:val="center"/>')
    done = mended(signer, styles=by_style)
    assert widths(done, "ind", "left") == [near(AFTER - (BEFORE - 8000))]
    listed = mended(paragraph(run("a"), '<w:ind w:left="720" w:hanging="360"/>'))
    assert widths(listed, "ind", "left") == [720]


@pytest.mark.parametrize("across", ["column", "margin", "page"])
def test_what_floats_stays_at_its_edge(across: str) -> None:
    left, at = (1134, 1701) if across == "page" else (0, 0)
    drawn = [shape(2000, 500, across=across, left=left + x) for x in (0, BEFORE - 2000)]
    old = [vml(2000, 500, left=left + x, across=across) for x in (0, BEFORE - 2000)]
    done = mended("".join(paragraph(one) for one in (*drawn, *old)))
    offsets = root(done).iterfind(f".//{WP}positionH/{WP}posOffset")
    assert [int(one.text or 0) / EMU_PER_TWIP for one in offsets] == [at, near(at + AFTER - 2000)]
    styles = " ".join(one.get("style") or "" for one in root(done).iter(f"{V}rect"))
    points = [float(one) for one in re.findall(r"margin-left:(-?[0-9.]+)pt", styles)]
    assert [20 * one for one in points] == [near(at), near(at + AFTER - 2000)]


def test_what_floats_in_a_margin_stays_there() -> None:
    stamp = shape(800, 800, across="page", left=200) + shape(400, 400, across="leftMargin", left=9)
    done = mended(paragraph(stamp))
    offsets = root(done).iterfind(f".//{WP}positionH/{WP}posOffset")
    assert [round(int(one.text or 0) / EMU_PER_TWIP) for one in offsets] == [200, 9]


def test_what_floats_over_the_text_moves_down_with_it_and_in_a_header_it_does_not() -> None:
    refers = '<w:headerReference w:type="default" r:id="header1"/>'
    line = paragraph(shape(3000, 0, across="page", left=5000, down="page", top=1800))
    page = section(top=850, references=refers)
    done = mended(line, page=page, header1=line)
    top = widths(done, "pgMar", "top")[0]
    for part, moved in (("", top - 850), ("header1", 0)):
        (down,) = root(done, part).iterfind(f".//{WP}positionV/{WP}posOffset")
        assert int(down.text or 0) / EMU_PER_TWIP == near(1800 + moved)


def test_what_floats_in_a_cell_goes_with_the_cell_unless_the_page_places_it() -> None:
    drawn = (
        shape(1000, 500, left=4000),
        vml(1000, 500, left=4000).replace(
            "<v:rect", '<v:rect xmlns:o="urn:schemas-microsoft-com:office:office" o:allowincell="t"'
        ),
    )
    free = (
        drawn[0].replace('layoutInCell="1"', 'layoutInCell="0"'),
        drawn[1].replace('allowincell="t"', 'allowincell="f"'),
    )
    cells = paragraph("".join(drawn)), paragraph("".join(free))
    done = mended(table(5102, 5103, cells=cells) + TEXT)
    held = near(4000 / 4102 * (5102 * AFTER / BEFORE - 1000))
    placed = near(4000 / (BEFORE - 1000) * (AFTER - 1000))
    offsets = root(done).iterfind(f".//{WP}positionH/{WP}posOffset")
    assert [int(one.text or 0) / EMU_PER_TWIP for one in offsets] == [held, placed]
    styles = " ".join(one.get("style") or "" for one in root(done).iter(f"{V}rect"))
    points = [float(one) for one in re.findall(r"margin-left:(-?[0-9.]+)pt", styles)]
    assert [20 * one for one in points] == [held, placed]


def test_a_line_as_wide_as_the_text_becomes_shorter() -> None:
    done = mended(paragraph(shape(BEFORE, 0)))
    (extent,) = root(done).iter(f"{WP}extent")
    assert int(extent.get("cx") or 0) / EMU_PER_TWIP == near(AFTER)


@pytest.mark.parametrize("by_style", [False, True])
def test_frames_and_floating_tables_stay_at_their_edge(*, by_style: bool) -> None:
    framed = f'<w:framePr w:w="2500" w:hAnchor="margin" w:vAnchor="text" w:x="{BEFORE - 2500}"/>'
    named = style("K", f"<w:pPr>{framed}</w:pPr>")
    held = '<w:pStyle w:val="K"/>' if by_style else framed
    place = f'<w:tblpPr w:horzAnchor="page" w:tblpX="{11906 - 567 - 5000}" w:tblpY="1"/>|'
    floating = table(2500, 2500, properties=place)
    done = mended(paragraph(run("a"), held) + floating + TEXT, styles=named)
    assert widths(done, "framePr", "x") == [near(AFTER - 2500)]
    assert widths(done, "tblpPr", "tblpX") == [near(11906 - 850 - 5000)]


def stays(body: str) -> bool:
    done = mended(body + TEXT)
    left = SIDES & {one.rule for one in done.left.findings}
    assert bool(left) == bool(done.kept)
    return widths(done, "pgMar", "left") == [1134]


def test_margins_stay_where_a_picture_would_not_fit() -> None:
    assert stays(paragraph(inline(BEFORE - 10, 500)))
    assert not stays(paragraph(inline(AFTER - 600, 500)))
    assert stays(paragraph(inline(BEFORE + 300, 500)))
    assert stays(paragraph(inline(9200, 500), '<w:ind w:firstLine="720"/>'))
    assert stays(table(5102, 5103, cells=(paragraph(inline(4880, 500)), TEXT)))
    assert not stays(table(3000, 3000, cells=(paragraph(inline(2900, 500)), TEXT)))
    assert stays(paragraph(shape(BEFORE, 500, text="chữ")))
    assert not stays(paragraph(shape(13000, 16000, across="page", left=-500)))
    old = vml(BEFORE, 500, left=0)
    assert stays(paragraph(old))
    assert stays(paragraph(old.replace("position:absolute;", "")))


def test_a_picture_in_a_column_is_measured_by_it() -> None:
    two = section(inside='<w:cols w:num="2" w:space="708"/>')
    done = mended(paragraph(inline(4700, 500)), page=two)
    assert [one.rule for one in done.kept] == ["I.3-left"]


def test_the_top_margin_stays_where_a_picture_would_be_too_tall() -> None:
    page = section(top=567)
    done = mended(paragraph(inline(500, 16838 - 567 - 1134)), page=page)
    assert [(one.rule, one.facts["side"]) for one in done.kept] == [("I.3-top", "tall")]


def test_the_reason_says_which_picture_where_and_how_much_room_it_may_take() -> None:
    body = (
        nasty.head() + nasty.body() + paragraph(run("Hình 1:") + inline(10000, 500, name="Sơ đồ"))
    )
    (kept,) = mended(body + paragraph(inline(10000, 500)), page=section()).kept[:1]
    said = tell(kept, language="vi")
    assert "hình “Sơ đồ” ở đoạn 18 rộng 176,4 mm" in said.message
    assert "chỉ còn 165 mm" in said.message
    assert "“Hình 1:”" in said.where
    assert "wide and would have room for 165 mm only" in tell(kept, language="en").message


def test_a_shift_that_changes_nothing_moves_nothing() -> None:
    area = ShiftedArea(11906, 16838, 1134, 1134, BEFORE, 14570, BEFORE)
    same = Shift(area, area)
    for left in (-300, -5, 0, 5000, 12000):
        assert same.across(left, 400, "page") == left
        assert same.down(left, 400, "page") == left


def test_a_file_that_states_no_page_is_carried_by_what_is_taken() -> None:
    """Letter paper and an inch of margin, as pandoc leaves it."""
    content = wordml.document(
        paragraph(run("a"), tabs(("right", 12240 - 2880))), section="<w:sectPr/>"
    )
    done = mend(open_package(content), file="x", limits={}, wanted=lambda _: True)
    left, right = (widths(done, "pgMar", side)[0] for side in ("left", "right"))
    page = (widths(done, "pgSz") or [12240])[0]
    assert stops(done) == [("right", near(page - left - right))]


def test_a_line_that_floats_under_letters_that_grow_stays_under_them() -> None:
    old = (
        '<w:r><w:pict><v:line from="80pt,14pt" to="200pt,14pt" style="position:absolute"/>'
        "</w:pict></w:r>"
    )
    lines = shape(2600, 0, left=1600, top=280) + shape(900, 900, left=0, top=280) + old
    body = nasty.head(line=lines) + nasty.body()
    package = open_package(document(body, section=section()))
    done = mend(package, file="x", limits={}, wanted=lambda one: one.rule == "II.1.b-size")
    assert done.mends
    grown = (13 - 10) * 1.15
    offsets = root(done).iterfind(f".//{WP}positionV/{WP}posOffset")
    assert [int(one.text or 0) / EMU_PER_TWIP for one in offsets] == [near(280 + 20 * grown), 280]
    (line,) = root(done).iter(f"{V}line")
    assert f"margin-top:{grown:.2f}pt" in (line.get("style") or "")
