"""Labels are read as what they count."""

from __future__ import annotations

import pytest

from thidua.model.view import ViewParagraph, ViewRun
from thidua.recognise import labels
from thidua.recognise.recognised import Component, Part, Piece


def part(text: str) -> Part:
    run = ViewRun(text)
    return Part(
        Component.BODY, Piece(ViewParagraph(0, text, (run,)), (run,), text, 0, len(text)), 1.0
    )


@pytest.mark.parametrize(
    ("numeral", "number"),
    [("I", 1), ("IV", 4), ("IX", 9), ("XIV", 14), ("XL", 40), ("XCIX", 99), ("C", 100)],
)
def test_roman_numerals_are_counted(numeral: str, number: int) -> None:
    assert labels.roman(numeral) == number


@pytest.mark.parametrize("numeral", ["", "IIII", "VX", "1", "i", "thứ"])
def test_what_is_no_roman_numeral_is_none(numeral: str) -> None:
    assert labels.roman(numeral) is None


def test_each_level_is_read_from_its_own_label() -> None:
    assert labels.letter(part("đ) Văn phòng Sở;")) == "đ"
    assert labels.letter(part("Đơn vị")) == ""
    assert labels.clause(part("2.1. Triển khai")) == (2, 1)
    assert labels.division(part("Tiểu mục 3")) == ("tiểu mục", "3")
    assert labels.division(part("Phần thứ nhất")) == ("phần", "nhất")
    assert labels.article(part("ĐIỀU 12. Hồ sơ")) == 12
    assert labels.section(part("IV. KINH PHÍ")) == 4
