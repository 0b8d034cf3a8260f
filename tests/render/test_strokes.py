"""The drawn lines have the lengths that the decree gives, measured in both finished files.

Phụ lục I of Decree 30/2020: below Tiêu ngữ as long as its text (II.1.b); below the agency and the
trích yếu one third to one half of the line of text above, centred below it (II.2.b, II.5.b).
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pdfplumber
import pytest
from fontTools.ttLib import TTFont
from lxml import etree
from msgspec.structs import replace

import built
from thidua.compose.directive import launch
from thidua.render.formats import RENDERERS
from tools import pdf
from tools.outside import ROOT

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TWIPS = 20
_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_LONG = "Ban Quản lý Khu kinh tế cửa khẩu và các khu công nghiệp tỉnh Minh Họa"

_Measured = dict[str, tuple[float, float]]
"""The line of text above a stroke: its width and that of the stroke, in pt."""


class _Box(NamedTuple):
    """A paragraph of the Word file and the width of the column it stands in, in twips."""

    paragraph: etree._Element
    column: int


def _campaigns() -> Iterator[tuple[str, bytes, bytes]]:
    for name in ("2023", "directive", "launch-joint", "regulation", "letter"):
        yield name, built.content(name, "docx"), built.content(name, "pdf")
    campaign = built.campaign("directive")
    agency = replace(campaign.agency, name=_LONG, superior=f"Ủy ban nhân dân {_LONG}")
    document = launch(replace(campaign, agency=agency))
    yield "long names", RENDERERS["docx"](document), RENDERERS["pdf"](document)


_DOCUMENTS = {name: (docx, made) for name, docx, made in _campaigns()}


def _in_pdf(file: Path) -> _Measured:
    """Measure what is drawn; every stroke must lie centred below a line of text."""
    measured = {}
    lines = pdf.stretches(file)
    with pdfplumber.open(file) as opened:
        for page in opened.pages:
            for stroke in page.lines:
                height = page.height - stroke["top"]
                above = min(
                    (
                        line
                        for line in lines
                        if line.page == page.page_number
                        and line.baseline > height
                        and line.left < stroke["x1"]
                        and line.right > stroke["x0"]
                    ),
                    key=lambda line: line.baseline,
                )
                centre = (above.left + above.right) / 2
                assert (stroke["x0"] + stroke["x1"]) / 2 == pytest.approx(centre, abs=1.0)
                assert above.baseline - height < 10
                measured[above.text] = (above.right - above.left, stroke["x1"] - stroke["x0"])
    return measured


def _in_docx(file: Path) -> _Measured:
    """Measure by indents and by the advance widths of the font."""
    with zipfile.ZipFile(file) as package:
        body = etree.fromstring(package.read("word/document.xml"))
        styles = etree.fromstring(package.read("word/styles.xml"))
    measured = {}
    boxes = list(_boxes(body))
    for above, stroke in pairwise(boxes):
        if _style(stroke.paragraph) == "stroke":
            left, right = _indents(stroke.paragraph)
            assert abs(left - right) <= 1
            text, width = _last_line(above, styles)
            measured[text] = (width, (stroke.column - left - right) / _TWIPS)
    return measured


def _boxes(body: etree._Element) -> Iterator[_Box]:
    """Yield every paragraph with its column: its cell, or the page between the margins."""
    waiting: list[etree._Element] = []
    for element in body.iter(f"{_W}p", f"{_W}sectPr"):
        if element.tag == f"{_W}p":
            waiting.append(element)
            continue
        page = _number(element, "pgSz", "w") - sum(
            _number(element, "pgMar", side) for side in ("left", "right")
        )
        for paragraph in waiting:
            cell = next(paragraph.iterancestors(f"{_W}tc"), None)
            yield _Box(paragraph, page if cell is None else _number(cell, "tcPr/tcW", "w"))
        waiting.clear()


def _number(element: etree._Element, path: str, attribute: str) -> int:
    """Return an attribute of something below the element, 0 where there is no such thing."""
    found = element.find("/".join(f"{_W}{step}" for step in path.split("/")))
    return 0 if found is None else int(found.get(f"{_W}{attribute}") or 0)


def _style(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    assert style is not None
    return style.get(f"{_W}val") or ""


def _indents(paragraph: etree._Element) -> tuple[int, int]:
    return _number(paragraph, "pPr/ind", "left"), _number(paragraph, "pPr/ind", "right")


def _last_line(box: _Box, styles: etree._Element) -> tuple[str, float]:
    """Fill lines word by word, but what is ended is; return the last with its width in pt."""
    (style,) = (
        one for one in styles.iter(f"{_W}style") if one.get(f"{_W}styleId") == _style(box.paragraph)
    )
    bold, italic = (style.find(f"{_W}rPr/{_W}{one}") is not None for one in ("b", "i"))
    advances = _advances(f"{'Bold' * bold}{'Italic' * italic}" or "Regular")
    size = _number(style, "rPr/sz", "val") / 2
    available = (box.column - sum(_indents(box.paragraph))) / _TWIPS
    lines = [""]
    said = box.paragraph.iter(f"{_W}t", f"{_W}br")
    text = "".join(one.text or "" if one.tag == f"{_W}t" else "\n" for one in said)
    for word in text.rpartition("\n")[2].split(" "):
        longer = f"{lines[-1]} {word}".strip(" ")
        if sum(advances[char] for char in longer) * size <= available:
            lines[-1] = longer
        else:
            lines.append(word)
    return " ".join(lines[-1].split()), sum(advances[char] for char in lines[-1]) * size


@cache
def _advances(face: str) -> dict[str, float]:
    with TTFont(ROOT / "templates" / "fonts" / f"LiberationSerif-{face}.ttf") as font:
        em, widths = font["head"].unitsPerEm, font["hmtx"].metrics
        return {chr(code): widths[glyph][0] / em for code, glyph in font.getBestCmap().items()}


@pytest.fixture(params=_DOCUMENTS)
def both(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[_Measured, _Measured]:
    """The strokes of one document in its Word file and in its PDF."""
    docx, made = tmp_path / "a.docx", tmp_path / "a.pdf"
    for file, content in zip((docx, made), _DOCUMENTS[request.param], strict=True):
        file.write_bytes(content)
    return _in_docx(docx), _in_pdf(made)


def test_every_stroke_has_its_length(both: tuple[_Measured, _Measured]) -> None:
    for measured in both:
        assert len(measured) >= 2
        text, stroke = measured.pop(_MOTTO)
        assert stroke == pytest.approx(text, rel=0.01)
        shares = {line: stroke / text for line, (text, stroke) in measured.items()}
        assert {line: share for line, share in shares.items() if not 0.329 <= share <= 0.504} == {}


def test_both_files_have_the_same_strokes(both: tuple[_Measured, _Measured]) -> None:
    docx, made = both
    assert docx.keys() == made.keys()
    for line, (text, stroke) in docx.items():
        assert (text, stroke) == pytest.approx(made[line], abs=0.5)


def test_the_long_names_take_several_lines(tmp_path: Path) -> None:
    """Otherwise the tests above would say nothing of them."""
    file = tmp_path / "a.pdf"
    file.write_bytes(_DOCUMENTS["long names"][1])
    lines = [line.text for line in pdf.stretches(file)]
    assert _LONG.upper() not in lines
    assert any(_LONG.upper().endswith(line) for line in lines if len(line) > 10)
