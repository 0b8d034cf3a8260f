"""The share of the fund that organising may take: from the day on that is known, to the đồng."""

from __future__ import annotations

import pytest

from dossiers import dossier, told
from thidua.validate.years.fund_sound import check

_YEAR = """
    campaign:
      end: "END"
      fund:
        sources: [{text: Ngân sách, amount: 10000000}]
        organising: [{text: Hội nghị, amount: AMOUNT}]
"""


@pytest.mark.parametrize(
    ("amount", "end", "found"),
    [
        (2_000_000, "2026-12-31", []),
        (2_000_001, "2026-12-31", ["6 warning fund-organising"]),
        (2_000_001, "2025-06-30", []),
        (2_000_001, "2025-07-01", ["6 warning fund-organising"]),
    ],
)
def test_organising_takes_no_more_than_a_fifth(amount: int, end: str, found: list[str]) -> None:
    text = _YEAR.replace("AMOUNT", str(amount)).replace("END", end)
    assert told(check(dossier(text))) == found
