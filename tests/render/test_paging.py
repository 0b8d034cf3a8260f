"""The page of the signatures holds more than a closing line."""

from __future__ import annotations

import pytest

from thidua.catalogue.style import house_style
from thidua.model.document import Paragraph, Run
from thidua.render.paging import kept_with_signatures


@pytest.mark.parametrize("words", [4, 12, 20])
def test_a_closing_of_a_line_or_two_takes_what_stands_above_it_along(words: int) -> None:
    house = house_style()
    columns = house.sides(house.sign_off, landscape=False)
    texts = ("Một đoạn dài của văn bản. " * 30, "Không có.", "báo cáo " * words)
    blocks = [Paragraph("body", (Run(text.strip()),)) for text in texts]
    kept = kept_with_signatures(blocks, (), columns, house, landscape=False)
    assert kept == 2
