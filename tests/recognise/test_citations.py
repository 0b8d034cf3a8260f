"""Citations are found by their number, and what a full one has is looked for behind it."""

from __future__ import annotations

import pytest

from thidua.recognise.citations import citations, laws, written_dates

FULL = (
    "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết"
    " thi hành một số điều của Luật Thi đua, khen thưởng;"
)


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        (FULL, ""),
        ("Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị về việc “tiếp tục đổi mới”", ""),
        ("Kế hoạch số 04/KH-STD ngày … tháng … năm … của Sở Thí dụ về thi đua", ""),
        ("Nghị định số 98/2023/NĐ-CP của Chính phủ", "date"),
        ("Chỉ thị số 01/CT-UBND ngày 08/01/2024 về việc phát động phong trào", "issuer"),
        ("Thông tư số 01/2024/TT-BNV ngày 24 tháng 02 năm 2024 của Bộ Nội vụ;", "subject"),
    ],
)
def test_the_first_thing_that_is_missing_is_told(text: str, lacks: str) -> None:
    (citation,) = citations(text)
    assert citation.lacks == lacks


def test_the_number_and_the_date_are_as_typed() -> None:
    (citation,) = citations(FULL)
    assert (citation.number, citation.date) == ("98/2023/NĐ-CP", "ngày 31 tháng 12 năm 2023")


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("20/CT - STD - CĐ STD", "20/CT-STD-CĐ STD"),
        ("131/QĐ-STD-HĐTV – NL", "131/QĐ-STD-HĐTV-NL"),
        ("12/QĐ- UBND", "12/QĐ-UBND"),
        ("12/QĐ— UBND", "12/QĐ-UBND"),
    ],
)
@pytest.mark.parametrize("between", [" ", ", "])
def test_blanks_and_dashes_in_a_number_hide_no_date(typed: str, number: str, between: str) -> None:
    text = f"Thực hiện Chỉ thị số {typed}{between}ngày 23/9/2021 của Sở Thí dụ về thi đua"
    (citation,) = citations(text)
    assert (citation.number, citation.date, citation.lacks) == (number, "ngày 23/9/2021", "")


def test_words_behind_a_dash_are_no_part_of_a_number() -> None:
    (citation,) = citations("Chỉ thị số 34-CT/TW - Về thi đua, ngày 07/4/2014 của Bộ Chính trị")
    assert citation.number == "34-CT/TW"


def test_a_document_in_the_title_of_another_is_nested() -> None:
    text = (
        "Nghị định số 152/2025/NĐ-CP của Chính phủ sửa đổi Nghị định số 98/2023/NĐ-CP;"
        " Chỉ thị số 01/CT-UBND"
    )
    assert [one.nested for one in citations(text)] == [False, True, False]


def test_dates_fractions_and_laws_are_no_citations() -> None:
    assert (
        citations("Ngày 11/01/2023 có 9/9 đơn vị; giai đoạn 2021-2025; Luật số 06/2022/QH15") == ()
    )


def test_laws_are_told_from_what_else_the_assembly_passes() -> None:
    assert laws("theo Luật Thi đua, khen thưởng số 06/2022/QH15") == (
        "Luật Thi đua, khen thưởng số 06/2022/QH15",
    )
    assert laws("Luật Ngân sách nhà nước và Nghị quyết số 55/2022/QH15") == ()


def test_dates_in_words_keep_their_zeros() -> None:
    (date,) = written_dates("ngày 08 tháng 4 năm 2004 và ngày 15/7/2024")
    assert (date.day, date.month, date.year) == ("08", "4", "2004")
