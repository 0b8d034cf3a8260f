"""Regulation over the law: the stricter of both holds, and the law of other councils does not."""

from __future__ import annotations

import pytest

from dossiers import dossier
from thidua.model.regime import Regime

_REGULATION = """
      regulation:
        id: quy-dinh
        kind: Quyết định
        number: 12/2024/QĐ-UBND
        date: "2024-05-09"
        abstract: ban hành Quy định
"""


def _regime(more: str, *, name: str = "Sở Thí dụ", superior: str = "UBND tỉnh Minh Họa") -> Regime:
    agency = f'{{name: "{name}", superior: "{superior}", abbreviation: A, place: Minh Họa}}'
    if not superior:
        agency = f'{{name: "{name}", abbreviation: A, place: Minh Họa}}'
    head = f"campaign:\n      regime: 2022-nd98\n      agency: {agency}"
    return dossier(f"    {head}{_REGULATION if more else ''}{more}").year.regime


def _votes(regime: Regime) -> dict[str, float]:
    return {one.title: one.percent for one in regime.votes}


@pytest.mark.parametrize(
    ("name", "superior", "asked"),
    [
        ("Sở Thí dụ", "UBND tỉnh Minh Họa", False),
        ("Ủy ban nhân dân xã Minh Họa", "UBND tỉnh Minh Họa", False),
        ("Trường Thí dụ", "", False),
        ("Ủy ban nhân dân tỉnh Minh Họa", "", True),
        ("Bộ Thí dụ", "", True),
        ("Bộ Thí dụ", "Chính phủ", True),
        ("Bộ phận Thí dụ Minh Họa", "Sở Thí dụ", False),
    ],
)
def test_ninety_percent_are_asked_of_ministries_and_provinces_alone(
    name: str, superior: str, *, asked: bool
) -> None:
    votes = _votes(_regime("", name=name, superior=superior))
    assert ("chien-si-thi-dua-tinh" in votes) is asked
    assert votes["chien-si-thi-dua-co-so"] == votes["co-thi-dua-tinh"] == 80


def test_the_stricter_share_of_votes_holds_with_its_source() -> None:
    regime = _regime("""
        votes:
          - {title: chien-si-thi-dua-co-so, percent: 85, clause: khoản 1 Điều 21}
          - {title: co-thi-dua-tinh, percent: 75, clause: khoản 2 Điều 21}
          - {title: giay-khen, percent: 70, clause: khoản 3 Điều 21}
    """)
    assert {one.title: (one.percent, one.source) for one in regime.votes} == {
        "co-thi-dua-chinh-phu": (80, "Nghị định 98/2023/NĐ-CP, Điều 30, khoản 7"),
        "co-thi-dua-tinh": (80, "Nghị định 98/2023/NĐ-CP, Điều 30, khoản 7"),
        "chien-si-thi-dua-co-so": (85, "Quyết định 12/2024/QĐ-UBND, khoản 1 Điều 21"),
        "giay-khen": (70, "Quyết định 12/2024/QĐ-UBND, khoản 3 Điều 21"),
    }


@pytest.mark.parametrize(
    ("bound", "percent", "expected"),
    [
        ("at-least", 75, ["at-least 75"]),
        ("at-least", 70, ["at-least 70 law"]),
        ("over", 60, ["at-least 70 law"]),
        ("over", 80, ["over 80"]),
        ("at-most", 90, ["at-least 70 law", "at-most 90"]),
    ],
)
def test_the_stricter_ratio_holds(bound: str, percent: int, expected: list[str]) -> None:
    regime = _regime(f"""
        shares:
          - title: tap-the-lao-dong-tien-tien
            of: lao-dong-tien-tien
            bound: {bound}
            percent: {percent}
            clause: Điều 11
    """)
    told = [
        f"{one.bound} {one.percent:g}{' law' * one.source.startswith('Luật')}"
        for one in regime.shares
        if one.title == "tap-the-lao-dong-tien-tien"
    ]
    assert told == expected


@pytest.mark.parametrize(("percent", "holds"), [(80, 80), (50, 66.66), (66.66, 66.66)])
def test_the_quorum_is_never_below_that_of_the_law(percent: float, holds: float) -> None:
    regime = _regime(f"""
        quorum_percent: {percent}
        quorum_clause: khoản 3 Điều 20
    """)
    assert regime.quorum_percent == holds
    ours = regime.sources["quorum_percent"].source.startswith("Quyết định 12/2024/QĐ-UBND, khoản 3")
    assert ours is (percent >= holds)
