"""A document is cited in full once and in short after that (Phụ lục I, Mục II.6.a and b)."""

from __future__ import annotations

import pytest

from thidua.compose.citations import Citations, references
from thidua.compose.numbers import PartialDate
from thidua.model.campaign import CitedDocument

_LAW = CitedDocument("luat", "Luật", "2022-06-15", "Thi đua, khen thưởng")
_DECREE = CitedDocument(
    "nghi-dinh",
    "Nghị định",
    "2023-12-31",
    "quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng",
    "98/2023/NĐ-CP",
    "Chính phủ",
)
_FULL = (
    "Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ quy định chi tiết thi hành một số "
    "điều của Luật Thi đua, khen thưởng"
)


def _citations() -> Citations:
    return Citations((_LAW, _DECREE))


def test_in_full_first_and_in_short_after_that() -> None:
    citations = _citations()
    assert citations.expand("Theo [[nghi-dinh]].") == f"Theo {_FULL}."
    assert citations.expand("[[nghi-dinh]]; [[nghi-dinh]]") == "; ".join(
        ["Nghị định số 98/2023/NĐ-CP"] * 2
    )


def test_in_full_and_in_short_within_one_text() -> None:
    said = _citations().expand("[[nghi-dinh]] ([[nghi-dinh]])")
    assert said == f"{_FULL} (Nghị định số 98/2023/NĐ-CP)"


def test_a_law_has_no_number_and_no_issuer() -> None:
    citations = _citations()
    assert citations.cite("luat") == "Luật Thi đua, khen thưởng"
    assert citations.cite("luat") == "Luật Thi đua, khen thưởng"


def test_a_ground_writes_its_date_in_words() -> None:
    citations = _citations()
    law = "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"
    assert citations.cite("luat", formal=True) == law
    assert citations.cite("nghi-dinh", formal=True) == _FULL.replace(
        "ngày 31/12/2023", "ngày 31 tháng 12 năm 2023"
    )


@pytest.mark.parametrize(
    ("date", "short", "formal"),
    [
        ("2014-04-07", "ngày 07/4/2014", "ngày 07 tháng 4 năm 2014"),
        ("2023-01-11", "ngày 11/01/2023", "ngày 11 tháng 01 năm 2023"),
        ("2023-02-28", "ngày 28/02/2023", "ngày 28 tháng 02 năm 2023"),
        ("2023-03-01", "ngày 01/3/2023", "ngày 01 tháng 3 năm 2023"),
        ("2023-10-10", "ngày 10/10/2023", "ngày 10 tháng 10 năm 2023"),
    ],
)
def test_days_below_ten_and_the_first_two_months_have_a_zero(
    date: str, short: str, formal: str
) -> None:
    document = CitedDocument("x", "Chỉ thị", date, "về việc x", "01/CT", "Sở Thí dụ")
    assert f" {short} của" in Citations([document]).cite("x")
    assert f" {formal} của" in Citations([document]).cite("x", formal=True)


def test_what_is_no_reference_stays_as_it_stands() -> None:
    text = "[[khong-co]] [[]] [[ luat ]] [luat] [[Luat]] [[luat-]]"
    assert _citations().expand(text) == text


def test_a_citation_is_text_and_never_read_again() -> None:
    document = CitedDocument("x", "Chỉ thị", "2023-01-01", "[[y]] {{ 7 * 7 }} *a* & <b>", "1", "Sở")
    other = CitedDocument("y", "Luật", "2023-01-01", "Y")
    cited = "Chỉ thị số 1 ngày 01/01/2023 của Sở [[y]] {{ 7 * 7 }} *a* & <b>"
    assert Citations((document, other)).expand("[[x]]") == cited


def test_an_unknown_document_cannot_be_cited() -> None:
    with pytest.raises(KeyError):
        _citations().cite("khong-co")


def test_references_of_texts() -> None:
    assert references(("[[a]] [[b-2]]", "[[a]]", "[[C]] [d]")) == {"a", "b-2"}


def test_the_first_day_that_a_date_may_mean() -> None:
    dates = ("2023", "2023-04", "2023-04-30")
    first = [PartialDate.parse(date).first_day() for date in dates]
    assert first == ["2023-01-01", "2023-04-01", "2023-04-30"]
