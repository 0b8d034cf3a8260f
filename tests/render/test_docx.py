"""The Word file: what Word, a clerk and an archive find in it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import docx
import pytest
from lxml import etree

import built
from thidua.catalogue.style import house_style, twips
from thidua.model.document import Paragraph, RowKind, Table
from thidua.model.items import Orientation
from thidua.render.frame import FRAMES, frame
from thidua.render.tags import compile_tags, tagged

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARTS = [
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/core.xml",
    "word/document.xml",
    "word/_rels/document.xml.rels",
    "word/styles.xml",
    "word/settings.xml",
    "word/fontTable.xml",
    "word/header1.xml",
    "word/header2.xml",
]


@cache
def _parts(name: str) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(built.content(name, "docx"))) as package:
        return {part: package.read(part) for part in package.namelist()}


def _body(name: str) -> etree._Element:
    return etree.fromstring(_parts(name)["word/document.xml"])


def _value(element: etree._Element, path: str, attribute: str = "val") -> str | None:
    found = element.find("/".join(f"{_W}{step}" for step in path.split("/")))
    return None if found is None else found.get(f"{_W}{attribute}")


def _sections(name: str) -> list[etree._Element]:
    return list(_body(name).iter(f"{_W}sectPr"))


@pytest.mark.parametrize("name", built.NAMES)
def test_the_package_is_the_same_on_every_machine(name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(built.content(name, "docx"))) as package:
        members = package.infolist()
    assert [member.filename for member in members] == _PARTS
    assert {(one.date_time, one.compress_type, one.extra) for one in members} == {
        ((1980, 1, 1, 0, 0, 0), zipfile.ZIP_STORED, b"")
    }
    assert len({(one.create_system, one.external_attr) for one in members}) == 1


@pytest.mark.parametrize("name", built.NAMES)
def test_every_part_is_xml_without_template_tags_or_control_characters(name: str) -> None:
    for part, content in _parts(name).items():
        etree.fromstring(content)
        assert re.findall(rb"[\x00-\x08\x0b-\x1f]", content) == [], part
        if name != "hostile":
            assert re.findall(rb"\{[\{%]|[%\}]\}", content) == [], part


@pytest.mark.parametrize("name", built.NAMES)
def test_nothing_in_it_leads_outside(name: str) -> None:
    relations = [part for part in _parts(name) if part.endswith(".rels")]
    assert len(relations) == 2
    for part in relations:
        for relation in etree.fromstring(_parts(name)[part]):
            assert relation.get("TargetMode") is None
            assert "//" not in (relation.get("Target") or "")
    kinds = {etree.QName(element).localname for element in _body(name).iter()}
    assert kinds & {"hyperlink", "instrText", "fldSimple", "object", "pict", "drawing"} == set()


@pytest.mark.parametrize("landscape", FRAMES)
def test_the_committed_frames_are_those_of_the_house_style(*, landscape: bool) -> None:
    file = FRAMES[landscape]
    fresh = frame(house_style(), landscape=landscape) == file.read_bytes()
    assert fresh, f"templates/{file.name} is stale; run `make frame`"


def test_styles_have_the_names_and_sizes_of_the_house() -> None:
    house = house_style()
    styles = {
        one.get(f"{_W}styleId"): one for one in etree.fromstring(_parts("2023")["word/styles.xml"])
    }
    assert len(house.styles) > 30
    for key, style in house.styles.items():
        made = styles[key]
        assert _value(made, "name") == style.name
        assert _value(made, "rPr/sz") == str(round(style.size * 2))
        assert (made.find(f"{_W}rPr/{_W}b") is not None) is style.bold
        assert (made.find(f"{_W}rPr/{_W}i") is not None) is style.italic
        assert _value(made, "pPr/spacing", "after") == str(round(style.after * 20))
        first, hanging = (_value(made, "pPr/ind", one) for one in ("firstLine", "hanging"))
        assert int(first or 0) - int(hanging or 0) == twips(style.first_line)
        assert int(_value(made, "pPr/ind", "left") or 0) == twips(style.left)


@pytest.mark.parametrize("name", built.NAMES)
def test_every_paragraph_is_set_in_a_style_that_is_there(name: str) -> None:
    known = {one.get(f"{_W}styleId") for one in etree.fromstring(_parts(name)["word/styles.xml"])}
    used = [_value(paragraph, "pPr/pStyle") for paragraph in _body(name).iter(f"{_W}p")]
    assert len(used) > 10
    assert set(used) - known == set()


@pytest.mark.parametrize("name", built.NAMES)
def test_every_page_has_the_house_s_margins_and_numbers_of_its_own(name: str) -> None:
    page = house_style().page
    appendices = built.document(name).appendices
    sections = _sections(name)
    lying = [False, *(one.orientation is Orientation.LANDSCAPE for one in appendices)]
    for section, landscape in zip(sections, lying, strict=True):
        sheet = (page.height, page.width) if landscape else (page.width, page.height)
        size = tuple(int(_value(section, "pgSz", side) or 0) for side in ("w", "h"))
        assert size == tuple(map(twips, sheet))
        assert _value(section, "pgSz", "orient") == ("landscape" if landscape else None)
        for side in ("top", "bottom", "left", "right", "header"):
            assert _value(section, "pgMar", side) == str(twips(getattr(page, side)))
        assert _value(section, "pgNumType", "start") == "1"
        assert section.find(f"{_W}titlePg") is not None


def test_a_page_number_is_a_field_and_the_first_page_has_none() -> None:
    section = _sections("2023")[0]
    relation = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    targets = {
        one.get("Id"): one.get("Target")
        for one in etree.fromstring(_parts("2023")["word/_rels/document.xml.rels"])
    }
    headers = {
        one.get(f"{_W}type"): etree.fromstring(_parts("2023")[f"word/{targets[one.get(relation)]}"])
        for one in section.iter(f"{_W}headerReference")
    }
    fields = {
        kind: [field.get(f"{_W}instr") for field in header.iter(f"{_W}fldSimple")]
        for kind, header in headers.items()
    }
    assert fields == {"default": [" PAGE "], "first": []}
    assert _value(headers["default"], "p/pPr/pStyle") == "page-number"


def test_tables_repeat_their_head_and_keep_rows_whole() -> None:
    tables = [
        (table, made)
        for name in ("plan", "hostile")
        for table, made in zip(_tables(name), _made_tables(name), strict=True)
    ]
    assert len(tables) >= 3
    for table, made in tables:
        rows = made.findall(f"{_W}tr")
        for row, said in zip(rows, table.rows, strict=True):
            assert row.find(f"{_W}trPr/{_W}cantSplit") is not None
            repeated = row.find(f"{_W}trPr/{_W}tblHeader") is not None
            assert repeated is (said.kind is RowKind.HEAD)
        assert len(rows[0].findall(f"{_W}tc")) == len(table.widths)


def test_columns_add_up_to_the_text_width_in_the_shares_of_the_data() -> None:
    for table, made, landscape in zip(
        _tables("plan"), _made_tables("plan"), (False, True), strict=True
    ):
        widths = [int(one.get(f"{_W}w") or 0) for one in made.iter(f"{_W}gridCol")]
        total = house_style().text_width(landscape=landscape)
        assert sum(widths) == total
        exact = [share / sum(table.widths) * total for share in table.widths]
        off = [abs(share - width) for share, width in zip(exact, widths, strict=True)]
        assert max(off) <= 1


def _tables(name: str) -> Iterator[Table]:
    """Yield the tables of the model."""
    document = built.document(name)
    for blocks in (document.body, *(appendix.body for appendix in document.appendices)):
        yield from (block for block in blocks if isinstance(block, Table))


def _made_tables(name: str) -> list[etree._Element]:
    """Return those of the file: the ones with borders, as head and signatures have none."""
    tables = _body(name).iter(f"{_W}tbl")
    return [one for one in tables if one.find(f"{_W}tblPr/{_W}tblBorders") is not None]


def test_word_shows_title_author_and_language() -> None:
    document = built.document("2023")
    properties = docx.Document(io.BytesIO(built.content("2023", "docx"))).core_properties
    assert (properties.title, properties.author) == (document.title, document.author)
    assert properties.language == "vi-VN"
    assert properties.created is not None
    assert properties.created.date().isoformat() == document.date


def test_headings_are_in_the_navigation_pane() -> None:
    styles = {
        one.get(f"{_W}styleId"): one for one in etree.fromstring(_parts("plan")["word/styles.xml"])
    }
    levels = {key: _value(one, "pPr/outlineLvl") for key, one in styles.items()}
    assert {key: level for key, level in levels.items() if level is not None} == {
        key: str(style.outline - 1)
        for key, style in house_style().styles.items()
        if style.outline is not None
    }
    headings = [
        one
        for one in built.document("plan").body
        if isinstance(one, Paragraph) and levels[one.style]
    ]
    assert len(headings) > 5


@pytest.mark.parametrize("landscape", FRAMES)
def test_the_compiled_tags_are_fresh(*, landscape: bool, tmp_path: Path) -> None:
    frame_file = FRAMES[landscape]
    kept = frame_file.with_suffix(".xml").read_text(encoding="utf-8")
    assert kept.partition("\n")[2] == compile_tags(frame_file), "stale; run `make frame`"
    assert tagged(frame_file) == compile_tags(frame_file)
    changed = tmp_path / frame_file.name
    changed.write_bytes(frame_file.read_bytes())
    changed.with_suffix(".xml").write_text("another frame\n<w:stale/>", encoding="utf-8")
    assert tagged(changed) == compile_tags(frame_file)
