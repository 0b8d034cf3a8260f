"""The year of a document, as it says it itself."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

import built
from outlines import document
from thidua.diff.dating import year_of
from thidua.model.document import Document, Head, Paragraph, Run

_DATED = "Minh Họa, ngày 29 tháng 12 năm 2023"


def _dated(*titles: str, day: str = _DATED, number: str = "Số: 04/KH-STD") -> Document:
    lines = (("mark", number), ("place-date", day))
    beside = tuple((Paragraph(style, (Run(text),)),) for style, text in lines)
    made = document("I. MỤC TIÊU\n1. Hoàn thành kế hoạch năm 2031.")
    body = (*(Paragraph("abstract", (Run(title),)) for title in titles), *made.body)
    return replace(made, head=Head((), (), *beside), body=body)


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("Tổ chức phong trào thi đua năm 2024", 2024),
        ("PHÁT ĐỘNG PHONG TRÀO THI ĐUA NĂM 2024", 2024),
        ("Về phong trào thi đua", 2023),
        ("Thi đua giai đoạn 2021-2025", 2023),
        ("Thi đua đến năm 2030", 2023),
        ("Thi hành Luật Thi đua, khen thưởng năm 2022", 2023),
        ("Thực hiện Chỉ thị ngày 11 tháng 01 năm 2022 về thi đua năm 2024", 2024),
        ("Tổng kết năm 2023, nhiệm vụ năm 2024", 2023),
    ],
)
def test_the_title_says_the_year_before_the_date(title: str, year: int) -> None:
    assert year_of(_dated(title)) == year


@pytest.mark.parametrize(
    ("day", "number", "year"),
    [
        ("Minh Họa, ngày \u2002\u2002 tháng \u2002 năm 2023", "", 2023),
        ("Minh Họa, ngày … tháng … năm 2023", "", 2023),
        ("Minh Họa, ngày    tháng    năm 20…", "Số: 12/2024/QĐ-STD", 2024),
        ("", "Số: 12/KH-STD", None),
    ],
)
def test_date_and_number_say_it_where_the_title_does_not(
    day: str, number: str, year: int | None
) -> None:
    assert year_of(_dated("Phong trào thi đua", day=day, number=number)) == year


def test_a_file_of_another_house_says_it_in_bold_or_behind_its_place() -> None:
    opening = "Căn cứ Kế hoạch năm 2022 của Sở;"
    text = f"SỞ THÍ DỤ\n{_DATED}\nKẾ HOẠCH\nThi đua năm 2024\n{opening}\n1. Năm năm 2031."
    plain = document(text)
    assert year_of(plain) == 2023
    bold = tuple(
        replace(one, runs=(Run(one.text, bold=True),))
        if isinstance(one, Paragraph) and one.text.startswith("Thi đua")
        else one
        for one in plain.body
    )
    assert year_of(replace(plain, body=bold)) == 2024
    letter = document("V/v phát động thi đua năm 2025\n1. Một.")
    assert year_of(letter) == 2025


def test_a_document_without_a_year_has_none() -> None:
    assert year_of(document("")) is None
    assert year_of(document("1. Hoàn thành kế hoạch năm 2024.")) is None


@pytest.mark.parametrize("name", built.SHAPES)
def test_our_own_documents_say_that_of_their_campaign(name: str) -> None:
    assert year_of(built.document(name)) == built.campaign(name).year
