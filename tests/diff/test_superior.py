"""What was copied from the superior's document."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from changes import taken_over
from thidua.compose.directive import launch
from thidua.diff.superior import superior
from thidua.model.document import Document
from thidua.model.items import Item
from whole_years import full

OURS = "Giải quyết công việc đúng hạn, không để hồ sơ trễ hạn trong năm 2024."


def _document(*texts: str, heading: str) -> Document:
    """Return a document whose only words in common with another one are its items' texts."""
    campaign = full().campaign
    items = tuple(Item(f"i{index}", text=text) for index, text in enumerate(texts))
    return launch(
        replace(
            campaign,
            directive=replace(
                campaign.directive,
                opening=(),
                closing=(),
                items=(Item("muc", heading=heading, items=items),),
                attachments=(),
            ),
        )
    )


def _copied(theirs: str, ours: str = OURS, **years: int) -> list[str]:
    new, above = (
        _document(ours, heading="VIỆC CỦA SỞ"),
        _document("Mở đầu.", theirs, heading="TỈNH"),
    )
    return taken_over(superior(new, above, **years))


@pytest.mark.parametrize(
    "theirs",
    [
        OURS,
        OURS.upper(),
        OURS.removesuffix(".") + ";",
        OURS.replace(" ", "  "),
    ],
)
def test_what_is_copied_is_told_with_its_place(theirs: str) -> None:
    assert _copied(theirs) == [f"superior item in I. VIỆC CỦA SỞ: {OURS}"]


@pytest.mark.parametrize(
    "theirs", ["", OURS.replace("hồ sơ", "việc"), OURS.replace("2024", "2023")]
)
def test_what_has_other_words_is_not_copied(theirs: str) -> None:
    assert _copied(theirs or "Không có gì.") == []


def test_what_is_copied_from_the_year_before_is_told_when_the_years_are_known() -> None:
    theirs = OURS.replace("2024", "2023")
    assert _copied(theirs, new_year=2024, above_year=2023) != []
    assert _copied(OURS, new_year=2024, above_year=2023) != []
    assert _copied(theirs, new_year=2024, above_year=2022) == []


def test_a_few_words_are_the_same_by_chance() -> None:
    seven, eight = "Một hai ba bốn năm sáu bảy.", "Một hai ba bốn năm sáu bảy tám."
    assert _copied(seven, seven) == []
    assert _copied(eight, eight) != []


def test_both_sides_are_told_with_their_labels() -> None:
    new, above = _document(OURS, heading="SỞ"), _document("Mở đầu.", OURS, heading="TỈNH")
    (one,) = superior(new, above)
    assert (one.new.id, one.new.label, one.old.label) == ("i0", "1.", "2.")
