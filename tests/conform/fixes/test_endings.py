"""A signature stays on one page with its post when margins change, and no page stays empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from conform import nasty
from conform.wordml import document, paragraph, run
from thidua.conform.mending import Mended, mend
from thidua.opc import open_package
from thidua.word.markup import W

if TYPE_CHECKING:
    from lxml.etree import _Element

EMPTY = paragraph("")
LAST = paragraph(run("Câu cuối của văn bản giả định."))
BOLD = '<w:b/><w:sz w:val="28"/>'


def signature(*, split: bool = False) -> str:
    """Return a table of a signature: in one row, or with the name in a row of its own."""
    recipients = paragraph(run("Nơi nhận:")) + paragraph(run("- Lưu: VT."))
    post = paragraph(run("KT. GIÁM ĐỐC", BOLD)) + paragraph(run("PHÓ GIÁM ĐỐC", BOLD)) + EMPTY * 3
    name = paragraph(run("Trần Thị Thí Dụ", BOLD))
    rows = [(recipients, post), (EMPTY, name)] if split else [(recipients, post + name)]
    cells = [f"<w:tc>{left}</w:tc><w:tc>{right}</w:tc>" for left, right in rows]
    grid = '<w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>'
    return f"<w:tbl><w:tblPr/>{grid}{''.join(f'<w:tr>{one}</w:tr>' for one in cells)}</w:tbl>"


def mended(end: str) -> Mended:
    body = nasty.head() + nasty.body() + LAST + EMPTY + end
    package = open_package(document(body, section=nasty.section(top=567)))
    return mend(package, file="x", limits={}, wanted=lambda one: one.rule == "I.3-top")


def blocks(done: Mended) -> list[_Element]:
    assert done.mends
    return list(done.package.xml(done.package.main)[0])[:-1]


def kept(element: _Element) -> bool:
    return element.find(f"{W}pPr/{W}keepNext") is not None


@pytest.mark.parametrize("split", [False, True])
def test_a_signature_is_not_torn_when_a_margin_changes(*, split: bool) -> None:
    *_, before, last, empty, table = blocks(mended(signature(split=split)))
    rows = table.findall(f"{W}tr")
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    assert [all(map(kept, row.iter(f"{W}p"))) for row in rows] == [split, False][-len(rows) :]
    assert (kept(before), kept(last), kept(empty)) == (False, True, True)


def test_an_empty_paragraph_behind_the_signature_makes_no_page_of_its_own() -> None:
    done = blocks(mended(signature() + EMPTY * 2))
    for one in done[-2:]:
        spacing = one.find(f"{W}pPr/{W}spacing")
        assert spacing is not None
        assert (spacing.get(f"{W}line"), spacing.get(f"{W}lineRule")) == ("20", "exact")
        assert [size.get(f"{W}val") for size in one.iter(f"{W}sz")] == ["2"]


def test_a_paragraph_that_breaks_the_page_behind_the_signature_is_left() -> None:
    broken = paragraph('<w:r><w:br w:type="page"/></w:r>') + paragraph(run("DANH SÁCH"))
    done = blocks(mended(signature() + EMPTY + broken))
    assert done[-3].find(f"{W}pPr/{W}spacing") is None
