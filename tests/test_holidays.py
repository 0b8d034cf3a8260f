"""Public holidays: those of the solar year, and those of the moon in every year of the table."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
import yaml

from thidua.holidays import holiday
from thidua.home import SCHEMAS
from thidua.model.finding import Level
from thidua.model.regime import Certainty
from thidua.validate.rules import day_of_issue


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("1995-01-01", "Tết Dương lịch"),
        ("2024-04-30", "Ngày Chiến thắng"),
        ("2024-09-02", "Quốc khánh"),
        ("2025-11-24", ""),
        ("2026-11-24", "Ngày Văn hóa Việt Nam"),
        ("2024-02-08", ""),
        ("2024-02-09", "Tết Âm lịch"),
        ("2024-02-12", "Tết Âm lịch"),
        ("2024-02-13", ""),
        ("2007-02-17", "Tết Âm lịch"),
        ("2030-02-04", "Tết Âm lịch"),
        ("2006-04-07", ""),
        ("2012-03-31", "Giỗ Tổ Hùng Vương"),
        ("2025-04-07", "Giỗ Tổ Hùng Vương"),
        ("2031-04-01", "Giỗ Tổ Hùng Vương"),
        ("2051-02-11", ""),
    ],
)
def test_a_holiday_has_its_name(day: str, name: str) -> None:
    assert holiday(date.fromisoformat(day)) == name


def test_every_day_off_has_its_source_and_how_certain_it_is() -> None:
    listed = yaml.safe_load((SCHEMAS / "days-off.yaml").read_text(encoding="utf-8"))
    entries = [one for part in ("sources", "solar", "lunar") for one in listed[part]]
    assert len(entries) == 12
    assert all(one["source"] and Certainty(one["certainty"]) for one in entries)
    unsure = [one["source"] for one in entries if one["certainty"] == Certainty.UNVERIFIED]
    assert unsure == ["Bộ luật Lao động ngày 23/6/1994, Điều 73"]


def test_a_day_off_is_never_an_error() -> None:
    assert day_of_issue.LEVEL is Level.WARNING


def test_the_moon_gives_each_year_its_days() -> None:
    """New Year is a new moon of January or February, and Giỗ Tổ the tenth day two months on."""
    days = [date(1990, 1, 1) + timedelta(days=n) for n in range(61 * 365 + 15)]
    new_year = [day for day in days if holiday(day).startswith("Tết Âm")][1::4]
    ancestors = [day for day in days if holiday(day).startswith("Giỗ")]
    assert [day.year for day in new_year] == list(range(1990, 2051))
    assert [day.year for day in ancestors] == list(range(2007, 2051))
    assert all((1, 20) < (day.month, day.day) < (2, 21) for day in new_year)
    since = dict(zip((day.year for day in new_year), new_year, strict=True))
    after = {day.year: (day - since[day.year]).days for day in ancestors}
    assert set(after.values()) == {68, 69, 97}
    assert [year for year, days in after.items() if days == 97] == [2023, 2042]  # a month twice
    lengths = {(later - earlier).days for earlier, later in pairwise(new_year)}
    assert lengths <= {353, 354, 355, 383, 384, 385}  # twelve months of the moon, or thirteen
