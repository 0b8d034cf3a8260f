"""What of a text moves when the year does, and what stays."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seed import SEED
from steps import LINEAR, growth
from thidua.texts.rollover import rolled

MOVES = {
    "năm 2023": "năm 2024",
    "Thi đua 2023; (năm 2023)": "Thi đua 2024; (năm 2024)",
    "6 tháng đầu năm 2023, Quý 1 năm 2023, Quý I/2023": (
        "6 tháng đầu năm 2024, Quý 1 năm 2024, Quý I/2024"
    ),
    "hạn 15/11/2023, 15-11-2023, 15.11.2023": "hạn 15/11/2024, 15-11-2024, 15.11.2024",
    "ngày 15 tháng 11 năm 2023": "ngày 15 tháng 11 năm 2024",
    "ngày     tháng 01 năm 2023": "ngày     tháng 01 năm 2024",
    "tháng 12/2023, tháng 02 năm 2023": "tháng 12/2024, tháng 02 năm 2024",
    "2023-11-15; 2023": "2024-11-15; 2024",
    "năm học 2022-2023, năm học 2023 - 2024": "năm học 2023-2024, năm học 2024 - 2025",
    "vụ đông xuân 2022-2023": "vụ đông xuân 2023-2024",
    "Phương hướng, nhiệm vụ trọng tâm năm 2024": "Phương hướng, nhiệm vụ trọng tâm năm 2025",
    "nộp trước ngày 10/01/2024": "nộp trước ngày 10/01/2025",
    "thành tích đạt được trong năm 2022, năm 2023": "thành tích đạt được trong năm 2023, năm 2024",
    "so với cùng kỳ năm 2022": "so với cùng kỳ năm 2023",
    "Thực hiện năm 2022; Ước thực hiện cả năm 2022; TH 2022; kế hoạch năm 2023": (
        "Thực hiện năm 2023; Ước thực hiện cả năm 2023; TH 2023; kế hoạch năm 2024"
    ),
    "từ ngày 01/12/2022 đến ngày 30/11/2023": "từ ngày 01/12/2023 đến ngày 30/11/2024",
    "từ tháng 12/2022 đến tháng 11/2023": "từ tháng 12/2023 đến tháng 11/2024",
    "đợt 1: 27/3/2023 - 31/5/2024, 27/3/2022–31/5/2023": (
        "đợt 1: 27/3/2024 - 31/5/2025, 27/3/2023–31/5/2024"
    ),
    "từ ngày 15 tháng 11 năm 2022 đến hết ngày 31 tháng 3 năm 2023": (
        "từ ngày 15 tháng 11 năm 2023 đến hết ngày 31 tháng 3 năm 2024"
    ),
    "từ 15/11/2022 cho đến tháng 3 năm 2023": "từ 15/11/2023 cho đến tháng 3 năm 2024",
    "từ ngày ký Quyết định ngày 27/3/2023 đến 31/5/2023": (
        "từ ngày ký Quyết định ngày 27/3/2024 đến 31/5/2024"
    ),
    "Kế hoạch số 2/KH-SO ngày 27/3/2023 đến 31/5/2023": (
        "Kế hoạch số 2/KH-SO ngày 27/3/2024 đến 31/5/2024"
    ),
    "(từ 05/01/2024 đến 10/01/2024)": "(từ 05/01/2025 đến 10/01/2025)",
    "đến hết năm 2023": "đến hết năm 2024",
    "siết chặt kỷ luật, kỷ cương năm 2023": "siết chặt kỷ luật, kỷ cương năm 2024",
    "TUYÊN TRUYỀN PHÁP LUẬT NĂM 2023": "TUYÊN TRUYỀN PHÁP LUẬT NĂM 2024",
    "theo Luật Thi đua trong năm 2023": "theo Luật Thi đua trong năm 2024",
    "ban hành Quyết định trước ngày 05/01/2023": "ban hành Quyết định trước ngày 05/01/2024",
    "năm 2023 người lao động": "năm 2024 người lao động",
    "kỷ niệm 75 năm Ngày kêu gọi (11/6/1948 - 11/6/2023)": (
        "kỷ niệm 76 năm Ngày kêu gọi (11/6/1948 - 11/6/2024)"
    ),
    "kỷ niệm 50 năm thành lập (1973 - 2023)": "kỷ niệm 51 năm thành lập (1973 - 2024)",
    "kỷ niệm 370 năm hình thành tỉnh và 75 năm Ngày kêu gọi": (
        "kỷ niệm 371 năm hình thành tỉnh và 76 năm Ngày kêu gọi"
    ),
    "kỷ niệm lần thứ 99 Ngày sinh": "kỷ niệm lần thứ 100 Ngày sinh",
    "Chỉ thị số 02/CT-UBND ngày 11/01/2023 của UBND tỉnh về việc “Thi đua 2023”. Năm 2023": (
        "Chỉ thị số 02/CT-UBND ngày 11/01/2023 của UBND tỉnh về việc “Thi đua 2023”. Năm 2024"
    ),
    "Kế hoạch số 2/KH-SO ngày 08/01/2023 của Sở về thi đua năm 2023, Sở phát động năm 2023": (
        "Kế hoạch số 2/KH-SO ngày 08/01/2023 của Sở về thi đua năm 2023, Sở phát động năm 2024"
    ),
}

STAYS = (
    "Quyết định số 123/QĐ-UBND ngày 05/01/2023",
    "Quyết định số 12/QĐ-STD ngày 05 tháng 01 năm 2023 của Giám đốc",
    "Nghị quyết của Ban Chấp hành ngày 05/01/2023",
    "kết quả thực hiện Kế hoạch số 12/KH-STD năm 2022",
    "thực hiện nhiệm vụ năm 2022; Kế hoạch thực hiện năm 2022; thực hiện năm 2021",
    "55/2022/QH15, 20/2023/QH15, 45/2023",
    "[[chi-thi-2023]], [[ke-hoach-02-2023]]",
    "https://vi-du.vn/2023/tin, thi-dua-2023@vi-du.vn",
    "giai đoạn 2021 - 2025, nhiệm kỳ 2022-2027, 2022-2023",
    "từ ngày 01/01/2021 đến 31/12/2023; 01/01/2023 - 31/12/2026; 15/10/2022 đến 20/10/2022",
    "đến năm 2030, tầm nhìn 2045, từ năm 2023",
    "Luật Thi đua, khen thưởng năm 2022 ngày 15/6/2022; Luật Giao dịch điện tử năm 2023",
    "chào mừng Đại hội năm 2024; nhiệm vụ chào mừng Đại hội năm 2024",
    "nhiệm vụ năm 2021, năm 2025; ban hành năm 2022",
    "sinh năm 1990; ngày 01/4; Đại hội lần thứ XV; Kế hoạch 5 năm",
    "2023 người, 2.023 đồng, 2023,5 tấn",
    "QLNN2023, 12023, 20231",
    "",
)

FRAGMENTS = (
    *MOVES,
    *STAYS,
    "năm",
    "2023",
    "2022-2023",
    "(",
    ")",
    ".",
    ";",
    "“",
    "”",
    "số",
    "kỷ niệm",
)


@pytest.mark.parametrize(("old", "new"), MOVES.items(), ids=MOVES)
def test_what_means_the_campaign_moves_with_it(old: str, new: str) -> None:
    assert rolled(old, old=2023, new=2024) == new


@pytest.mark.parametrize("text", STAYS)
def test_what_belongs_to_something_else_stays(text: str) -> None:
    assert rolled(text, old=2023, new=2024) == text


def test_a_day_that_the_new_year_does_not_have_is_the_last_of_its_month() -> None:
    text = "29/02/2024, ngày 29 tháng 02 năm 2024, 2024-02-29, 29/3/2024"
    moved = "28/02/2025, ngày 28 tháng 02 năm 2025, 2025-02-28, 29/3/2025"
    assert rolled(text, old=2024, new=2025) == moved
    assert rolled("29/02/2024", old=2024, new=2028) == "29/02/2028"


def test_several_years_at_once_and_backwards() -> None:
    text = "kỷ niệm 75 năm Ngày kêu gọi, năm 2023, kết quả đạt được trong năm 2022"
    later = "kỷ niệm 78 năm Ngày kêu gọi, năm 2026, kết quả đạt được trong năm 2025"
    assert rolled(text, old=2023, new=2026) == later
    assert rolled(later, old=2026, new=2023) == text
    assert rolled("kỷ niệm 2 năm thành lập", old=2023, new=2020) == "kỷ niệm 2 năm thành lập"


def test_the_heads_of_a_table_keep_their_distance_over_years_left_out() -> None:
    heads = ["Thực hiện năm 2025", "Kế hoạch năm 2026"]
    moved = [rolled(one, old=2026, new=2028) for one in heads]
    assert moved == ["Thực hiện năm 2027", "Kế hoạch năm 2028"]


def test_the_first_directive_moves_where_a_person_would_move_it() -> None:
    moved = rolled(SEED.read_text(encoding="utf-8"), old=2023, new=2024)
    assert re.findall(r"[0-9]{4}", moved).count("2024") == 10
    assert "02/CT-UBND ngày 11/01/2023" in moved
    assert "năm tỉnh Khánh Hòa 2023”" in moved
    assert "76 năm Ngày Chủ tịch Hồ Chí Minh" in moved
    assert "371 năm hình thành" in moved
    assert "(2021-2025)" in moved
    assert "tầm nhìn 2045" in moved
    assert "55/2022/QH15 ngày 16/6/2022" in moved


@given(
    st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=8)).map(" ".join),
    st.integers(1950, 2099),
)
def test_a_year_that_does_not_move_changes_nothing(text: str, year: int) -> None:
    assert rolled(text, old=year, new=year) == text


@given(st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=8)).map(" ".join))
def test_nothing_but_figures_ever_changes(text: str) -> None:
    moved = rolled(text, old=2023, new=2024)
    assert re.sub(r"[0-9]+", "0", moved) == re.sub(r"[0-9]+", "0", text)


@pytest.mark.parametrize(
    "part",
    [
        "2023",
        "2023 ",
        "năm 2022 ",
        "số 1 ",
        "Nghị quyết ",
        "Luật a ",
        "2023/",
        "kỷ niệm 1 năm ",
        "[[",
        "x",
        "1.2.",
        "số 1 ngày 1/1/2023 của a ",
        "(2022-2023) ",
    ],
)
def test_a_hostile_text_is_rolled_in_one_pass(part: str) -> None:
    def asked(size: int) -> Callable[[], object]:
        return partial(rolled, part * (size // len(part)), old=2023, new=2024)

    assert growth(asked, 1000) < LINEAR
