"""Acts: each with title and days, one behind the other, in the order of rank."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from thidua.catalogue.acts import acts, in_force, rank, unreplaced

KNOWN = {one.number: one for one in acts()}


def test_every_act_has_title_issuer_and_days_that_follow_each_other() -> None:
    assert len(KNOWN) == len(acts()) > 10
    for act in acts():
        days = (act.date, act.in_force, *((act.until,) if act.until else ()))
        assert list(days) == sorted(days), act.number
        assert all(date.fromisoformat(day) for day in days)
        assert act.title
        assert act.issuer
        assert act.source
        named = (*act.replaces, *((act.amends,) if act.amends else ()))
        assert set(named) <= KNOWN.keys()


def test_what_replaces_an_act_begins_when_that_has_ended() -> None:
    pairs = [(one, KNOWN[number]) for one in acts() for number in one.replaces]
    assert len(pairs) > 5
    for new, old in pairs:
        assert old.until is not None
        assert new.in_force > old.until
        if new.number != "01/2024/TT-BNV":  # for three months there was no circular
            after = date.fromisoformat(old.until) + timedelta(days=1)
            assert date.fromisoformat(new.in_force) == after


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2023-12-31", "15/2003/QH11 47/2005/QH11 39/2013/QH13 91/2017/NĐ-CP 12/2019/TT-BNV"),
        ("2024-01-01", "06/2022/QH15 98/2023/NĐ-CP"),
        ("2025-06-30", "06/2022/QH15 98/2023/NĐ-CP 01/2024/TT-BNV"),
        ("2025-07-01", "06/2022/QH15 152/2025/NĐ-CP 01/2024/TT-BNV"),
        ("2025-08-04", "06/2022/QH15 152/2025/NĐ-CP 01/2024/TT-BNV"),
        ("2025-08-05", "06/2022/QH15 152/2025/NĐ-CP 15/2025/TT-BNV"),
        ("2026-09-30", "06/2022/QH15 152/2025/NĐ-CP 15/2025/TT-BNV"),
        ("2026-10-01", "06/2022/QH15 06/2026/QH16 152/2025/NĐ-CP 15/2025/TT-BNV"),
        ("2027-02-28", "06/2022/QH15 06/2026/QH16 152/2025/NĐ-CP 15/2025/TT-BNV"),
        ("2027-03-01", "06/2022/QH15 06/2026/QH16"),
    ],
)
def test_what_is_in_force_on_a_day(day: str, expected: str) -> None:
    assert [one.number for one in in_force(day)] == expected.split()


def test_what_has_ended_without_a_successor_is_known() -> None:
    assert unreplaced("2027-02-28") == ()
    assert [one.number for one in unreplaced("2027-03-01")] == ["152/2025/NĐ-CP", "15/2025/TT-BNV"]


def test_a_law_is_above_a_decree_and_that_above_the_decision_of_a_province() -> None:
    falling = [
        ("Luật", ""),
        ("Nghị quyết", "203/2025/QH15"),
        ("Nghị định", "152/2025/NĐ-CP"),
        ("Quyết định", "05/2026/QĐ-TTg"),
        ("Thông tư", "15/2025/TT-BNV"),
        ("Nghị quyết", "12/2026/NQ-HĐND"),
        ("Quyết định", "86/2025/QĐ-UBND"),
        ("Chương trình", "1/CTr"),
    ]
    places = [rank(kind, number) for kind, number in falling]
    assert places == sorted(set(places))
