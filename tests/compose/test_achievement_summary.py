"""Bản tóm tắt thành tích: a line each, with rating, initiatives and what they have already."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from offices import by_name, example, raw, raw_occasions, raw_results, rows, said, written
from thidua.compose.achievement_summary import compose


@pytest.mark.parametrize("year", [2023, 2024])
def test_everybody_who_is_proposed_has_a_line(year: int) -> None:
    made = by_name(compose(example(year)))
    assert set(made) == {
        "achievement-summary",
        *(f"occasions/{one}/achievement-summary" for one in raw_occasions(year)),
    }
    proposals = raw(f"{year}/selection")["proposals"]
    listed = rows(made["achievement-summary"].sheets[0])
    assert len(listed) == len(proposals)
    people = sum(one["subject"] != one["unit"] for one in proposals)
    (closing,) = (text for text in said(made["achievement-summary"]) if "Bản tóm tắt có" in text)
    assert closing == (
        f"Bản tóm tắt có {people:02} đề nghị đối với cá nhân, "
        f"{len(proposals) - people:02} đề nghị đối với tập thể./."
    )


def test_the_rating_is_that_of_the_last_report() -> None:
    year = example(2024)
    told = raw_results(2024, "year")
    rated = {one["person"]: one["rating"] for each in told.values() for one in each["ratings"]}
    excellent = sum(
        rated.get(one["subject"], told.get(one["subject"], {}).get("rating")) == "excellent"
        for one in raw("2024/selection")["proposals"]
    )
    made = by_name(compose(year))["achievement-summary"]
    shown = [row[3] for row in rows(made.sheets[0])]
    assert shown.count("Hoàn thành xuất sắc nhiệm vụ") == excellent > 3


def test_the_example(golden: Callable[[str, str], None]) -> None:
    made = by_name(compose(example(2024)))
    golden("example/achievement-summary.md", written(made["achievement-summary"]))
