"""Prizes of the office's own, parts of a list, and a decision in its own words."""

from __future__ import annotations

import pytest

from dossiers import dossier
from offices import said
from thidua.compose import commendation
from thidua.compose.numbers import spelled
from thidua.compose.words import words
from thidua.model.sheet import SheetGroup
from thidua.model.year import Year
from thidua.render import docx, markdown, pdf
from thidua.source.honoured import deciding, proposing

SPELLED = {
    0: "không",
    5: "năm",
    10: "mười",
    15: "mười lăm",
    21: "hai mươi mốt",
    24: "hai mươi bốn",
    55: "năm mươi lăm",
    101: "một trăm linh một",
    110: "một trăm mười",
    1_000: "một nghìn",
    1_005: "một nghìn không trăm linh năm",
    1_015: "một nghìn không trăm mười lăm",
    1_050: "một nghìn không trăm năm mươi",
    46_000_000: "bốn mươi sáu triệu",
    46_000_105: "bốn mươi sáu triệu một trăm linh năm",
    1_168_800_000: "một tỷ một trăm sáu mươi tám triệu tám trăm nghìn",
    1_000_000_001: "một tỷ không trăm linh một",
    1_000_000_000_000: "một nghìn tỷ",
    1_001_000_000_000: "một nghìn không trăm linh một tỷ",
}

_YEAR = """
    campaign:
      regime: 2022-nd98
      agency: {name: Sở Thí dụ, abbreviation: STD, place: Minh Họa}
      directive: {signers: [{position: GIÁM ĐỐC, name: Nguyễn Văn Mẫu}]}
      units: [{id: vp, name: Văn phòng, headcount: {workers: 3}}]
    occasions:
      dien-tap:
        name: diễn tập an toàn thông tin
        prizes:
          - {id: nhat, name: Giải nhất, amount: 3000000}
          - {id: nhi, name: Giải nhì, amount: 2000000}
          - {id: ba, name: Giải ba, amount: 1000000}
        award: nhi
        honoured:
          - {name: Đội Dụ, kind: collective, group: Cụm miền Bắc}
          - {name: Đội Thí, kind: collective, group: Cụm miền Bắc, award: nhat}
          - {name: Đội Mẫu, kind: collective, group: Cụm miền Nam, award: nhat}
          - {name: Bà Lê Thị Mẫu, group: Cụm miền Nam}
          - {name: Bà Lê Thị Mẫu, group: Cụm miền Nam}
        decision: {accepted: ["*"], base_salary: 0GIVEN}
"""


def _year(given: str = "") -> Year:
    year = dossier(_YEAR.replace("GIVEN", given)).year
    (occasion,) = year.occasions.values()
    read = deciding(proposing(occasion))
    return Year(
        **{
            **{key: getattr(year, key) for key in year.__struct_fields__},
            "occasions": {occasion.id: read},
        }
    )


@pytest.mark.parametrize("value", SPELLED)
def test_numbers_are_spelled(value: int) -> None:
    assert spelled(value, words().numerals) == SPELLED[value]


def test_every_number_has_words_of_its_own() -> None:
    told = [spelled(value, words().numerals) for value in range(20_000)]
    assert len(set(told)) == len(told)
    assert not any("  " in one or one != one.strip() for one in told)


def test_a_prize_is_paid_as_it_is_stated_and_the_sum_is_spelled() -> None:
    (decision,) = commendation.compose(_year())
    texts = " ".join(said(decision))
    assert "mức thưởng: Giải nhất 3.000.000 đồng; Giải nhì 2.000.000 đồng." in texts
    assert (
        "Tổng số tiền thưởng: 12.000.000 đồng (Bằng chữ: Mười hai triệu đồng), chi từ Quỹ." in texts
    )
    assert "Giải nhất cho 02 tập thể" in texts


def test_a_list_has_its_own_parts_in_the_order_of_the_file() -> None:
    (decision,) = commendation.compose(_year())
    (names,) = decision.sheets
    assert [row.title if isinstance(row, SheetGroup) else row.values for row in names.rows] == [
        "Cụm miền Bắc",
        ("Đội Thí", "Giải nhất", 3_000_000),
        ("Đội Dụ", "Giải nhì", 2_000_000),
        "Cụm miền Nam",
        ("Đội Mẫu", "Giải nhất", 3_000_000),
        ("Bà Lê Thị Mẫu", "Giải nhì", 2_000_000),
        ("Bà Lê Thị Mẫu", "Giải nhì", 2_000_000),
    ]


def test_a_decision_may_have_its_own_grounds_and_articles() -> None:
    given = (
        ", grounds: [Căn cứ Quy chế, 'Theo đề nghị của Trưởng Ban,']"
        ", articles: [[Thưởng cho 02 đội., 'Mức thưởng:'], Văn phòng thi hành./.]"
    )
    (decision,) = commendation.compose(_year(given))
    texts = said(decision)
    place = texts.index("Căn cứ Quy chế;")
    assert texts[place : place + 6] == [
        "Căn cứ Quy chế;",
        "Theo đề nghị của Trưởng Ban,",
        "QUYẾT ĐỊNH:",
        "Điều 1. Thưởng cho 02 đội.",
        "Mức thưởng:",
        "Điều 2. Văn phòng thi hành./.",
    ]
    for render in (docx, pdf, markdown):
        assert render.render(decision.document)
