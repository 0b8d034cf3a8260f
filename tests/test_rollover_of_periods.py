"""Turn of a campaign of several years: both ends of a time move together, or the text is named."""

from __future__ import annotations

import pytest

from thidua.texts.rollover import halves, rolled


@pytest.mark.parametrize(
    ("old", "years", "by", "text", "expected"),
    [
        (2021, 5, 5, "giai đoạn 2021-2025", "giai đoạn 2026-2030"),
        (2021, 5, 5, "từ năm 2021 đến năm 2025", "từ năm 2026 đến năm 2030"),
        (2021, 5, 5, "Phấn đấu đến năm 2025", "Phấn đấu đến năm 2030"),
        (2021, 5, 5, "tầm nhìn 2045, giai đoạn 2021-2030", "tầm nhìn 2045, giai đoạn 2021-2030"),
        (2021, 5, 5, "sơ kết năm 2023", "sơ kết năm 2028"),
        (2026, 2, 1, "năm học 2026-2027", "năm học 2027-2028"),
        (
            2026,
            2,
            1,
            "từ ngày 05/9/2026 đến ngày 31/5/2027",
            "từ ngày 05/9/2027 đến ngày 31/5/2028",
        ),
        (2023, 1, 1, "giai đoạn 2021-2025, năm 2023", "giai đoạn 2021-2025, năm 2024"),
    ],
)
def test_the_years_of_a_campaign_move(
    old: int, years: int, by: int, text: str, expected: str
) -> None:
    assert rolled(text, old=old, new=old + by, years=years) == expected
    assert list(halves(text, old=old, new=old + by, years=years)) == []


def test_half_a_time_is_named() -> None:
    text = "Đợt 2 từ ngày 15/11/2023 đến hết Quý I/2024."
    assert rolled(text, old=2023, new=2024) == "Đợt 2 từ ngày 15/11/2024 đến hết Quý I/2024."
    (half,) = halves(text, old=2023, new=2024)
    assert half.endswith("15/11/2023 đến hết Quý I/2024")
    event = "kỷ niệm 75 năm (11/6/1948 - 11/6/2023)"
    assert list(halves(event, old=2023, new=2024)) == []
