"""Days off: by the law of their time, by the moon, in lieu, exchanged; computed ones are marked."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import pytest
import yaml

from thidua.holidays import exchanged, holiday
from thidua.model.finding import Level
from thidua.model.regime import Certainty
from thidua.system.home import SCHEMAS
from thidua.validate.rules import day_of_issue, due_on_holiday

_MARK = " (tính trước, lịch nghỉ chưa công bố)"
_NEW_YEAR = """
    1990-01-27 1991-02-15 1992-02-04 1993-01-23 1994-02-10 1995-01-31 1996-02-19 1997-02-07
    1998-01-28 1999-02-16 2000-02-05 2001-01-24 2002-02-12 2003-02-01 2004-01-22 2005-02-09
    2006-01-29 2007-02-17 2008-02-07 2009-01-26 2010-02-14 2011-02-03 2012-01-23 2013-02-10
    2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05 2020-01-25 2021-02-12
    2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13
    2030-02-02 2031-01-23 2032-02-11 2033-01-31 2034-02-19 2035-02-08 2036-01-28 2037-02-15
    2038-02-04 2039-01-24 2040-02-12 2041-02-01 2042-01-22 2043-02-10 2044-01-30 2045-02-17
    2046-02-06 2047-01-26 2048-02-14 2049-02-02 2050-01-23
"""
"""The first day of each lunar year at the meridian of Hà Nội, reckoned apart from the library."""
_ANCESTORS = """
    2007-04-26 2008-04-15 2009-04-04 2010-04-23 2011-04-12 2012-03-31 2013-04-19 2014-04-09
    2015-04-28 2016-04-16 2017-04-06 2018-04-25 2019-04-14 2020-04-02 2021-04-21 2022-04-10
    2023-04-29 2024-04-18 2025-04-07 2026-04-26 2027-04-16 2028-04-04 2029-04-23 2030-04-12
    2031-04-01 2032-04-19 2033-04-09 2034-04-28 2035-04-17 2036-04-06 2037-04-24 2038-04-13
    2039-04-03 2040-04-20 2041-04-10 2042-04-29 2043-04-19 2044-04-07 2045-04-26 2046-04-15
    2047-04-04 2048-04-22 2049-04-11 2050-04-01
"""
"""The tenth day of the third month, a day off since 2007, reckoned in the same way."""


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("1995-01-01", "Tết Dương lịch"),
        ("2024-04-30", "Ngày Chiến thắng"),
        ("2024-04-29", "Ngày nghỉ (thay cho ngày 04/05/2024)"),
        ("2024-09-02", "Quốc khánh"),
        ("2024-09-03", "Quốc khánh"),
        ("2025-11-24", ""),
        ("2026-11-24", "Ngày Văn hóa Việt Nam"),
        ("2024-02-08", "29 Tết"),
        ("2024-02-07", ""),
        ("2024-02-09", "Giao thừa Tết Nguyên Đán"),
        ("2024-02-10", "Tết Nguyên Đán"),
        ("2026-02-20", "Mùng bốn Tết Nguyên Đán"),
        ("2006-04-07", ""),
        ("2012-03-31", "Ngày Giỗ Tổ Hùng Vương"),
        ("2026-04-27", "Ngày Giỗ Tổ Hùng Vương (nghỉ bù)"),
        ("2026-08-31", "Ngày nghỉ (thay cho ngày 22/08/2026)"),
        ("2026-08-22", ""),
        ("2027-01-01", "Tết Dương lịch"),
        ("2027-02-06", f"Tết Nguyên Đán{_MARK}"),
        ("2027-04-16", f"Ngày Giỗ Tổ Hùng Vương{_MARK}"),
        ("2027-05-03", f"Ngày Quốc tế Lao động (nghỉ bù){_MARK}"),
        ("2027-09-02", "Quốc khánh"),
        ("2027-09-03", f"Quốc khánh{_MARK}"),
        ("2028-01-26", f"Tết Nguyên Đán{_MARK}"),
        ("1800-01-01", ""),
        ("0001-01-01", ""),
        ("9999-12-31", ""),
    ],
)
def test_a_holiday_has_its_name(day: str, name: str) -> None:
    assert holiday(date.fromisoformat(day)) == name


def test_the_moon_is_that_of_another_reckoning() -> None:
    new_year = {date.fromisoformat(day) for day in _NEW_YEAR.split()}
    ancestors = {date.fromisoformat(day) for day in _ANCESTORS.split()}
    days = [date(1990, 1, 1) + timedelta(days=n) for n in range(61 * 365 + 15)]
    named = {day: holiday(day).removesuffix(_MARK) for day in days}
    assert {day for day, name in named.items() if name == "Tết Nguyên Đán"} == new_year
    assert {day for day, name in named.items() if "Ngày Giỗ Tổ Hùng Vương" in name.split("; ")} == (
        ancestors
    )


@pytest.mark.parametrize("day", ["2019-01-05", "2024-05-04", "2025-04-26", "2026-08-22"])
def test_an_exchanged_day_is_worked(day: str) -> None:
    assert exchanged(date.fromisoformat(day))
    assert not exchanged(date.fromisoformat(day) + timedelta(days=7))


def test_every_ground_has_how_certain_it_is_and_every_mark_is_stated() -> None:
    listed = yaml.safe_load((SCHEMAS / "days-off.yaml").read_text(encoding="utf-8"))
    assert len(listed["sources"]) == 6
    assert all(one["source"] and Certainty(one["certainty"]) for one in listed["sources"])
    assert listed["computed"].format(name="") == _MARK


def test_a_day_off_is_never_an_error() -> None:
    assert day_of_issue.LEVEL is Level.WARNING
    assert due_on_holiday.LEVEL is Level.NOTICE


def test_the_library_is_loaded_only_when_a_day_is_asked_for() -> None:
    asked = (
        "import sys, thidua.cli, thidua.survey, thidua.flows.pipeline, thidua.holidays as h\n"
        "from datetime import date\n"
        "assert not any(one.partition('.')[0] == 'holidays' for one in sys.modules)\n"
        "h.holiday(date(2024, 9, 2))\n"
        "assert 'holidays' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", asked], check=True, timeout=60)
