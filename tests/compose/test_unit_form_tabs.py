"""Tabs call a review by its printed name, and fit into a workbook whatever that is."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from offices import example
from thidua.compose.unit_form import unit_form
from thidua.compose.unit_form_tabs import review_tabs
from thidua.model.reviews import CampaignReview, ReviewKind
from thidua.model.year import Year

_MOST = 31
_BAD = set("[]:*?/\\'")


def reviewed(*names: str) -> Year:
    year = example(2024)
    own = tuple(
        CampaignReview(f"r{number}", name, ReviewKind.INTERIM, end=f"2024-0{number}-28")
        for number, name in enumerate(names, start=1)
    )
    return replace(year, campaign=replace(year.campaign, reviews=own), results={})


def test_usual_reviews_are_called_as_documents_call_them() -> None:
    assert review_tabs(example(2024)) == {"h1": "6 tháng đầu năm", "year": "Cả năm"}


@pytest.mark.parametrize(
    ("names", "tabs"),
    [
        (["Sơ kết Đợt 1", "Sơ kết Đợt 2"], ["Sơ kết Đợt 1", "Sơ kết Đợt 2"]),
        (
            ["Sơ kết chào mừng ngày 02/9", "Sơ kết chào mừng ngày 20/11"],
            ["1. Sơ kết chào…", "2. Sơ kết chào…"],
        ),
        (["Tổng kết 'năm' [2024]: A/B?"], ["Tổng kết năm 2024…"]),
        (["Sơkếtmộttênrấtdàikhôngcóchỗnghỉ"], ["Sơkếtmộttênrấtdài…"]),
        (["///", "Quý II"], ["1.", "Quý II"]),
    ],
)
def test_names_are_cut_at_words_and_no_two_are_alike(names: list[str], tabs: list[str]) -> None:
    year = reviewed(*names)
    assert list(review_tabs(year).values()) == tabs
    made = [one.name for one in unit_form(year, year.participants[0]).sheets]
    assert len({name.casefold() for name in made}) == len(made)
    assert all(len(name) <= _MOST and not _BAD & set(name) for name in made)
