"""The work on a document grows with its length, not with the square of it: steps are counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial

import pytest
from lxml import etree

import built
from conform.mutations import Word
from conform.wordml import PAGE, document, one, paragraph, run
from steps import LINEAR, growth, steps
from thidua.conform.fixes.opened import Opened
from thidua.conform.mending import mend
from thidua.conform.rules import RULES
from thidua.model.view import Format, View
from thidua.opc import open_package
from thidua.opc.markup import WORD
from thidua.recognise.components import recognise
from thidua.recognise.recognised import Component, Part, Piece, Recognised
from thidua.word import flow, read
from thidua.word.flow import Raw

_RED = '<w:rPr><w:color w:val="FF0000"/></w:rPr>'
_SPACES = {
    "w": WORD,
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}
_LINE = (
    '<w:r><w:drawing><wp:anchor behindDoc="0"><wp:positionH relativeFrom="column">'
    "<wp:posOffset>0</wp:posOffset></wp:positionH>"
    '<wp:positionV relativeFrom="paragraph"><wp:posOffset>900000000</wp:posOffset></wp:positionV>'
    '<wp:extent cx="1000000" cy="0"/><a:graphic><a:graphicData '
    'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:spPr>'
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="1000000" cy="0"/></a:xfrm><a:prstGeom prst="line"/>'
    '<a:ln w="6350"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr>'
    "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
)


def _paragraph(words: str, *, properties: str = "", more: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{words}</w:t></w:r>{more}</w:p>"


def _sections(count: int) -> str:
    """Return sections whose margins are all to be mended."""
    narrow = PAGE.replace('w:left="1701"', 'w:left="300"')
    return _paragraph("Nội dung của một phần riêng.", properties=narrow) * count


def _runs(count: int) -> str:
    """Return a paragraph of runs of which every other one is to be mended."""
    words = "".join(
        f'<w:r>{_RED if at % 2 else ""}<w:t xml:space="preserve">chữ {at} </w:t></w:r>'
        for at in range(3 * count)
    )
    return f"<w:p>{words}</w:p>"


def _shapes(count: int) -> str:
    """Return paragraphs with a line each that is drawn pages below."""
    return _paragraph("Nội dung có một đường kẻ.", more=_LINE) * count


def _attached(count: int) -> str:
    """Return appendices, each with a clause."""
    words = ("PHỤ LỤC", "DANH SÁCH", "(Kèm theo Kế hoạch số 1/KH-STD)", "1. Nội dung của khoản.")
    return "".join(map(_paragraph, words)) * count


GROWING = {"sections": _sections, "runs": _runs, "shapes": _shapes, "documents": _attached}


def _with(inside: str) -> bytes:
    """Return a conforming document with something more in the middle of its text."""
    word = Word(built.content("short", "docx"))
    spaces = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in _SPACES.items())
    held = etree.fromstring(f"<w:body {spaces}>{inside}</w:body>")
    paragraphs = word.find("//w:body/w:p")
    middle = paragraphs[len(paragraphs) // 2]
    for element in reversed(held):
        middle.addnext(element)
    return word.save()


def _mended(inside: Callable[[int], str], size: int) -> Callable[[], object]:
    """Return the work of reading, asking and mending it."""
    content = _with(inside(size))
    return lambda: mend(open_package(content), file="x", limits={}, wanted=lambda _: True)


@pytest.mark.parametrize("inside", GROWING.values(), ids=GROWING)
def test_the_work_grows_with_the_document(inside: Callable[[int], str]) -> None:
    assert growth(partial(_mended, inside), 8) < LINEAR


def _sections_opened(size: int) -> Callable[[], object]:
    opened = Opened(open_package(_with(_sections(size))))
    return lambda: [opened.section(at) for at in range(size)]


def test_sections_are_looked_up() -> None:
    assert growth(_sections_opened, 50) < LINEAR


def _lines_placed(size: int) -> Callable[[], object]:
    content = _with(_shapes(size))
    return lambda: read(open_package(content), file="x")


def test_what_a_shape_stands_below_is_found_within_a_page() -> None:
    assert growth(_lines_placed, 60) < LINEAR


def test_how_high_a_paragraph_is_is_reckoned_once(monkeypatch: pytest.MonkeyPatch) -> None:
    reckoned = Counter[int]()

    def counted(raw: Raw) -> float:
        reckoned[raw.index] += 1
        return 20.0

    monkeypatch.setattr(flow, "_height_pt", counted)
    _lines_placed(30)()
    assert len(reckoned) > 20
    assert set(reckoned.values()) == {1}


def _sizes_asked(size: int) -> Callable[[], object]:
    view = read(open_package(_with(_attached(size))), file="x")
    found = recognise(view)
    assert len({part.document for part in found.parts}) == size + 1
    rule = next(one for one in RULES if one.code == "II.6.đ-size")
    return lambda: list(rule.violations(found, {}))


def test_sizes_are_asked_once_for_all_documents_of_a_file() -> None:
    assert growth(_sizes_asked, 40) < LINEAR


def _found(size: int) -> Recognised:
    """Return a document of a few signers behind very many paragraphs."""
    paragraph_ = one(paragraph(run("chữ")))
    view = View("x", Format.DOCX, (), (paragraph_,))
    piece = Piece(paragraph_, (), "chữ", 0, 3)
    kinds = [Component.BODY] * size + [Component.SIGNER_NAME] * 3
    parts = (Part(kind, piece, 1.0, order=at) for at, kind in enumerate(kinds))
    return Recognised(view, tuple(parts))


@pytest.mark.parametrize(
    "asked",
    [
        lambda found: found.of(Component.SIGNER_NAME),
        lambda found: found.of(Component.SIGNER_NAME, Component.TITLE),
        lambda found: found.first(Component.SIGNER_NAME),
        lambda found: found.first(Component.TITLE),
        lambda found: list(found.groups(Component.SIGNER_NAME)),
        lambda found: found.after(found.parts[-1]),
    ],
    ids=["of one", "of two", "first", "none", "groups", "after"],
)
def test_what_a_rule_asks_for_is_not_looked_for_in_all_parts(
    asked: Callable[[Recognised], object],
) -> None:
    few, many = (partial(asked, _found(size)) for size in (10, 1000))
    assert steps(few) == steps(many)


def _linked(size: int) -> Callable[[], object]:
    """Return the opening of a file of many parts, each with a relationship to it."""
    inside = {f"footer{at}": "<w:p/>" for at in range(size)}
    content = document(paragraph(run("chữ")), **inside)
    return lambda: open_package(content)


def test_the_names_of_parts_are_listed_once_for_all_relationships() -> None:
    assert growth(_linked, 40) < LINEAR
