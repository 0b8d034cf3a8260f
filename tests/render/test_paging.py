"""The page of the signatures holds more than a closing line."""

from __future__ import annotations

import pytest

from outlines import table
from thidua.catalogue.style import house_style
from thidua.model.document import Paragraph, Run
from thidua.render.paging import kept_with_signatures, row_breaks


@pytest.mark.parametrize("words", [4, 12, 20])
def test_a_closing_of_a_line_or_two_takes_what_stands_above_it_along(words: int) -> None:
    house = house_style()
    columns = house.sides(house.sign_off, landscape=False)
    texts = ("Một đoạn dài của văn bản. " * 30, "Không có.", "báo cáo " * words)
    blocks = [Paragraph("body", (Run(text.strip()),)) for text in texts]
    kept = kept_with_signatures(blocks, (), columns, house, landscape=False)
    assert kept == 2


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
