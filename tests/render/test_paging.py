"""The page of the signatures holds more than a closing line."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from msgspec.structs import replace
from pypdf import PageObject, PdfReader

import built
from outlines import table
from thidua.catalogue.style import house_style
from thidua.model.document import Paragraph, Run
from thidua.render import docx, pdf, word
from thidua.render.paging import kept_with_signatures, leads, row_breaks


@pytest.mark.parametrize(("words", "lines"), [(4, 2), (20, 1)])
def test_a_closing_of_one_line_takes_what_stands_above_it_along(words: int, lines: int) -> None:
    """Of two it does not: more would leave much of the page before it empty."""
    house = house_style()
    columns = house.sides(house.sign_off, landscape=False)
    texts = ("Một đoạn dài của văn bản. " * 30, "Không có.", "báo cáo " * words)
    blocks = [Paragraph("body", (Run(text.strip()),)) for text in texts]
    kept = kept_with_signatures(blocks, (), columns, house, landscape=False)
    assert kept == lines


@pytest.mark.parametrize(("above", "kept"), [("Các đơn vị bằng nhau:", 3), ("Không có.", 2)])
def test_a_line_that_leads_into_what_is_kept_goes_with_it(above: str, kept: int) -> None:
    house = house_style()
    columns = house.sides(house.sign_off, landscape=False)
    texts = ("Một đoạn dài của văn bản. " * 30, above, "- Tổ Một. " * 20, "Hết.")
    blocks = [Paragraph("body", (Run(text.strip()),)) for text in texts]
    assert kept_with_signatures(blocks, (), columns, house, landscape=False) == kept


@pytest.mark.parametrize(("rows", "held"), [(30, 3), (5, 0)])
def test_the_last_rows_of_a_long_table_stand_on_one_page(rows: int, held: int) -> None:
    made = table("TT | Đơn vị", *(f"{place} | Tổ {place}" for place in range(rows)))
    breaks = row_breaks(made, (1000, 8000), house_style())
    assert [one.held for one in breaks] == [False] * (rows - held) + [True] * held + [False]


@pytest.mark.parametrize(("words", "held"), [(4, 3), (30, 1)])
def test_high_rows_leave_no_page_empty(words: int, held: int) -> None:
    text = "Phòng Thí dụ " * words
    made = table("TT | Đơn vị", *(f"{place} | {text}" for place in range(30)))
    breaks = row_breaks(made, (1000, 8000), house_style())
    assert [one.held for one in breaks] == [False] * (30 - held) + [True] * held + [False]


@pytest.mark.parametrize("rows", range(24, 44))
def test_signatures_below_a_table_never_stand_alone(rows: int) -> None:
    """The last rows go with them, below the head of the table, in both files."""
    made = table("TT | Đơn vị", *(f"{place} | Tổ {place}" for place in range(rows)))
    signed = built.document("short")
    document = replace(signed, body=(replace(made, widths=(1, 8)),))
    name = signed.signatures[0][-1].text
    reader = PdfReader(io.BytesIO(pdf.render(document)))
    [page] = [one for one in map(PageObject.extract_text, reader.pages) if name in one]
    assert f"Tổ {rows - 1}" in page
    assert "Đơn vị" in page
    with zipfile.ZipFile(io.BytesIO(docx.render(document))) as archive:
        content = archive.read("word/document.xml").decode()
    for place in (rows - 2, rows - 1):
        [paragraph] = re.findall(rf"<w:p>(?:(?!<w:p>).)*Tổ {place}<.*?</w:p>", content)
        assert "<w:keepNext/>" in paragraph


def _body(*texts: str) -> list[Paragraph]:
    return [Paragraph("body", (Run(text),)) for text in texts]


@pytest.mark.parametrize(
    ("texts", "held"),
    [
        (("Thực hiện như sau:", "a", "b"), [0]),
        (("a", "Hết:"), []),
        (("Phần một:", "Mục một:", "a"), [0, 1]),
        (("Họ và tên:", "Chức vụ:", "Đơn vị:", "Điện thoại:", "x"), [2, 3]),
        (("a", "b"), []),
    ],
)
def test_a_line_that_leads_into_the_next_stays_with_it(
    texts: tuple[str, ...], held: list[int]
) -> None:
    blocks = _body(*texts)
    assert [n for n in range(len(blocks)) if leads(blocks, n)] == held


def test_both_files_hold_it() -> None:
    """In the body; at a side, as Nơi nhận is, it would hold a whole table."""
    house = house_style()
    blocks = _body("Thực hiện như sau:", "a")
    said = word.blocks(blocks, house.text_width(landscape=False), house)
    assert [text.count("<w:keepNext/>") for text in said.split("</w:p>")] == [1, 0, 0]
    aside = word.blocks(blocks, house.text_width(landscape=False), house, side=True)
    assert "<w:keepNext/>" not in aside
    filler = _body(*["Dòng chữ của một đoạn."] * 60)
    starts = []
    for before in range(12, 40):
        body = (*filler[:before], *blocks, *filler[:20])
        content = pdf.render(replace(built.document("short"), body=body))
        texts = [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]
        [page] = [text.strip() for text in texts if "Thực hiện như sau:" in text]
        assert not page.endswith("Thực hiện như sau:")
        starts.append("Thực hiện như sau:" in page[:30])
    assert any(starts)
