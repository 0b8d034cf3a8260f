"""Numbers on paper: as they were typed, and no share is all of it that is not."""

from __future__ import annotations

import pytest

from thidua.compose.numbers import number, percent


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (99.999, "99,999"),
        (95.5, "95,5"),
        (99.99999, "99,99999"),
        (0.1 + 0.2, "0,3"),
        (100 / 3, "33,33"),
        (-1.25, "-1,25"),
        (1_000_000_000_000, "1.000.000.000.000"),
        (1234567.5, "1.234.567,5"),
        (100, "100"),
    ],
)
def test_a_typed_figure_keeps_its_decimals_and_a_quotient_has_two(
    value: float, written: str
) -> None:
    assert number(value) == written


@pytest.mark.parametrize(
    ("share", "written"),
    [
        (0.857142, "85,7%"),
        (1, "100%"),
        (0, "0%"),
        (0.9996, "99,96%"),
        (0.99999, "99,999%"),
        (0.0004, "0,04%"),
        (1.0004, "100,04%"),
        (9 / 16, "56,3%"),
        (17 / 16, "106,3%"),
        (43 / 2000, "2,2%"),  # 2,1499…98 in binary
        (-9 / 16, "-56,3%"),
        (0.56249999, "56,2%"),
    ],
)
def test_a_share_is_all_or_nothing_only_where_it_is(share: float, written: str) -> None:
    assert percent(share) == written
