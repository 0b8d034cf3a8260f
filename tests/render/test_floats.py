"""A picture that does not fit on its page leaves no gap there: the text behind it goes first."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pdfplumber
import pytest
from msgspec.structs import replace

import built
from thidua.compose.charts import BarChart, Series, bars
from thidua.model.document import Block, Document, Paragraph, Picture, Run
from thidua.render import pdf
from thidua.render.floats import settle

_MM = 72 / 25.4
_BOTTOM = 20 * _MM
_SENTENCE = "Đơn vị thí dụ thực hiện đúng nội dung đã đăng ký trong bản giao ước thi đua của năm. "


def _said(style: str, text: str) -> Paragraph:
    return Paragraph(style, (Run(text),))


def _chart() -> tuple[Block, ...]:
    labels = tuple(f"Đơn vị {number}" for number in range(8))
    series = (Series("Năm 2024", (1.0,) * 8, ("100%",) * 8),) * 2
    drawn = bars(BarChart(labels, series, ((0.0, "0%"), (1.0, "100%")), "Tám đơn vị."))
    assert 55 < drawn.height <= 60
    return _said("table-caption", "Tỷ lệ của các đơn vị"), drawn


_CHART = _chart()


def _document(before: int, behind: Sequence[Block]) -> Document:
    text = tuple(_said("body", _SENTENCE) for _ in range(before))
    last = _said("body", "Trên đây là báo cáo của đơn vị./.")
    return replace(built.document("short"), body=(*text, *_CHART, *behind, last))


def _items(count: int) -> tuple[Block, ...]:
    heading = _said("clause-heading", "2. Mô hình, công trình")
    return (heading, *(_said("dash", f"- Mô hình {number}.") for number in range(count)))


@pytest.mark.parametrize("before", range(4, 30, 2))
def test_no_page_ends_early_before_a_picture(before: int) -> None:
    document = settle(_document(before, _items(20)))
    assert sorted(map(str, document.body)) == sorted(map(str, _document(before, _items(20)).body))
    assert max(_gaps(document), default=0) < 15 * _MM


def test_without_it_a_page_would_end_early() -> None:
    assert (
        max(max(_gaps(_document(before, _items(20))), default=0) for before in range(4, 30, 2))
        > 50 * _MM
    )


def test_where_it_fits_it_stays() -> None:
    document = _document(4, _items(20))
    assert settle(document) == document


def test_it_stays_in_its_section_and_above_the_last_paragraph() -> None:
    full = next(before for before in range(4, 30) if _moves(before))
    section = (_said("section", "III. TỒN TẠI"), *_items(20))
    assert not _moves(full, section)
    assert not _moves(full, ())
    kept = settle(_document(full, (*_items(1), *section)))
    texts = [one.text if isinstance(one, Paragraph) else "" for one in kept.body]
    assert texts.index("III. TỒN TẠI") == texts.index("") + 1


def test_heading_and_list_are_not_parted() -> None:
    for before in range(4, 30):
        body = settle(_document(before, _items(4))).body
        place = next(index for index, one in enumerate(body) if isinstance(one, Picture))
        styles = [one.style for one in body[place - 2 : place] if isinstance(one, Paragraph)]
        assert styles[-1] == "table-caption"
        assert styles[0] != "clause-heading"


def _moves(before: int, behind: Sequence[Block] | None = None) -> bool:
    document = _document(before, _items(20) if behind is None else behind)
    return settle(document) != document


def _gaps(document: Document) -> list[float]:
    """Return how much is empty below the text of each page before that of the picture, in pt."""
    with pdfplumber.open(io.BytesIO(pdf.render(document))) as opened:
        place = next(index for index, page in enumerate(opened.pages) if page.images)
        ends = [max(one["bottom"] for one in page.chars) for page in opened.pages[:place]]
        return [float(opened.pages[0].height) - _BOTTOM - end for end in ends]
