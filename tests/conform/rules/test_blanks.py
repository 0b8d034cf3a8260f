"""Blanks and dashes in a number are one finding, and hide nothing from the other rules."""

from __future__ import annotations

import pytest

from conform.mutations import Mutation, mutated, text
from thidua.conform.checking import check

NOTE = "ngày     tháng     năm 2024 của Sở Thí dụ)"


def told(name: str, *changes: tuple[str, str]) -> set[str]:
    """Return the rules that fire when a few texts of a document read otherwise."""
    found: set[str] = set()
    for style, words in changes:
        found |= {one.rule for one in check(mutated(Mutation("", "", text(style, words), on=name)))}
    return found


@pytest.mark.parametrize(
    "symbol", ["QĐ - STD", "QĐ- STD", "QĐ - SỞ - PHÒNG - STD", "QĐ – STD – CĐ STD"]
)
def test_a_number_with_blanks_is_found(symbol: str) -> None:
    found = told("decision", ("number", f"Số: 1088/{symbol}"))
    assert "II.3.c-blanks" in found
    assert "Đ8.2-components" not in found


def test_what_begins_with_the_words_of_a_letter_is_a_trich_yeu() -> None:
    found = told("decision", ("abstract", "V/v công nhận Tập thể Lao động xuất sắc"))
    assert not found & {"Đ8.2-components", "V.6.b-form", "V.6.b-case"}


@pytest.mark.parametrize(
    ("note", "fires"),
    [
        (f"(Kèm theo Kế hoạch số     /KH- STD {NOTE}", False),
        (f"(Kèm theo Kế hoạch số     /KH – STD {NOTE}", False),
        (f"(Kèm theo Kế hoạch số     /KH-STD-VP {NOTE}", True),
        (f"(Kèm theo Kế hoạch số     /KH - VP {NOTE}", True),
        (f"(Kèm theo Kế hoạch số     /KH {NOTE}", True),
    ],
)
def test_the_number_in_a_note_is_compared_whole(note: str, *, fires: bool) -> None:
    assert ("III.1.c-number" in told("plan", ("appendix-note", note))) is fires
