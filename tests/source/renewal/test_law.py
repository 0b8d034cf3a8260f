"""Which legal regime a new year begins with: the old one, another one, or nobody can tell."""

from __future__ import annotations

import pytest

from thidua.source.renewal.law import fitting

CASES = {
    "in force all along": ("2003", "2023", ("2003", "")),
    "over, and one other in force all along": ("2003", "2024", ("2022-nd98", "replaced")),
    "ends within the year": ("2022-nd98", "2025", ("2022-nd98", "open")),
    "over, and the next ends within the year": ("2003", "2025", ("2022-nd98", "replaced")),
    "over since long": ("2022-nd98", "2026", ("2022-nd152", "replaced")),
    "ends within the year, and the next has no known end": (
        "2022-nd152",
        "2026",
        ("2022-nd152", "open"),
    ),
    "over, and the next has no known end": ("2022-nd152", "2027", ("2026-luat06", "replaced")),
    "none was yet": ("2022-nd152", "1990", ("2022-nd152", "open")),
    "unknown itself": ("khong-co", "2024", ("khong-co", "")),
}


@pytest.mark.parametrize(("own", "year", "expected"), CASES.values(), ids=CASES)
def test_the_regime_is_the_one_that_can_be_told(
    own: str, year: str, expected: tuple[str, str]
) -> None:
    regime, message = fitting(own, start=f"{year}-01-01", end=f"{year}-12-31")
    assert (regime, message.removeprefix("regime-")) == expected
