"""Word files read in: ours come back whole, others as the words that a reader sees."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

import built
from offices import demo, example
from thidua.catalogue.style import house_style
from thidua.compose.composers import composers
from thidua.model.document import Block, Document, Drop, Facing, Paragraph, Picture, Run, Table
from thidua.model.items import Orientation
from thidua.model.revisions import flattened
from thidua.render.columns import column_widths
from thidua.render.formats import RENDERERS
from thidua.report.wording import tell
from thidua.source.imported import read
from tools import libreoffice
from word_files import (
    PICTURE,
    RELATIONS,
    cell,
    drawing,
    file,
    packed,
    paragraph,
    parts,
    relation,
    relations,
    row,
    run,
    table,
)
from word_reading import document, texts


def told(content: bytes) -> list[tuple[str, int]]:
    """Return the notices about a file, by rule, with their counts."""
    found, findings = read(content, name="a.docx")
    assert found is not None
    assert all(tell(one, language="vi").message for one in findings)
    return [(one.rule, int(one.facts["count"])) for one in findings]


def ours() -> Iterator[tuple[str, Document]]:
    """Yield every launch document, and the first of each kind, of the example if it has one."""
    for name in built.NAMES:
        yield name, built.document(name)
    years = (example(2024), *demo("xa-minh-hoa"), *demo("truong-thi-du"))
    for kind, compose in composers().items():
        made = next(filter(None, (list(compose(year)) for year in years)))
        yield f"2024 {kind}", made[0].document
        if kind in {"report", "scores"}:
            yield from ((f"2024 {one.name}", one.document) for one in made)


OURS = dict(ours())
_LAID_OUT = {"2024 certificates"}
"""Their words come back without their layout: a Word file has the places on a printed form as gaps
alone, whose heights follow from the text above them. Nobody types on it to compare it again."""


def plain(document: Document) -> list[Block]:
    """Return the body as a Word file can keep it: no anchors, widths as they were laid out."""
    said: list[Block] = []
    total = house_style().text_width(landscape=document.orientation is Orientation.LANDSCAPE)
    for block in document.body:
        match block:
            case Paragraph():
                said.append(replace(block, anchor="", runs=flattened(block.runs)))
            case Table():
                laid = column_widths(block, total, house_style())
                widths = tuple(pytest.approx(one / total, abs=0.001) for one in laid)
                said.append(replace(block, anchor="", widths=widths, flexible=False))
            case Drop():
                pass
            case Facing():
                said += [replace(one, anchor="") for one in (*block.left, *block.right)]
            case Picture():
                size = (pytest.approx(block.width, abs=0.01), pytest.approx(block.height, abs=0.01))
                said.append(replace(block, width=size[0], height=size[1]))
    return said


@pytest.mark.parametrize("name", OURS)
def test_our_own_files_come_back_as_the_same_document(name: str) -> None:
    written = OURS[name]
    content = RENDERERS["docx"](written)
    found, findings = read(content, name=f"{name}.docx")
    assert found is not None
    assert findings == ()
    assert list(found.texts()) == list(written.texts())
    assert plain(written) == [shared(block) for block in found.body]
    if name not in _LAID_OUT:
        assert RENDERERS["docx"](found) == content


def shared(block: Block) -> Block:
    """Return a block whose widths are shares of one."""
    if not isinstance(block, Table):
        return block
    return replace(block, widths=tuple(one / sum(block.widths) for one in block.widths))


def test_our_files_come_back_from_another_word_processor(tmp_path: Path) -> None:
    names = ("decision", "2024 scores-year", "2024 report-year")
    saved = {tmp_path / f"{name}.docx": OURS[name] for name in names}
    for path, written in saved.items():
        path.write_bytes(RENDERERS["docx"](written))
    opened = libreoffice.convert(list(saved), tmp_path, form="odt")
    again = libreoffice.convert(list(opened.values()), tmp_path, form="docx")
    for path, written in saved.items():
        found, findings = read(again[opened[path]].read_bytes(), name=path.name)
        assert found is not None, findings
        assert list(found.texts()) == list(written.texts())
        assert found.head.nation == written.head.nation
        assert len(found.signatures) == len(written.signatures)


def test_what_is_raised_or_struck_comes_back_and_is_drawn() -> None:
    runs = (
        Run("10"),
        Run("20", raised=1),
        Run(" CO"),
        Run("2", raised=-1),
        Run(" bỏ đi", struck=True),
        Run(" đậm", bold=True, struck=True, raised=1),
    )
    written = replace(OURS["short"], body=(Paragraph("body", runs),))
    found, _ = read(RENDERERS["docx"](written), name="a.docx")
    assert found is not None
    assert found.body == written.body
    assert RENDERERS["pdf"](written)
    shown = RENDERERS["md"](written).decode()
    assert "10<sup>20</sup> CO<sub>2</sub><s> bỏ đi</s>" in shown


def test_tracked_changes_are_taken_as_accepted_and_told() -> None:
    body = (
        paragraph(
            run("Sở "),
            f"<w:ins>{run('phát động')}</w:ins>",
            "<w:del><w:r><w:delText>tổ chức</w:delText></w:r></w:del>",
            f"<w:moveTo>{run(' đến')}</w:moveTo>",
            f"<w:moveFrom>{run(' đi')}</w:moveFrom>",
        )
        + paragraph(run("Một "), properties="<w:rPr><w:del/></w:rPr>")
        + paragraph(run("đoạn"), properties="<w:rPr><w:ins/></w:rPr>")
        + table(row(cell("a"), cell("b")), row(cell("c"), properties="<w:del/>"))
        + paragraph("<w:del><w:r><w:delText>hết</w:delText></w:r></w:del>")
    )
    found, findings = read(file(body), name="a.docx")
    assert found is not None
    assert list(found.texts()) == ["Sở phát động đến", "Một đoạn", "a", "b"]
    assert [(one.rule, one.level, one.facts) for one in findings] == [
        ("word-revisions", "notice", {"count": 8})
    ]


def test_a_paragraph_reads_as_a_reader_sees_it() -> None:
    box = f"<w:txbxContent>{paragraph(run('hộp'))}</w:txbxContent>"
    shape = drawing(f"<wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp>")
    both = f"<mc:Choice>{shape}</mc:Choice><mc:Fallback>{shape}</mc:Fallback>"
    body = paragraph(
        run("một"),
        "<w:r><w:tab/><w:t>hai</w:t><w:br/><w:t>ba</w:t><w:br w:type='page'/></w:r>",
        "<w:r><w:noBreakHyphen/><w:softHyphen/><w:sym w:font='Symbol' w:char='F0B7'/></w:r>",
        run("ẩn", "<w:vanish/>"),
        run("hoa", "<w:caps/>"),
        f"<mc:AlternateContent>{both}</mc:AlternateContent>",
        f"<w:hyperlink>{run(' liên kết')}</w:hyperlink>",
        f"<w:sdt><w:sdtContent>{run(' ô')}</w:sdtContent></w:sdt>",
        "<w:r><w:t> cắt </w:t></w:r>",
    )
    assert texts(body) == ["một hai ba -•HOA liên kết ôcắt", "hộp"]


def test_of_a_field_the_result_is_read() -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    inner = (mark("begin"), run("x"), mark("separate"), run("y"), mark("end"))
    body = paragraph(
        mark("begin"),
        *("<w:r><w:instrText>DATE</w:instrText></w:r>", *inner),
        *(mark("separate"), run("ngày 1"), mark("end")),
        f"<w:fldSimple>{run(' tháng 2')}</w:fldSimple>",
    )
    assert texts(body + paragraph(mark("begin"), run("hở")) + paragraph(run("sau"))) == [
        "ngày 1 tháng 2",
        "sau",
    ]


def test_emphasis_is_kept_wherever_it_is_said() -> None:
    styles = (
        "<w:docDefaults><w:rPrDefault><w:rPr><w:i/></w:rPr></w:rPrDefault></w:docDefaults>"
        '<w:style w:type="character" w:styleId="c"><w:rPr><w:i w:val="0"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/><w:rPr><w:b/></w:rPr>'
        "</w:style>"
    )
    body = paragraph(
        run("Cả hai"),
        run(" nghiêng", '<w:b w:val="false"/>'),
        run(" đậm", '<w:rStyle w:val="c"/>'),
        properties='<w:pStyle w:val="a"/>',
    )
    (found,) = document(body, styles=styles).body
    assert isinstance(found, Paragraph)
    assert found.runs == (
        Run("Cả hai", bold=True, italic=True),
        Run(" nghiêng", italic=True),
        Run(" đậm", bold=True, italic=True),  # what the defaults say no style takes away (17.7.3)
    )


@pytest.mark.parametrize(
    ("text", "properties", "bold", "style"),
    [
        ("I. MỤC ĐÍCH", "", True, "section"),
        ("Mục đích", '<w:outlineLvl w:val="0"/>', False, "section"),
        ("Yêu cầu", '<w:outlineLvl w:val="1"/>', False, "clause-heading"),
        ("Yêu cầu", '<w:outlineLvl w:val="9"/>', False, "body"),
        ("1. Yêu cầu", "", True, "clause-heading"),
        ("1. Yêu cầu", "", False, "clause"),
        ("2.1. Yêu cầu", "", False, "clause"),
        ("đ) Yêu cầu", "", False, "point"),
        ("- Yêu cầu", "", False, "dash"),
        ("+ Yêu cầu", "", False, "plus"),
        ("Năm 2023. Yêu cầu", "", True, "body"),
    ],
)
def test_a_paragraph_gets_the_style_that_its_label_and_level_tell(
    text: str,
    properties: str,
    bold: bool,  # noqa: FBT001 - a column of the table
    style: str,
) -> None:
    body = paragraph(run(text, "<w:b/>" if bold else ""), properties=properties)
    (found,) = document(body).body
    assert isinstance(found, Paragraph)
    assert found.style == style


def test_notes_stand_at_the_end() -> None:
    listed = parts(paragraph(run("Chữ"), '<w:r><w:footnoteReference w:id="2"/></w:r>'))
    listed |= parts(footnotes=f'<w:footnote w:id="2">{paragraph(run("chú"))}</w:footnote>') | {
        name: content for name, content in listed.items() if name.endswith("document.xml")
    }
    found, _ = read(packed(listed), name="a.docx")
    assert found is not None
    assert list(found.texts()) == ["Chữ", "chú"]


def test_a_file_of_another_program_is_read() -> None:
    made = docx.Document()
    made.add_heading("I. MỤC ĐÍCH", 1)
    made.add_paragraph("Thứ nhất", style="List Number")
    made.add_paragraph("Thứ hai", style="List Number")
    grid = made.add_table(2, 2, style="Table Grid")
    grid.cell(0, 0).merge(grid.cell(1, 0)).text = "cao"
    buffer = io.BytesIO()
    made.core_properties.title = "Kế hoạch"
    made.save(buffer)
    found, findings = read(buffer.getvalue(), name="thu-muc/a.docx")
    assert found is not None
    assert findings == ()
    assert (found.title, found.date) == ("Kế hoạch", "2013-12-23")
    assert [block.style for block in found.body if isinstance(block, Paragraph)] == [
        *("section", "clause", "clause")
    ]
    assert list(found.texts()) == ["I. MỤC ĐÍCH", "1. Thứ nhất", "2. Thứ hai", "cao", "", ""]
    assert found.head.nation == ()


def test_links_and_pictures_that_are_left_out_are_told() -> None:
    listed = parts(paragraph(run("Chữ"), PICTURE))
    link = relation("l", "hyperlink", "https://example.invalid/", outside=True)
    listed |= {
        RELATIONS: relations(relation("i", "image", "media/a.emf"), link),
        "word/media/a.emf": b"EMF",
    }
    assert told(packed(listed)) == [("word-links", 1), ("word-pictures", 1)]


@pytest.mark.parametrize("content", [b"", b"PK", file(paragraph(run(" "))), file("")])
def test_what_cannot_be_read_is_one_error(content: bytes) -> None:
    found, (finding,) = read(content, name="a.docx")
    assert found is None
    assert (finding.rule, finding.place.file) == ("word-unreadable", "a.docx")
    assert tell(finding, language="en").hint


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_part_may_say_anything(data: st.DataObject) -> None:
    content = built.content(data.draw(st.sampled_from(("short", "decision", "letter"))), "docx")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        listed: dict[str, str | bytes] = {one: archive.read(one) for one in archive.namelist()}
    name = data.draw(st.sampled_from(sorted(listed)))
    said = bytearray(bytes(listed[name]))  # type: ignore[arg-type]
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, max(0, len(said) - 1)))
        said[place : place + data.draw(st.integers(0, 30))] = data.draw(st.binary(max_size=4))
    found, findings = read(packed(listed | {name: bytes(said)}), name="a.docx")
    assert found is not None or [one.rule for one in findings] == ["word-unreadable"]
