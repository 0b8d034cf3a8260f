"""The PDF: an archive copy (PDF/A-2a) that a reader for the blind can follow too."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pytest

import built
from thidua.catalogue.style import house_style
from thidua.model.document import Block, Document, Paragraph, RowKind, Table
from thidua.model.items import Orientation
from tools import pdf
from tools.outside import ROOT
from tools.pdf import Stretch

_ACTIVE = {"/AA", "/JS", "/JavaScript", "/URI", "/OpenAction", "/Launch", "/EmbeddedFiles", "/AF"}
_PDFAID = "{http://www.aiim.org/pdfa/ns/id/}"
_POINTS_PER_MM = 72 / 25.4


@cache
def _file(name: str) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(built.content(name, "pdf")))


def _blocks(document: Document) -> Iterator[Block]:
    yield from document.body
    for appendix in document.appendices:
        yield from appendix.body


def _objects(name: str) -> Iterator[pikepdf.Object]:
    """Yield every dictionary of the file, those inside others included."""
    waiting: list[Any] = list(_file(name).objects)
    while waiting:
        one = waiting.pop()
        if isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
            yield one
            children: list[Any] = [one[key] for key in one.keys()]  # noqa: SIM118 - a stream has keys only
        else:
            children = list(one) if isinstance(one, pikepdf.Array) else []
        waiting += [
            child
            for child in children
            if isinstance(child, pikepdf.Object) and not child.is_indirect
        ]


@pytest.mark.parametrize("name", built.NAMES)
def test_it_says_that_it_is_pdf_a_2a(name: str) -> None:
    metadata = _file(name).open_metadata()
    assert (metadata[f"{_PDFAID}part"], metadata[f"{_PDFAID}conformance"]) == ("2", "A")
    assert metadata["dc:title"] == built.document(name).title
    assert metadata["dc:creator"] == [built.document(name).author]
    root = _file(name).Root
    assert bool(root.MarkInfo.Marked) is True
    assert str(root.Lang) == "vi-VN"
    assert [str(one.S) for one in root.OutputIntents] == ["/GTS_PDFA1"]


@pytest.mark.parametrize("name", built.NAMES)
def test_title_author_and_date_come_from_the_data(name: str) -> None:
    document = built.document(name)
    details = _file(name).docinfo
    assert (str(details.Title), str(details.Author)) == (document.title, document.author)
    stamp = f"D:{document.date.replace('-', '')}000000Z"
    assert {str(details.CreationDate), str(details.ModDate)} == {stamp}


@pytest.mark.parametrize("name", built.NAMES)
def test_every_font_is_ours_and_embedded(name: str) -> None:
    fonts = [one for one in _objects(name) if one.get("/Type") == "/FontDescriptor"]
    assert fonts
    ours = {file.stem for file in (ROOT / "templates" / "fonts").glob("*.ttf")}
    assert len(ours) == 4
    names = {re.sub(r"^/[A-Z]{6}\+", "", str(font.FontName)) for font in fonts}
    assert {name.removesuffix("-Identity-H") for name in names} <= {
        *ours,
        *(one.removesuffix("-Regular") for one in ours),
    }
    assert [
        font for font in fonts if not {"/FontFile", "/FontFile2", "/FontFile3"} & font.keys()
    ] == []


@pytest.mark.parametrize("name", built.NAMES)
def test_nothing_in_it_acts_links_or_is_attached(name: str) -> None:
    objects = list(_objects(name))
    assert len(objects) > 20
    assert [one for one in objects if _ACTIVE & one.keys()] == []
    assert [page for page in _file(name).pages if "/Annots" in page] == []
    assert not _file(name).attachments


@pytest.mark.parametrize("name", built.PRINTED)
def test_headings_are_tagged_at_their_level(name: str) -> None:
    styles = house_style().styles
    said = [
        (f"/H{styles[one.style].outline}", " ".join(one.text.split()))
        for one in _blocks(built.document(name))
        if isinstance(one, Paragraph) and styles[one.style].outline
    ]
    tagged = [
        (str(one.S), " ".join(str(one.T).split()))
        for one in _tags(name)
        if re.fullmatch(r"/H\d", str(one.S))
    ]
    assert tagged == said


def test_the_documents_have_headings_of_both_levels() -> None:
    levels = {str(one.S) for name in built.PRINTED for one in _tags(name)}
    assert {"/H1", "/H2"} <= levels


@pytest.mark.parametrize("name", ["plan", "hostile"])
def test_tables_are_tagged_with_their_column_heads(name: str) -> None:
    tables = [one for one in _blocks(built.document(name)) if isinstance(one, Table)]
    tagged = [one for one in _tags(name) if str(one.S) == "/Table"]
    assert len(tables) == len(tagged) > 0
    for table, tag in zip(tables, tagged, strict=True):
        kinds = [str(one.S) for one in _below(tag)]
        heads = sum(len(row.cells) for row in table.rows if row.kind is RowKind.HEAD)
        assert kinds.count("/TH") >= heads > 0
        assert kinds.count("/TR") == len(table.rows)


def _tags(name: str) -> Iterator[pikepdf.Object]:
    return _below(_file(name).Root.StructTreeRoot)


def _below(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Yield the structure elements below one, in reading order."""
    children = element.get("/K", pikepdf.Array())
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield child
            yield from _below(child)


@pytest.mark.parametrize("name", built.NAMES)
def test_the_sheets_are_a4_and_appendices_lie_as_asked(name: str) -> None:
    long, short = (mm * _POINTS_PER_MM for mm in (297, 210))
    sizes = [tuple(map(float, page.mediabox[2:])) for page in _file(name).pages]
    turned = [size for size in sizes if size == pytest.approx((long, short), abs=0.1)]
    upright = [size for size in sizes if size == pytest.approx((short, long), abs=0.1)]
    assert len(turned) + len(upright) == len(sizes)
    asked = {one.orientation for one in built.document(name).appendices}
    assert bool(turned) is (Orientation.LANDSCAPE in asked)


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("2023", ["", "2", "3"]),
        ("issued", [""]),
        ("long", ["", "2", "3", "4", "5"]),
        ("regulation", ["", "", "2"]),
    ],
)
def test_pages_are_numbered_from_two_and_an_appendix_anew(
    name: str, numbers: list[str], tmp_path: Path
) -> None:
    assert _numbers(name, _lines(name, tmp_path)) == numbers


def test_every_appendix_begins_without_a_number_and_goes_on_with_two(tmp_path: Path) -> None:
    lines = _lines("plan", tmp_path)
    starts = {1, *(one.page for one in lines if re.fullmatch(r"Phụ lục [IVX]+", one.text))}
    assert len(starts) == 3
    expected: list[int] = []
    for page in range(1, lines[-1].page + 1):
        expected.append(1 if page in starts else expected[-1] + 1)
    assert _numbers("plan", lines) == [str(one) if one > 1 else "" for one in expected]
    assert max(expected) > 3


def _lines(name: str, folder: Path) -> list[Stretch]:
    return pdf.stretches(built.write(folder, "pdf", (name,))[name])


def _numbers(name: str, lines: list[Stretch]) -> list[str]:
    """Return what stands in the top margin of each page; it must stand in the middle."""
    house = house_style().page
    found = []
    for number, page in enumerate(_file(name).pages, 1):
        width, height = map(float, page.mediabox[2:])
        margin = height - house.top * _POINTS_PER_MM
        above = [line for line in lines if line.page == number and line.baseline > margin]
        middle = (width + (house.left - house.right) * _POINTS_PER_MM) / 2
        for line in above:
            assert (line.left + line.right) / 2 == pytest.approx(middle, abs=0.5)
        found.append(" ".join(line.text for line in above))
    return found
